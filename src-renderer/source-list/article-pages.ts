import type { ArticleSummary } from '../../src-preload/contract/article.ts'

/** Rows asked for at once: a screenful or two, answered in well under a millisecond. */
export const pageSize = 100

/** The pages that hold the rows `first` to `last` (inclusive), by number. */
export function pagesOf(first: number, last: number): number[] {
  const from = Math.floor(Math.max(0, first) / pageSize)
  const to = Math.floor(Math.max(0, last) / pageSize)
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

export type Pages = ReadonlyMap<number, readonly ArticleSummary[]>

/** The row at an index of the whole list, if its page is there. */
export const rowAt = (pages: Pages, index: number): ArticleSummary | undefined =>
  pages.get(Math.floor(index / pageSize))?.[index % pageSize]

/** The index in the whole list of an article, if its page is there. */
export function indexOf(pages: Pages, id: string | null): number | null {
  for (const [number, rows] of pages) {
    const index = rows.findIndex((row) => row.id === id)
    if (index >= 0) return number * pageSize + index
  }
  return null
}
