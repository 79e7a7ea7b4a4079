import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { segment } from '../../../src-main/pipeline/segment.ts'
import { resources } from './resources.ts'

const { abbreviations } = resources
const whole = (text: string) => [{ start: 0, end: text.length }]
const sentences = (text: string, language = 'en') =>
  segment(text, whole(text), language, abbreviations).map(({ start, end }) =>
    text.slice(start, end),
  )

describe('one sentence', () => {
  test.each([
    'Gen. Tavo Reyl met Dr. Ines Okoro and Lt. Col. Brandt in Port Sera.',
    'J. K. Marrow and the U.S. Senate did not agree.',
    'The P.L.F. Council meets at 6 p.m. EDT on Friday.',
    'Marrow Inc. and Vale Corp. merged.',
    'It happened in No. 4 of the old shafts, on p. 12 of the report.',
    'Who said "Really?" to the mayor?',
    'The fund lost 3.5 per cent in Sept. 2019 alone.',
    'This line was wrapped by a program\nthat knows no sentences, and goes on.',
  ])('%s', (text) => {
    expect(sentences(text)).toEqual([text])
  })
})

describe('several', () => {
  test.each([
    ['He left. She stayed.', ['He left.', 'She stayed.']],
    ['"We stay." They stayed.', ['"We stay."', 'They stayed.']],
    ['They live in the U.S. The rest went home.', ['They live in the U.S.', 'The rest went home.']],
    ['Is it true? It is!', ['Is it true?', 'It is!']],
    [
      'A heading without a stop\n\nThe first words.',
      ['A heading without a stop', 'The first words.'],
    ],
    ['A heading\r\n\r\nThe first words.', ['A heading', 'The first words.']],
    ['It ended at 6 p.m. They went home.', ['It ended at 6 p.m.', 'They went home.']],
    ['She said no. He left.', ['She said no.', 'He left.']],
    ['It fell. [6] Then it rose. [7] [8]', ['It fell. [6]', 'Then it rose. [7] [8]']],
    ['She wrote an op-ed. He left.', ['She wrote an op-ed.', 'He left.']],
    ['He saw [two] boats. [They] left.', ['He saw [two] boats.', '[They] left.']],
  ])('%j', (text, expected) => {
    expect(sentences(text)).toEqual(expected)
  })

  test('in other languages', () => {
    expect(sentences('港口今天关闭。渡轮停航。', 'zh')).toEqual(['港口今天关闭。', '渡轮停航。'])
    expect(sentences('أغلق الميناء. توقفت العبارات؟ نعم.', 'ar')).toHaveLength(3)
  })
})

test('looks at the stretches only', () => {
  const text = 'Menu. One. Two. Footer.'
  expect(segment(text, [{ start: 6, end: 15 }], 'en', abbreviations)).toEqual([
    { start: 6, end: 10 },
    { start: 11, end: 15 },
  ])
})

const piece = fc.constantFrom(
  'U.S.',
  'Gen.',
  '…',
  '?',
  '!"',
  '.',
  ' ',
  '\n',
  '\r\n',
  '\n\n',
  '🚢',
  'e\u0301',
  'ميناء',
  '港口。',
  'The',
  'ferry',
  '3.5',
  '\u00a0',
)
const texts = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))

test('in order, without white space around, and every other character in exactly one', () => {
  fc.assert(
    fc.property(fc.oneof(texts, fc.string({ unit: 'grapheme' })), (text) => {
      const spans = segment(text, whole(text), 'en', abbreviations)
      let end = 0
      for (const span of spans) {
        expect(span.start).toBeGreaterThanOrEqual(end)
        expect(text.slice(end, span.start).trim()).toBe('')
        const sentence = text.slice(span.start, span.end)
        expect(sentence).toBe(sentence.trim())
        expect(sentence).not.toBe('')
        end = span.end
      }
      expect(text.slice(end).trim()).toBe('')
    }),
    { numRuns: 2000 },
  )
})
