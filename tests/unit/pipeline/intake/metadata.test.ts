import { describe, expect, test } from 'vitest'
import { agenciesIn, relayedAgencies } from '../../../../src-main/pipeline/metadata/agencies.ts'
import { writersIn } from '../../../../src-main/pipeline/metadata/byline.ts'
import { openingDateline } from '../../../../src-main/pipeline/metadata/dateline.ts'
import { weekdaysIn } from '../../../../src-main/pipeline/metadata/month-names.ts'
import { dateEvidence, toStamp } from '../../../../src-main/pipeline/metadata/stamp.ts'
import { writtenDates } from '../../../../src-main/pipeline/metadata/written-dates.ts'
import { textPage } from '../../../../src-main/pipeline/read-page.ts'

describe('dates as they are written', () => {
  test.each([
    ['12 October 2031', 'named-month', [[2031, 10, 12]], null, null],
    ['Oct. 12, 2031 8:03 am ET', 'named-month', [[2031, 10, 12]], '08:03:00', 'ET'],
    ['Posted at 4:02 pm on October 9, 2031', 'named-month', [[2031, 10, 9]], '16:02:00', null],
    ['le 12 octobre 2031 à 14h30', 'named-month', [[2031, 10, 12]], '14:30:00', null],
    ['22 de outubro de 2031 às 20:13', 'named-month', [[2031, 10, 22]], '20:13:00', null],
    ['12 октября 2031, 03:38 МСК', 'named-month', [[2031, 10, 12]], '03:38:00', 'МСК'],
    ['١٢ أكتوبر ٢٠٣١', 'named-month', [[2031, 10, 12]], null, null],
    ['2031年10月12日 03:38', 'year-month', [[2031, 10, 12]], '03:38:00', null],
    ['2031-10-12T03:38:00.000Z', 'year-month', [[2031, 10, 12]], '03:38:00', 'Z'],
    ['Tue, 19 Nov 2030 08:38:00 +0530', 'named-month', [[2030, 11, 19]], '08:38:00', '+0530'],
    ['13/10/2031', 'day-month', [[2031, 10, 13]], null, null],
    ['11/19/31 06:56 AM EST', 'month-day', [[2031, 11, 19]], '06:56:00', 'EST'],
    [
      '12-10-2031 03:38 IST',
      'undecided',
      [
        [2031, 10, 12],
        [2031, 12, 10],
      ],
      '03:38:00',
      'IST',
    ],
  ])('%s', (text, order, days, time, zone) => {
    expect(writtenDates(text)).toMatchObject([{ order, days, time, zone }])
  })

  test.each([
    '31/02/2031',
    '45 October 2031',
    '10.10.10.10',
    '1/1/1',
    'room 12-10-20312',
    'mayor 12 2031',
  ])('not: %s', (text) => expect(writtenDates(text)).toEqual([]))

  test('weekdays in several languages', () => {
    expect(weekdaysIn('on Sunday, am Montag, в среду, يوم الجمعة, 周六')).toEqual([0, 1, 3, 5, 6])
  })
})

/** The stamp of a date on a page that says no more than `frame` and `story`. */
const stamp = (text: string, { frame = '', story = '', language = '' }) => {
  const [date] = writtenDates(text)
  return toStamp(
    date!,
    { span: null, from: 'line' },
    dateEvidence(`${frame}\n${text}`, story, language),
  )
}

describe('day and month', () => {
  test.each([
    ['another date that can be read one way only', { frame: 'Updated 25/10/2031' }, 'day-month'],
    ['the same day with its month named', { frame: 'December 10, 2031' }, 'month-day'],
    ['a telephone code', { frame: 'Phone: +91-130-5550100' }, 'day-month'],
    ['a US address', { frame: 'Cedar Fork, CA 90210, (319) 555-0144' }, 'month-day'],
    ['the declared language', { language: 'de-DE' }, 'day-month'],
    ['weekdays of the story', { story: 'They met on Saturday and again on Sunday.' }, 'day-month'],
  ])('%s decides and is named', (_, evidence, order) => {
    const found = stamp('12-10-2031', evidence)
    expect(found.order).toBe(order)
    expect(found.edtf).toBe(order === 'day-month' ? '2031-10-12' : '2031-12-10')
    expect(found.reasons.length).toBeGreaterThan(0)
  })

  test('nothing decides: the other reading is kept, and that is said', () => {
    expect(stamp('12-10-2031', {})).toMatchObject({
      edtf: '2031-10-12',
      alternatives: ['2031-12-10'],
      reasons: [expect.stringMatching(/nothing on the page decides/)],
    })
  })

  test('signs that disagree: both readings are kept', () => {
    const found = stamp('12-10-2031', { frame: 'Phone: +91-130-5550100\nDecember 10, 2031' })
    expect(found.alternatives).toHaveLength(1)
  })
})

