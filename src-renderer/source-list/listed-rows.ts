import type { ArticleId, ArticleSummary } from '../../src-preload/contract/article.ts'
import { indexOf, type Pages, rowAt } from './article-pages.ts'

/** The story whose copies are shown under it. */
export type OpenStory = { id: ArticleId; copies: readonly ArticleSummary[] }

/** The list as it is shown: the rows of the pages, with the copies of the open story below it. */
export type ListedRows = {
  total: number
  at(index: number): ArticleSummary | undefined
  indexOf(id: string | null): number | null
  /** Whether the row is a copy below its story. */
  isCopy(index: number): boolean
  /** The index in the pages of a shown row, for reading the pages in sight. */
  inPages(index: number): number
}

/** @param total rows of all pages */
export function listedRows(pages: Pages, total: number, story: OpenStory | null): ListedRows {
  const lead = story && indexOf(pages, story.id)
  const copies = story && lead !== null ? story.copies : []
  const first = (lead ?? total) + 1
  const isCopy = (index: number) => index >= first && index < first + copies.length
  const inPages = (index: number) =>
    index < first ? index : Math.max(first - 1, index - copies.length)
  return {
    total: total + copies.length,
    at: (index) => (isCopy(index) ? copies[index - first] : rowAt(pages, inPages(index))),
    indexOf(id) {
      const copy = copies.findIndex((row) => row.id === id)
      if (copy >= 0) return first + copy
      const index = indexOf(pages, id)
      return index === null || index < first ? index : index + copies.length
    },
    isCopy,
    inPages,
  }
}
