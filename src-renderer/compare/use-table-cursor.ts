import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useState } from 'react'
import type { ClaimView } from '../../src-preload/contract/claim-table.ts'
import { useWorkbench } from '../workbench/context.ts'
import { useClaimPages } from './claim-pages.ts'
import type { Lines } from './table-lines.ts'
import { useGoToClaim } from './use-go-to-claim.ts'
import { useTableCommands } from './use-table-commands.ts'

/** Pixels; the style sheet has it too. */
export const lineHeight = 30

type Table = {
  lines: Lines
  view: ClaimView
  onToggle(group: string): void
  /** What scrolls. */
  box: HTMLElement | null
}

/** The line that the keys start from, and the lines in sight with their claims. */
export function useTableCursor({ lines, view, onToggle, box }: Table) {
  const { dispatch } = useWorkbench()
  const go = useGoToClaim()
  const [chosen, setChosen] = useState(0)
  const active = Math.min(chosen, lines.count - 1)
  const virtual = useVirtualizer({
    count: lines.count,
    getScrollElement: () => box,
    estimateSize: () => lineHeight,
    overscan: 8,
    // The heads of the columns stay above the lines.
    scrollMargin: lineHeight,
    scrollPaddingStart: lineHeight,
    useFlushSync: false,
  })
  const items = virtual.getVirtualItems()
  const rowAt = useClaimPages(view, [
    ...lines.wanted(items[0]?.index ?? 0, items.at(-1)?.index ?? 0),
    ...lines.wanted(active, active),
  ])
  useEffect(() => virtual.scrollToIndex(active, { align: 'auto' }), [virtual, active])
  useEffect(() => {
    // Who is typing the words of the search goes on typing.
    if (!document.activeElement?.matches('input, select')) box?.focus({ preventScroll: true })
  }, [box])

  const line = lines.at(active)
  const row = line.is === 'claim' ? rowAt(line.within, line.index) : undefined
  const press = (index: number) => {
    const at = lines.at(index)
    if (at.is === 'group') return onToggle(at.group.value)
    const claim = rowAt(at.within, at.index)
    if (claim) go(claim)
  }
  const moveTo = (index: number) => setChosen(Math.min(Math.max(index, 0), lines.count - 1))
  useTableCommands({
    total: lines.count,
    active,
    page: Math.max(1, Math.floor((virtual.scrollRect?.height ?? 0) / lineHeight) - 2),
    group: line.is === 'group' ? line : null,
    moveTo,
    press: () => press(active),
    mark: row && (() => dispatch({ do: 'mark', claimId: row.id })),
    graph: row && (() => dispatch({ do: 'graph', start: row.id })),
    toggle: onToggle,
  })
  return { virtual, rowAt, active, moveTo, press }
}
