import { expect, test } from 'vitest'
import type { ArticleId, ArticleSummary } from '../../../src-preload/contract/article.ts'
import { listedRows } from '../../../src-renderer/source-list/listed-rows.ts'

const row = (id: string): ArticleSummary => ({
  id: id as ArticleId,
  headline: id,
  publisher: null,
  credit: null,
  datelinePlace: null,
  published: null,
  language: null,
  importedAt: '2026-03-04T05:06:07.000Z',
  originalName: `${id}.txt`,
  claims: 0,
  copies: 0,
  snippet: null,
})
const pages = new Map([[0, ['a', 'b', 'c'].map(row)]])

const shown = (story: Parameters<typeof listedRows>[2]) => {
  const rows = listedRows(pages, 3, story)
  return Array.from({ length: rows.total }, (_, index) => {
    const { id } = rows.at(index)!
    expect(rows.indexOf(id)).toBe(index)
    return rows.isCopy(index) ? `(${id})` : id
  })
}

test('the copies of the open story stand below it', () => {
  const copies = ['x', 'y'].map(row)
  expect(shown(null)).toEqual(['a', 'b', 'c'])
  expect(shown({ id: 'b' as ArticleId, copies })).toEqual(['a', 'b', '(x)', '(y)', 'c'])
  expect(shown({ id: 'c' as ArticleId, copies })).toEqual(['a', 'b', 'c', '(x)', '(y)'])
  // Its page is not read.
  expect(shown({ id: 'z' as ArticleId, copies })).toEqual(['a', 'b', 'c'])
})

test('what is in sight is asked for by its place in the pages', () => {
  const rows = listedRows(pages, 3, { id: 'a' as ArticleId, copies: ['x', 'y'].map(row) })
  expect([0, 1, 2, 3, 4].map((index) => rows.inPages(index))).toEqual([0, 0, 0, 1, 2])
})
