import type { CSSProperties } from 'react'
import { isDisputed, type RowStanding, saidIn } from '../../src-preload/contract/matrix-score.ts'
import {
  consistencyText,
  type Matrix,
  type MatrixRow,
} from '../../src-preload/contract/question.ts'
import { countText } from '../workbench/count-text.ts'
import classes from './matrix.module.css'

type Props = {
  matrix: Pick<Matrix, 'hypotheses'>
  row: MatrixRow
  standing: RowStanding
  index: number
  style: CSSProperties
  /** The column of the active cell, if it is in this row. */
  active: number | null
  idOf(column: number): string
}

/** A claim, and how it bears on each hypothesis. */
export function MatrixLine({ matrix, row, standing, index, style, active, idOf }: Props) {
  return (
    <div
      role="row"
      className={classes['line']}
      style={style}
      aria-rowindex={index + 2}
      data-row={index}
      data-counts={standing.counts}
    >
      <div role="rowheader" className={classes['claim']}>
        <span className={classes['sentence']} dir="auto" title={row.sentence}>
          {row.sentence}
        </span>
        <span className={classes['marks']}>{marksOf(row, standing).join(' · ')}</span>
      </div>
      {matrix.hypotheses.map(({ id }, column) => {
        const cell = row.cells[id] ?? []
        const said = saidIn(cell)
        return (
          // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- the grid has the focus and names its active cell
          <div
            key={id}
            id={idOf(column)}
            role="gridcell"
            className={classes['cell']}
            aria-selected={column === active}
            data-row={index}
            data-column={column}
            data-said={said.length === 1 ? said[0] : said.length > 1 ? 'disputed' : undefined}
          >
            {said.length === 0 ? (
              <span aria-label="Not rated" />
            ) : (
              said.map((code) => consistencyText[code]).join(' / ')
            )}
            {isDisputed(cell) && <small>Disputed</small>}
            {cell.some(({ reason }) => reason) && (
              <small title={cell.at(-1)?.reason ?? ''}>✎</small>
            )}
          </div>
        )
      })}
    </div>
  )
}

/** What bears on how a row counts, in words. */
function marksOf(row: MatrixRow, { standing, counts, diagnosticity, independence }: RowStanding) {
  const gone = row.origins.length - standing.length
  return [
    standing.length === 0
      ? 'No origin left'
      : `${countText(standing.length, 'origin')}${gone > 0 ? ` of ${row.origins.length}` : ''}`,
    row.credibility && credibilityOf(row.credibility, independence),
    row.isConditional && 'Conditional',
    row.isOnlyCondition && 'Only a condition',
    (row.status === 'withdrawn' || row.status === 'superseded') && row.status,
    !counts && 'does not count',
    diagnosticity === 'same' && 'Says the same of all',
  ].filter((mark) => typeof mark === 'string')
}

/** A claim is confirmed by others only while independent origins are left. */
const credibilityOf = (code: string, independence: RowStanding['independence']) =>
  code === '1' && independence !== 'shown'
    ? 'Credibility 1, not shown by what is left'
    : `Credibility ${code}`
