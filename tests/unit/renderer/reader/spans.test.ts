import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  lastStartingBy,
  unseenCharacters,
  wordsBetween,
} from '../../../../src-renderer/reader/spans.ts'

describe('wordsBetween', () => {
  test.each([
    [0, 5, 'Water'],
    [5, 0, 'Water'],
    [4, 7, 'r c'],
    [5, 10, 'came'],
    [-3, 99, 'Water came.\nThen'],
  ])('from %i to %i', (a, b, words) => {
    const text = 'Water came.\nThen '
    const span = wordsBetween(text, a, b)
    expect(span && text.slice(span.start, span.end)).toBe(words)
  })

  test('white space alone is no selection', () => {
    expect(wordsBetween('a \u00a0\r\n b', 1, 5)).toBeNull()
    expect(wordsBetween('ab', 1, 1)).toBeNull()
  })

  test('loses nothing but white space', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(' ', '\r', '\n', '\u00a0', 'a', 'ي', '😀') }),
        fc.nat(40),
        fc.nat(40),
        (text, a, b) => {
          const whole = text.slice(Math.min(a, b), Math.max(a, b))
          const span = wordsBetween(text, a, b)
          expect(span ? text.slice(span.start, span.end) : '').toBe(whole.trim())
        },
      ),
    )
  })
})

test('lastStartingBy finds what a search from the front finds', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50)), fc.integer({ min: -5, max: 60 }), (starts, offset) => {
      const items = starts.toSorted((a, b) => a - b).map((start) => ({ start }))
      expect(lastStartingBy(items, offset)).toBe(
        items.findLastIndex(({ start }) => start <= offset),
      )
    }),
  )
})

test('unseenCharacters counts what of a selection is not on screen', () => {
  const blocks = [
    { start: 0, end: 10 },
    { start: 12, end: 20 },
    { start: 22, end: 30 },
  ]
  const shown = [blocks[0]!, blocks[2]!]
  expect(unseenCharacters(blocks, shown, { start: 5, end: 25 })).toBe(8)
  expect(unseenCharacters(blocks, shown, { start: 5, end: 14 })).toBe(2)
  expect(unseenCharacters(blocks, shown, { start: 22, end: 30 })).toBe(0)
})
