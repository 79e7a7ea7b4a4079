import { useQueries } from '@tanstack/react-query'
import type { ClaimRow, ClaimView, Within } from '../../src-preload/contract/claim-table.ts'
import { call } from '../client.ts'

/** Rows asked for at once. */
const pageSize = 100

/** Some rows of a view or of one of its groups, by their index there. */
export type Wanted = { within: Within | null; first: number; last: number }
export type RowAt = (within: Within | null, index: number) => ClaimRow | undefined

const topics = ['claim', 'article', 'history', 'entity'] as const

/**
 * The rows that are in sight, read page by page.
 *
 * @returns a function that has the row once its page is there
 */
export function useClaimPages(view: ClaimView, wanted: readonly Wanted[]): RowAt {
  const inputs = wanted.flatMap(({ within, first, last }) => {
    const from = Math.floor(first / pageSize)
    const pages = Math.floor(last / pageSize) - from + 1
    return Array.from({ length: pages }, (_, page) => ({
      view: { ...view, group: null },
      within,
      offset: (from + page) * pageSize,
      limit: pageSize,
    }))
  })
  const keys = [...new Map(inputs.map((input) => [JSON.stringify(input), input])).values()]
  const answers = useQueries({
    queries: keys.map((input) => ({
      queryKey: ['claimTable.page', input],
      queryFn: () => call('claimTable.page', input),
      meta: { topics },
    })),
  })
  const pages = new Map(
    keys.map(({ within, offset }, at) => [pageKey(within, offset), answers[at]?.data?.rows]),
  )
  return (within, index) => {
    const offset = Math.floor(index / pageSize) * pageSize
    return pages.get(pageKey(within, offset))?.[index - offset]
  }
}

const pageKey = (within: Within | null, offset: number) => `${offset} ${JSON.stringify(within)}`
