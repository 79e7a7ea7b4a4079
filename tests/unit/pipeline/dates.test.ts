import { describe, expect, test } from 'vitest'
import { findWrittenDays } from '../../../src-main/pipeline/dates/written.ts'
import { findDates } from '../../../src-main/pipeline/dates/index.ts'

/** Monday. */
const published = '2021-06-14'

const dates = (text: string, day: string | null = published) =>
  findDates(text, [{ start: 0, end: text.length }], day).map(
    ({ start, end, value }) => `${text.slice(start, end)} = ${value}`,
  )

describe('values, seen from Monday 14 June 2021', () => {
  test.each([
    ['The ferry sank on Sunday.', ['Sunday = 2021-06-13']],
    ['Officials said Monday the pier was safe.', ['Monday = 2021-06-14']],
    ['The ferry will sail on Friday.', ['Friday = 2021-06-18']],
    ['The vote is scheduled for Wednesday.', ['Wednesday = 2021-06-16']],
    ['He said on Friday that he would go.', ['Friday = 2021-06-11']],
    ['They met last Tuesday.', ['last Tuesday = 2021-06-08']],
    ['They meet next Monday.', ['next Monday = 2021-06-21']],
    ['It burned on Saturday night.', ['Saturday night = 2021-06-12TNI']],
    ['It burned last night.', ['last night = 2021-06-13TNI']],
    ['It rains this morning.', ['this morning = 2021-06-14TMO']],
    [
      'Yesterday it rained; tomorrow it will not.',
      ['Yesterday = 2021-06-13', 'tomorrow = 2021-06-15'],
    ],
    ['The envoy came last week.', ['last week = 2021-W23']],
    ['The council will meet next month.', ['next month = 2021-07']],
    ['It was built earlier this year.', ['earlier this year = 2021']],
    ['Prices fell in January.', ['January = 2021-01']],
    ['Prices fell in September.', ['September = 2020-09']],
    ['Prices will fall in September.', ['September = 2021-09']],
    ['It opened in May 2019.', ['May 2019 = 2019-05']],
    ['It opened on March 22, 2013.', ['March 22, 2013 = 2013-03-22']],
    ['It opened on 22 March 2013.', ['22 March 2013 = 2013-03-22']],
    ['It opened on June 3.', ['June 3 = 2021-06-03']],
    ['It opens on June 17.', ['June 17 = 2021-06-17']],
    ['It opened 2013-03-22 at dawn.', ['2013-03-22 = 2013-03-22']],
    ['The pier of 12/10/2020 stood.', ['12/10/2020 = 2020-12-10']],
    ['The pier of 22/10/2020 stood.', ['22/10/2020 = 2020-10-22']],
    ['Three weeks ago it stood.', ['Three weeks ago = 2021-W21']],
    ['It fell two days ago.', ['two days ago = 2021-06-12']],
    ['A year ago it stood.', ['A year ago = 2020']],
    ['It stood for two months.', ['two months = P2M']],
    ['A six-day march began.', ['six-day = P6D']],
    ['It stood for decades.', ['decades = PXY']],
    ['The toll is paid every Monday.', ['every Monday = XXXX-WXX-1']],
    ['The annual fair began.', ['annual = P1Y']],
    ['Trade grew in the 1990s.', ['the 1990s = 199']],
    ['It dates from the 19th century.', ['the 19th century = 18']],
    ['Sales rose in the first quarter of last year.', ['the first quarter of last year = 2020-Q1']],
    ['They rested last summer.', ['last summer = 2020-SU']],
    ['It fell by the end of the year.', ['the end of the year = 2021']],
    ['The boat left at 3:30 p.m. on time.', ['3:30 p.m. = 2021-06-14T15:30']],
    ['The boat left at 16:15 UTC.', ['16:15 UTC = 2021-06-14T16:15Z']],
    ['It is now quiet.', ['now = PRESENT_REF']],
    ['The pier will be finished in July.', ['July = 2021-07']],
    ['The pier should be opened by August.', ['August = 2021-08']],
    ['The case comes to court in July.', ['July = 2021-07']],
    ['The case came to court in July.', ['July = 2020-07']],
    ['Sales fell in the fourth quarter.', ['the fourth quarter = 2020-Q4']],
    ['Sales fell in the second quarter.', ['the second quarter = 2021-Q2']],
    ['The road is dry until spring.', ['spring = 2021-SP']],
    ['The bell rang at two in the morning.', ['two in the morning = 2021-06-14T02:00']],
    ['It rang at six o’clock.', ['six o’clock = 2021-06-14T06:00']],
    ['The recent storm damaged the current fleet.', ['recent = PAST_REF', 'current = PRESENT_REF']],
    ['Crews left after weeks of talks.', ['weeks = PXW']],
    ['In fiscal 2013 it lost.', ['fiscal 2013 = FY2013']],
  ])('%s', (text, expected) => {
    expect(dates(text)).toEqual(expected)
  })
})

describe('no dates', () => {
  test.each([
    'They may march in step.',
    'The march of the miners ended.',
    'A second blast followed the first.',
    'He is 33 years old.',
    'The 33-year-old sailor left.',
    'Some 2000 people came.',
    'It cost 1,990 crowns and 2021.5 marks.',
    'June Marrow and May Quill sang.',
    'He read the Sunday Times.',
    'They sell fish by the quarter.',
    'The weekly paper Day of Sera', // "weekly" is a set; "Day" is not a date
  ])('%s', (text) => {
    expect(dates(text).filter((date) => !date.startsWith('weekly'))).toEqual([])
  })
})

