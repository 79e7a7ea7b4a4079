import type { ClaimView } from '../../src-preload/contract/claim-table.ts'
import type { Topic } from '../../src-preload/contract/index.ts'
import type { AttestError } from '../../src-preload/contract/result.ts'
import { useCall } from '../use-call.ts'
import { groupedLines, type Lines, plainLines } from './table-lines.ts'

const topics: readonly Topic[] = ['claim', 'article', 'entity', 'history']

type TableLines = {
  lines: Lines
  /** Claims that the view shows; `null` until the first answer. */
  total: number | null
  /** The answer is to this view, not to the one before. */
  isSettled: boolean
  error: AttestError | null
  retry(): void
}

/** The lines of a view, with the claims of the groups in `open` below their heads. */
export function useTableLines(view: ClaimView, open: ReadonlySet<string>): TableLines {
  const plain = { ...view, group: null }
  const first = useCall(
    'claimTable.page',
    { view: plain, within: null, offset: 0, limit: 100 },
    topics,
    { keep: true },
  )
  const facet = view.group
  const groups = useCall(
    'claimTable.groups',
    facet && { view: plain, facet, limit: 20_000 },
    topics,
    { keep: true },
  )
  const total = first.data?.total ?? null
  const isGrouped = facet !== null && groups.data !== undefined
  return {
    lines: isGrouped ? groupedLines(facet, groups.data, open) : plainLines(total ?? 0),
    total: facet && !groups.data ? null : total,
    isSettled: !first.isPlaceholderData,
    error: first.error ?? groups.error,
    retry: () => void first.refetch(),
  }
}
