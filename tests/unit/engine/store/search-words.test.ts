import { describe, expect, test } from 'vitest'
import {
  fold,
  readSearch,
  toMatch,
  wordsOf,
} from '../../../../src-main/engine/store/search-words.ts'

describe('fold', () => {
  test.each([
    ['Zürich', 'zurich'],
    ['ﬁnal', 'final'],
    ['İstanbul', 'istanbul'],
    ['السَّلَامُ', 'السلام'],
    ['أإآا', 'اااا'],
    ['हिन्दी', 'हिन्दी'],
    ['שָׁלוֹם', 'שלום'],
    ['مقهى کتاب سلامة', 'مقهي كتاب سلامه'],
  ])('%s → %s', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  test('sets characters of unspaced scripts apart', () => {
    expect(wordsOf(fold('港口x新'))).toEqual(['港', '口', 'x', '新'])
  })
})

describe('readSearch', () => {
  const match = (query: string) => {
    const search = readSearch(query)
    return search && toMatch(search)
  }
  test.each([
    ['', null],
    ['  -- "" ', null],
    ['ferry', '"ferry" *'],
    ['ferry ', '"ferry"'],
    ['the Ferry', '"the" AND "ferry" *'],
    ['"the ferry"', '"the ferry"'],
    ['"the fer', '"the fer" *'],
    ['a"b c"d', '"a" AND "b c" AND "d" *'],
    ["o'brien", '"o brien" *'],
    ['x OR y*', '"x" AND "or" AND "y"'],
    ['“the ferry” runs', '"the ferry" AND "runs" *'],
  ])('%j → %s', (query, expected) => {
    expect(match(query)).toBe(expected)
  })
})
