import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recognise } from '../../../src-main/pipeline/recognise/index.ts'
import { segment } from '../../../src-main/pipeline/segment.ts'
import { namesIn, resources } from './resources.ts'

describe('names', () => {
  test.each([
    [
      'President Ada Quill of Kenya met Gen. Tavo Reyl in Nairobi on Friday.',
      ['PER Ada Quill', 'GPE Kenya', 'PER Tavo Reyl', 'GPE Nairobi'],
    ],
    [
      'The World Health Organization (WHO) sent doctors to Lagos.',
      ['ORG World Health Organization', 'ORG WHO', 'GPE Lagos'],
    ],
    ['Kenyan police closed the road to the U.S. Embassy.', ['NORP Kenyan', 'FAC U.S. Embassy']],
    ['Ships left the Red Sea for the Marrow Canal.', ['LOC Red Sea', 'FAC Marrow Canal']],
  ])('%s', (text, expected) => {
    expect(namesIn(text)).toEqual(expected)
  })
})

describe('no names', () => {
  test.each([
    'The minister said on Monday that talks would resume in March.',
    'However, police later said that nobody was hurt.',
    'In the north, rebels and soldiers fought for a second day.',
    'They may leave in May or June, the spokesman said.',
    'I do not know, he said.',
    'Prices fell to 1,200 a tonne.',
    'Officials, witnesses and relatives spoke on condition of anonymity.',
    '“We will not leave,” she said. “This is our home.”',
    'More than 40 people were killed when a bus fell into a river.',
    'Yesterday was quiet. Today is not.',
  ])('%s', (text) => {
    expect(namesIn(text)).toEqual([])
  })
})

describe('another language', () => {
  test.each([
    [
      'ar',
      'قال مسؤولون في بغداد إن الولايات المتحدة والعراق اتفقا',
      ['بغداد', 'الولايات المتحدة', 'العراق'],
    ],
    [
      'ru',
      'Чиновники в Багдаде заявили, что США и Иран начали переговоры',
      ['Багдаде', 'США', 'Иран'],
    ],
    ['zh', '官员们在巴格达表示，美国和伊朗的会谈失败。', ['巴格达', '美国', '伊朗']],
    [
      'fr',
      'À Bagdad, les États-Unis et l’Irak se sont mis d’accord avec Jean.',
      ['Bagdad', 'États-Unis', 'Irak'],
    ],
    [
      'es',
      'En Bagdad, los Estados Unidos e Irak firmaron con el General.',
      ['Bagdad', 'Estados Unidos', 'Irak'],
    ],
  ])(
    '%s: countries and cities, and nothing that English rules would see',
    (language, text, expected) => {
      expect(namesIn(text, language)).toEqual(expected.map((name) => `GPE ${name}`))
    },
  )

  test.each([
    ['ar', 'العراقيون يتكلمون'],
    ['ru', 'Иранский Чадов'],
    ['fr', 'Les irakiennes'],
  ])('%s: a name inside another word is none', (language, text) => {
    expect(namesIn(text, language)).toEqual([])
  })

  test.each(['sw', 'ja', 'und'])('%j: nothing at all', (language) => {
    expect(namesIn('Kenya na Tanzania', language)).toEqual([])
  })
})

const words = fc.constantFrom(
  'Gen.',
  'Ada',
  'Quill',
  'Kenya',
  'the',
  'U.S.',
  'Embassy',
  '-',
  '(',
  ')',
  '“',
  '.',
  ',',
  'al',
  'said',
  'known as',
  '🚢',
  'e\u0301',
  'ميناء',
  '\n\n',
  '2010',
  'election',
  'of',
)
const texts = fc.oneof(
  fc.array(words, { maxLength: 40 }).map((pieces) => pieces.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
)

test('whatever the text: in order, not overlapping, inside one sentence, without white space around, always the same', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const sentences = segment(
        text,
        [{ start: 0, end: text.length }],
        'en',
        resources.abbreviations,
      )
      const mentions = recognise(text, sentences, 'en', resources)
      let end = 0
      for (const mention of mentions) {
        expect(mention.start).toBeGreaterThanOrEqual(end)
        expect(mention.end).toBeGreaterThan(mention.start)
        const name = text.slice(mention.start, mention.end)
        expect(name).toBe(name.trim())
        expect(
          sentences.some((span) => span.start <= mention.start && mention.end <= span.end),
        ).toBe(true)
        expect(mention.confidence).toBeGreaterThanOrEqual(0)
        expect(mention.confidence).toBeLessThanOrEqual(1)
        expect(mention.by.length).toBeGreaterThan(0)
        end = mention.end
      }
      expect(recognise(text, sentences, 'en', resources)).toEqual(mentions)
    }),
    { numRuns: 1000 },
  )
})
