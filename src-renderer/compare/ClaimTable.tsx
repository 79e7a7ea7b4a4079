import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useState } from 'react'
import type { ClaimView } from '../../src-preload/contract/claim-table.ts'
import { useWorkbench } from '../workbench/context.ts'
import { useClaimPages } from './claim-pages.ts'
import classes from './compare.module.css'
import { columns, ColumnHeads } from './ColumnHeads.tsx'
import { TableLine } from './TableLine.tsx'
import type { Lines } from './table-lines.ts'
import { useGoToClaim } from './use-go-to-claim.ts'
import { useTableCommands } from './use-table-commands.ts'

const LINE = 30

type Props = { lines: Lines; view: ClaimView; onToggle(group: string): void }

/** The lines of the table, of which only those in sight are read and drawn. */
export function ClaimTable({ lines, view, onToggle }: Props) {
  const id = useId()
  const { state, dispatch } = useWorkbench()
  const go = useGoToClaim()
  const [box, setBox] = useState<HTMLElement | null>(null)
  const [chosen, setChosen] = useState(0)
  const active = Math.min(chosen, lines.count - 1)
  const virtual = useVirtualizer({
    count: lines.count,
    getScrollElement: () => box,
    estimateSize: () => LINE,
    overscan: 8,
    scrollMargin: LINE,
    scrollPaddingStart: LINE,
    useFlushSync: false,
  })
  const items = virtual.getVirtualItems()
  const rowAt = useClaimPages(view, [
    ...lines.wanted(items[0]?.index ?? 0, items.at(-1)?.index ?? 0),
    ...lines.wanted(active, active),
  ])
  useEffect(() => virtual.scrollToIndex(active, { align: 'auto' }), [virtual, active])
  useEffect(() => box?.focus({ preventScroll: true }), [box])

  const line = lines.at(active)
  const row = line.is === 'claim' ? rowAt(line.within, line.index) : undefined
  const press = (index: number) => {
    const at = lines.at(index)
    if (at.is === 'group') return onToggle(at.group.value)
    const claim = rowAt(at.within, at.index)
    if (claim) go(claim)
  }
  useTableCommands({
    total: lines.count,
    active,
    page: Math.max(1, Math.floor((virtual.scrollRect?.height ?? 0) / LINE) - 2),
    group: line.is === 'group' ? line : null,
    moveTo: (index) => setChosen(Math.min(Math.max(index, 0), lines.count - 1)),
    press: () => press(active),
    mark: row && (() => dispatch({ do: 'mark', claimId: row.id })),
    toggle: onToggle,
  })

  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- its keys are commands
    <div
      ref={setBox}
      className={classes['table']}
      role="treegrid"
      aria-label="Claims"
      aria-rowcount={lines.count + 1}
      aria-colcount={columns.length + 1}
      aria-activedescendant={`${id}${active}`}
      aria-multiselectable
      tabIndex={0}
      data-first-focus
      onClick={({ target }) => setChosen((now) => indexUnder(target) ?? now)}
      onDoubleClick={({ target }) => press(indexUnder(target) ?? active)}
    >
      <ColumnHeads />
      <div role="presentation" style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const at = lines.at(index)
          const claim = at.is === 'claim' ? rowAt(at.within, at.index) : undefined
          return (
            <TableLine
              key={index}
              id={`${id}${index}`}
              index={index}
              top={start - LINE}
              isActive={index === active}
              isMarked={claim !== undefined && state.marked.includes(claim.id)}
              line={at}
              claim={claim}
              facet={view.group}
            />
          )
        })}
      </div>
    </div>
  )
}

function indexUnder(target: EventTarget): number | null {
  const line = target instanceof Element && target.closest<HTMLElement>('[data-index]')
  return line ? Number(line.dataset['index']) : null
}
