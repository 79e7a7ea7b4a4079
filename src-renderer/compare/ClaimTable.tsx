import { useId, useState } from 'react'
import type { ClaimView } from '../../src-preload/contract/claim-table.ts'
import { useWorkbench } from '../workbench/context.ts'
import { columns, ColumnHeads } from './ColumnHeads.tsx'
import classes from './compare.module.css'
import { TableLine } from './TableLine.tsx'
import type { Lines } from './table-lines.ts'
import { lineHeight, useTableCursor } from './use-table-cursor.ts'

type Props = { lines: Lines; view: ClaimView; onToggle(group: string): void }

/** The lines of the table, of which only those in sight are read and drawn. */
export function ClaimTable({ lines, view, onToggle }: Props) {
  const id = useId()
  const { state } = useWorkbench()
  const [box, setBox] = useState<HTMLElement | null>(null)
  const { virtual, rowAt, active, moveTo, press } = useTableCursor({ lines, view, onToggle, box })

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
      onClick={({ target }) => moveTo(indexUnder(target) ?? active)}
      onDoubleClick={({ target }) => press(indexUnder(target) ?? active)}
    >
      <ColumnHeads />
      <div role="presentation" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const at = lines.at(index)
          const claim = at.is === 'claim' ? rowAt(at.within, at.index) : undefined
          return (
            <TableLine
              key={index}
              id={`${id}${index}`}
              index={index}
              top={start - lineHeight}
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
