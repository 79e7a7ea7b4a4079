import { useQueries } from '@tanstack/react-query'
import type { ArticleSort } from '../../src-preload/contract/article.ts'
import type { OutputOf, Topic } from '../../src-preload/contract/index.ts'
import type { AttestError } from '../../src-preload/contract/result.ts'
import { call } from '../client.ts'
import { useCall } from '../use-call.ts'
import { type Pages, pageSize, pagesOf } from './article-pages.ts'

const topics: readonly Topic[] = ['article', 'claim', 'copy']

/** The list is read page by page, as far as it is looked at. */
export type ArticleList = {
  /** `null` until the first answer. */
  total: number | null
  /** The answer is to the query and sort before these. */
  isStale: boolean
  pages: Pages
  error: AttestError | null
  retry(): void
}

/**
 * The articles that match, in order; only the pages that hold rows `first` to `last` are read.
 * While another query or sort is asked, the first page of the one before stays.
 */
export function useArticlePages(
  query: string,
  sort: ArticleSort,
  first: number,
  last: number,
): ArticleList {
  const input = (page: number) => ({
    query,
    sort,
    grouped: true,
    offset: page * pageSize,
    limit: pageSize,
  })
  const start = useCall('article.list', input(0), topics, { keep: true })
  const numbers = pagesOf(first, last).filter((page) => page > 0)
  const others = useQueries({
    queries: numbers.map((page) => ({
      queryKey: ['article.list', input(page)],
      queryFn: () => call('article.list', input(page)),
      meta: { topics },
    })),
  })

  const pages = new Map<number, OutputOf<'article.list'>['rows']>()
  if (start.data) pages.set(0, start.data.rows)
  for (const [index, page] of numbers.entries()) {
    const rows = others[index]?.data?.rows
    if (rows) pages.set(page, rows)
  }
  return {
    total: start.data?.total ?? null,
    isStale: start.isPlaceholderData,
    pages,
    error: start.error,
    retry: () => void start.refetch(),
  }
}
