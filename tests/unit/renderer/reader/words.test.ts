import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extend, sentenceAt, stepWord } from '../../../../src-renderer/reader/reading.ts'
import { indexWords } from '../../../../src-renderer/reader/words.ts'

const text = 'Gates open.\n\nMenu\n\nThe water came, 400 m³ of it.'
/** The menu between them is not on screen. */
const blocks = [
  { start: 0, end: 11 },
  { start: 19, end: text.length },
]
const words = indexWords(text, blocks, 'en')
const at = (span: { start: number; end: number } | null) => span && text.slice(span.start, span.end)

describe('words of the blocks on screen', () => {
  test.each([
    [0, 'Gates'],
    [3, 'Gates'],
    [5, 'open'],
    [10, 'open'],
    [13, 'open'],
    [19, 'The'],
    [text.length, 'it'],
  ])('at %i', (offset, word) => {
    expect(at(words.at(offset))).toBe(word)
  })

  test('are walked over blocks that are not shown, and stop at the ends', () => {
    const open = words.at(7)!
    expect(at(stepWord(words, open, 1))).toBe('The')
    expect(at(stepWord(words, words.at(19)!, -1))).toBe('open')
    expect(at(stepWord(words, words.at(0)!, -1))).toBe('Gates')
    expect(at(stepWord(words, words.at(text.length)!, 1))).toBe('it')
  })

  test('are taken whole where a span touches them', () => {
    expect(at(words.around({ start: 24, end: 30 }))).toBe('water came')
    expect(at(words.around({ start: 23, end: 28 }))).toBe('water')
    expect(at(words.around({ start: 2, end: 21 }))).toBe('Gates open.\n\nMenu\n\nThe')
  })

  test('an unknown language tag is no obstacle', () => {
    expect(indexWords(text, blocks, 'not a tag').at(0)).toEqual({ start: 0, end: 5 })
  })

  test('Chinese and Arabic have words too', () => {
    const chinese = '河水上涨'
    expect(indexWords(chinese, [{ start: 0, end: 4 }], 'zh').at(0)).toEqual({ start: 0, end: 2 })
    const arabic = 'فتحت البوابات'
    expect(indexWords(arabic, [{ start: 0, end: 13 }], 'ar').after(0)).toEqual({
      start: 5,
      end: 13,
    })
  })

  test('a character is never cut in two', () => {
    const family = 'a👩‍👩‍👧e\u0301z'
    const one = indexWords(family, [{ start: 0, end: family.length }], null)
    expect(one.characterAfter(1)).toBe(9)
    expect(one.characterAfter(9)).toBe(11)
    expect(one.characterBefore(11)).toBe(9)
    expect(one.characterBefore(9)).toBe(1)
    expect(one.characterBefore(0)).toBeNull()
    expect(one.characterAfter(family.length)).toBeNull()
  })

  test('going on and back again ends where it began', () => {
    fc.assert(
      fc.property(fc.nat(5), (steps) => {
        let word = words.at(0)!
        for (let step = 0; step < steps; step++) word = stepWord(words, word, 1)
        for (let step = 0; step < steps; step++) word = stepWord(words, word, -1)
        expect(at(word)).toBe('Gates')
      }),
    )
  })
})

describe('extend', () => {
  const water = words.at(24)!

  test('takes the word first, then word by word, and gives back', () => {
    const first = extend(words, null, water, 1, 'word')
    expect(first).toEqual({ anchor: 23, head: 28 })
    const second = extend(words, first, water, 1, 'word')
    expect(second).toEqual({ anchor: 23, head: 33 })
    expect(extend(words, second, water, -1, 'word')).toEqual({ anchor: 23, head: 29 })
  })

  test('to the left the free end is the first one', () => {
    const first = extend(words, null, water, -1, 'word')
    expect(first).toEqual({ anchor: 28, head: 23 })
    expect(extend(words, first, water, -1, 'word')).toEqual({ anchor: 28, head: 19 })
  })

  test('by character', () => {
    const first = extend(words, null, water, 1, 'character')
    expect(extend(words, first, water, -1, 'character')).toEqual({ anchor: 23, head: 27 })
  })
})

test('sentenceAt: the one over an offset, else the next, else the last', () => {
  const sentences = [
    { start: 0, end: 5 },
    { start: 6, end: 9 },
  ]
  expect(sentenceAt(sentences, 2)).toEqual(sentences[0])
  expect(sentenceAt(sentences, 5)).toEqual(sentences[1])
  expect(sentenceAt(sentences, 50)).toEqual(sentences[1])
  expect(sentenceAt([], 0)).toBeNull()
})
