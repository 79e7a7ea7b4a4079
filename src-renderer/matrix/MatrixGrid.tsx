import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useState } from 'react'
import type { Assessment } from '../../src-preload/contract/matrix-score.ts'
import type { Matrix } from '../../src-preload/contract/question.ts'
import classes from './matrix.module.css'
import { MatrixHeads } from './MatrixHeads.tsx'
import { MatrixLine } from './MatrixLine.tsx'
import type { MatrixCursor } from './use-matrix-cursor.ts'
import type { Editing } from './WordsLine.tsx'

/** Pixels; the style sheet has them too. */
const lineHeight = 78
const headHeight = 126

type Props = {
  matrix: Matrix
  assessment: Assessment
  cursor: MatrixCursor
  onEdit(editing: Editing): void
}

/** Claims in rows, hypotheses in columns; only the rows in sight are drawn. */
export function MatrixGrid({ matrix, assessment, cursor, onEdit }: Props) {
  const id = useId()
  const [box, setBox] = useState<HTMLElement | null>(null)
  const { rows, hypotheses } = matrix
  const { at, moveTo } = cursor
  const virtual = useRowsInSight(box, rows.length, at.row)
  const place = (row: number, column: number) => `${id}${row}-${column}`
  const width = {
    gridTemplateColumns: `minmax(300px, 2fr) repeat(${hypotheses.length}, minmax(124px, 1fr))`,
    minWidth: 300 + 124 * hypotheses.length,
  }

  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- its keys are commands
    <div
      ref={setBox}
      className={classes['grid']}
      role="grid"
      aria-label="Matrix"
      aria-rowcount={rows.length + 1}
      aria-colcount={hypotheses.length + 1}
      aria-activedescendant={rows.length > 0 ? place(at.row, at.column) : undefined}
      tabIndex={0}
      data-first-focus
      onClick={({ target }) => {
        const under = target instanceof Element && target.closest<HTMLElement>('[data-row]')
        if (under)
          moveTo(Number(under.dataset['row']), Number(under.dataset['column'] ?? at.column))
      }}
    >
      <MatrixHeads
        matrix={matrix}
        assessment={assessment}
        active={at.column}
        width={width}
        onEdit={onEdit}
      />
      <div role="presentation" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => (
          <MatrixLine
            key={rows[index]!.id}
            matrix={matrix}
            row={rows[index]!}
            standing={assessment.rows[index]!}
            index={index}
            style={{ ...width, transform: `translateY(${start - headHeight}px)` }}
            active={index === at.row ? at.column : null}
            idOf={(column) => place(index, column)}
          />
        ))}
      </div>
      {rows.length === 0 && <NoClaims />}
    </div>
  )
}

/** Draws only the rows in sight, the active one among them, and takes the focus when it appears. */
function useRowsInSight(box: HTMLElement | null, count: number, active: number) {
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => box,
    estimateSize: () => lineHeight,
    overscan: 4,
    // The hypotheses stay above the claims.
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    useFlushSync: false,
  })
  useEffect(() => virtual.scrollToIndex(active, { align: 'auto' }), [virtual, active])
  useEffect(() => {
    if (!document.activeElement?.matches('input, select')) box?.focus({ preventScroll: true })
  }, [box])
  return virtual
}

function NoClaims() {
  return (
    <p className={classes['hint']}>
      No claims yet: mark them in the table with <kbd>x</kbd> and take them in here with{' '}
      <kbd>a</kbd>.
    </p>
  )
}