test('where the day of publication is not known, an expression keeps the part that its words give', () => {
  expect(dates('It fell on Sunday, last week and in 2012.', null)).toEqual([
    'Sunday = XXXX-WXX-7',
    'last week = PAST_REF',
    '2012 = 2012',
  ])
  expect(dates('Today it fell, in March and on Friday night.', null)).toEqual([
    'Today = PRESENT_REF',
    'March = XXXX-03',
    'Friday night = XXXX-WXX-5TNI',
  ])
})

test('what goes on from another day counts from that day', () => {
  expect(dates('It opened on 3 May 2019 and closed two days later.')).toEqual([
    '3 May 2019 = 2019-05-03',
    'two days later = 2019-05-05',
  ])
  expect(dates('In 2017 it cost more than the previous year.')).toEqual([
    '2017 = 2017',
    'the previous year = 2016',
  ])
})

test.each([
  ['It closes over Thanksgiving.', 'Thanksgiving = 2021-11-25'],
  ['It reopened on Good Friday.', 'Good Friday = 2021-04-02'],
  ['It burned on Easter 2019.', 'Easter 2019 = 2019-04-21'],
  ['It burned on Memorial Day.', 'Memorial Day = 2021-05-31'],
  ['It grew in the first half of this year.', 'the first half of this year = 2021-H1'],
  ['It stood years ago.', 'years ago = PAST_REF'],
  ['It grew for four straight years.', 'four straight years = P4Y'],
  ['It rained over the weekend.', 'the weekend = 2021-W23-WE'],
  ['It was seen on October 3.', 'October 3 = 2020-10-03'],
  ['He was the first after the Sept. 11 attacks.', 'the Sept. 11 = 2001-09-11'],
  ['It left at 6:38 p.m. on Saturday, May 8.', '6:38 p.m. on Saturday, May 8 = 2021-05-08T18:38'],
])('%s', (text, expected) => {
  expect(dates(text)).toContain(expected)
})

test.each([
  'Reporters of USA Today came.',
  'The suit has the number AB/95/2018.',
  'The most recent boat sank.',
])('no date: %s', (text) => {
  expect(dates(text)).toEqual([])
})

test('EDTF: a week is an interval of days, a decade and a season have their own forms', () => {
  const edtf = (text: string) =>
    findDates(text, [{ start: 0, end: text.length }], published).map((date) => date.edtf)
  expect(edtf('The envoy came last week.')).toEqual(['2021-06-07/2021-06-13'])
  expect(edtf('In the 1990s it stood.')).toEqual(['199X'])
  expect(edtf('They rested last summer.')).toEqual(['2020-22'])
  expect(edtf('It stood for two months.')).toEqual([undefined])
})

test('weeks at the turn of the year are those of ISO 8601', () => {
  expect(dates('It came last week.', '2021-01-06')).toEqual(['last week = 2020-W53'])
  expect(dates('It came this week.', '2021-01-02')).toEqual(['this week = 2020-W53'])
})

describe('what a date counts from', () => {
  const first = (text: string, day: string | null) => {
    const lines = text
      .split('\n')
      .map((line) => ({ start: text.indexOf(line), end: text.indexOf(line) + line.length }))
    return findDates(text, lines, day).at(-1)
  }

  test('the day of the dateline comes before that of the page', () => {
    const found = first(
      'HALVERTON, May 14 (Merrow Wire) - Dockers\nThey return on Tuesday.',
      '2019-05-17',
    )
    expect(found).toMatchObject({ value: '2019-05-14', anchor: '2019-05-14' })
  })

  test('a date alone on a line stands for a publication that is not known', () => {
    expect(first('Dockers return\nMay 14, 2019\nThey left yesterday.', null)).toMatchObject({
      value: '2019-05-13',
      anchor: '2019-05-14',
    })
  })

  test('the reading that was not taken is kept', () => {
    expect(first('The pier opened on Friday.', '2019-05-14')).toMatchObject({
      value: '2019-05-10',
      alternatives: ['2019-05-17'],
    })
    expect(first('The pier opened on 03/04/2019.', '2019-05-14')).toMatchObject({
      value: '2019-04-03',
      alternatives: ['2019-03-04'],
    })
    expect(first('The pier opened in 2017.', '2019-05-14')?.anchor).toBeUndefined()
  })
})

test.each([
  [
    'El puente se cerró el 12 de octubre de 2020 y el viernes.',
    ['12 de octubre de 2020 = 2020-10-12'],
  ],
  ['Мост закрыт 3 мая 2019 года.', ['3 мая 2019 = 2019-05-03']],
  ['Die Brücke ist seit 05.06.2021 zu.', ['05.06.2021 = 2021-06-05']],
  ['大桥于2020年10月12日关闭。', ['2020年10月12日 = 2020-10-12']],
  ['أغلق الجسر في 12 أكتوبر 2020', ['12 أكتوبر 2020 = 2020-10-12']],
  ['Le pont est fermé depuis vendredi.', []],
])('in another language only what is written out: %s', (text, expected) => {
  const found = findWrittenDays(text, [{ start: 0, end: text.length }])
  expect(found.map(({ start, end, value }) => `${text.slice(start, end)} = ${value}`)).toEqual(
    expected,
  )
})