describe('zones', () => {
  test.each([
    ['12 Oct 2031 03:38 IST', { frame: 'Phone: +91-130-5550100' }, '+05:30'],
    ['12 Oct 2031 03:38 IST', { frame: 'Phone: +972-2-5550100' }, '+02:00'],
    ['12 Oct 2031 03:38 BST', { frame: 'news@post.co.uk' }, '+01:00'],
    ['12 Oct 2031 03:38 GMT+3', {}, '+03:00'],
    ['12 Oct 2031 03:38 UTC', {}, 'Z'],
    ['12 Jul 2031 03:38 ET', {}, '-04:00'],
    ['12 Jan 2031 03:38 ET', {}, '-05:00'],
    ['12 Oct 2031 03:38', {}, null],
  ])('%s with %j is %s', (text, evidence, zone) => {
    expect(stamp(text, evidence).zone).toBe(zone)
  })

  test('an abbreviation that the page does not explain keeps its other meanings', () => {
    expect(stamp('12 Oct 2031 03:38 IST', {}).alternatives).toEqual([
      '2031-10-12T03:38:00+02:00',
      '2031-10-12T03:38:00+01:00',
    ])
  })
})

describe('datelines', () => {
  test.each([
    ['HALDEN BAY (AP) — Dockers voted', 'HALDEN BAY', 'AP'],
    ['HALDEN, Oct 12 (Xinhua) -- Dockers', 'HALDEN', 'Xinhua'],
    ['HALDEN, 18 JUL 89 (EFE) -- THE POLICE', 'HALDEN', 'EFE'],
    ['Grünwerder (dpa) - Der Landtag', 'Grünwerder', 'dpa'],
    ['Madrid, 12 oct (EFE).- El ministro', 'Madrid', 'EFE'],
    ['МОСКВА, 12 октября. /ТАСС/. Министр', 'МОСКВА', 'ТАСС'],
    ['بغداد (رويترز) - قال مسؤول', 'بغداد', 'رويترز'],
    ['新华社北京10月12日电 记者', '北京', '新华社'],
    ['NEW HALDEN: The council', 'NEW HALDEN', undefined],
    ['The minister said: no', undefined, undefined],
    ['President Oyelaran - who won', undefined, undefined],
    ['WHO (World Health Organization) said', undefined, undefined],
  ])('%s', (paragraph, place, credit) => {
    const found = openingDateline(paragraph)
    expect([found.place?.value, found.credit?.value]).toEqual([place, credit])
  })
})

describe('agencies', () => {
  test('short names count in a credit only', () => {
    expect(agenciesIn('PTI | Halden').map(({ code }) => code)).toEqual(['PTI'])
    expect(relayedAgencies('The AP was told. PTI and ANI are names of boats.')).toEqual([])
  })

  test.each([
    ['Two officials spoke to The Associated Press on Sunday.', 'AP'],
    ['The mayor told Reuters that nothing had changed.', 'Reuters'],
    ['Xinhua reported that the port was open.', 'Xinhua'],
    ['Об этом сообщает ТАСС.', 'TASS'],
    ['据新华社报道，港口已经开放。', 'Xinhua'],
  ])('relayed by the story: %s', (story, code) => {
    expect(relayedAgencies(story).map((agency) => agency.code)).toEqual([code])
  })
})

test.each([
  ['By Ada Nkemelu', 'Ada Nkemelu'],
  ['By Tess Malm - 11/19/31 06:56 AM EST', 'Tess Malm'],
  ['Von Jörg Süßmann | 04.11.2031', 'Jörg Süßmann'],
  ['By Ada Nkemelu and Ola Brandt, staff writers', 'Ada Nkemelu and Ola Brandt'],
  ['By Reuters', undefined],
])('the writers of %s', (line, writers) => {
  expect(writersIn(line)?.value).toBe(writers)
})

test.each([
  ['© 2031 Cedar Fork Ledger Inc. All Rights Reserved.', 'Cedar Fork Ledger'],
  ['Copyright © 2029-2031 The Harbour Post. All rights reserved', 'The Harbour Post'],
  ['© Copyright 2031', undefined],
  ['The Island Herald\nnews@islandherald.example\n© Copyright 2031', 'The Island Herald'],
])('the publisher in %j', (footer, publisher) => {
  const story =
    'The ferry ran again on Monday, the harbour company said, and the first boat carried two hundred people to the islands.'
  const { metadata } = textPage(
    `Ferry runs again to islands\n\n${story}\n${story}\n\n${footer}\n`,
    'utf-8',
  )
  expect(metadata.publisher?.value).toBe(publisher)
})
