import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ArticleSummary } from '../../../src-preload/contract/article.ts'
import {
  indexOf,
  pageSize,
  pagesOf,
  rowAt,
} from '../../../src-renderer/source-list/article-pages.ts'
import { markHits } from '../../../src-renderer/source-list/hits.ts'

const hits = (line: string, query: string) =>
  markHits(line, query)
    .filter(({ isHit }) => isHit)
    .map(({ text }) => text)

describe('pagesOf', () => {
  it('names the pages that hold a range', () => {
    expect(pagesOf(0, 0)).toEqual([0])
    expect(pagesOf(0, pageSize - 1)).toEqual([0])
    expect(pagesOf(pageSize - 1, pageSize)).toEqual([0, 1])
    expect(pagesOf(19_950, 19_999)).toEqual([199])
    expect(pagesOf(-3, 5)).toEqual([0])
  })
})

describe('rowAt and indexOf', () => {
  const row = (id: string) => ({ id }) as ArticleSummary
  const pages = new Map([
    [0, Array.from({ length: pageSize }, (_, index) => row(`a${index}`))],
    [3, [row('z0'), row('z1')]],
  ])

  it('find what is read, and nothing else', () => {
    expect(rowAt(pages, 7)?.id).toBe('a7')
    expect(rowAt(pages, 3 * pageSize + 1)?.id).toBe('z1')
    expect(rowAt(pages, 3 * pageSize + 2)).toBeUndefined()
    expect(rowAt(pages, pageSize)).toBeUndefined()
    expect(indexOf(pages, 'z1')).toBe(3 * pageSize + 1)
    expect(indexOf(pages, 'nowhere')).toBeNull()
    expect(indexOf(pages, null)).toBeNull()
  })
})

describe('markHits', () => {
  it('marks words that begin with a word of the query', () => {
    expect(hits('The port of Portland reported', 'port')).toEqual(['port', 'Portland'])
    expect(hits('Harbour, harbours and HARBOUR', 'harbour')).toEqual([
      'Harbour',
      'harbours',
      'HARBOUR',
    ])
  })

  it('does not mind marks on letters', () => {
    expect(hits('Émilie at the café', 'cafe emilie')).toEqual(['Émilie', 'café'])
    expect(hits('وصل الوَزير', 'الوزير')).toEqual(['الوَزير'])
  })

  it('marks nothing for a query without words', () => {
    expect(hits('a "b" c', '" *')).toEqual([])
    expect(hits('', 'x')).toEqual([])
  })

  it('never changes the line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (line, query) => {
        expect(
          markHits(line, query)
            .map(({ text }) => text)
            .join(''),
        ).toBe(line)
      }),
    )
  })
})
