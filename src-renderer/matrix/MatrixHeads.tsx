import type { CSSProperties } from 'react'
import type { Assessment } from '../../src-preload/contract/matrix-score.ts'
import type { Matrix } from '../../src-preload/contract/question.ts'
import classes from './matrix.module.css'
import { againstText, leadText, shortName } from './matrix-text.ts'
import type { Editing } from './WordsLine.tsx'

type Props = {
  matrix: Matrix
  assessment: Assessment
  /** The column of the active cell. */
  active: number
  width: CSSProperties
  onEdit(editing: Editing): void
}

/** The hypotheses, each with what speaks against it. */
export function MatrixHeads({ matrix, assessment, active, width, onEdit }: Props) {
  return (
    <div role="row" className={classes['heads']} style={width} aria-rowindex={1}>
      <div role="columnheader" className={classes['corner']}>
        <span role="status" className={classes['lead']}>
          {leadText(matrix, assessment)}
        </span>
        <span className={classes['rule']}>
          Independent origins that are inconsistent with it count against a hypothesis, each once;
          the least against leads.
        </span>
      </div>
      {matrix.hypotheses.map(({ id, text }, column) => {
        const score = assessment.scores[column]!
        const words = [...new Set(text.map(({ value }) => String(value)))].join(' / ')
        return (
          <div
            key={id}
            role="columnheader"
            className={classes['head']}
            data-active={column === active}
            data-leads={assessment.leading.includes(id)}
          >
            <button
              type="button"
              tabIndex={-1}
              title={words}
              onClick={() => onEdit({ is: 'hypothesis', id })}
            >
              <b>{shortName(matrix, id)}</b> <bdi>{words}</bdi>
            </button>
            <span className={classes['score']}>
              {assessment.leading.includes(id) && <b>Leads. </b>}
              {againstText(score)}
              {score.conditional > 0 && `, ${score.conditional} under a condition`}
              {score.disputed > 0 && `, ${score.disputed} disputed`}
              {score.rated > 0 && score.rated < score.claims && (
                <small>
                  {' '}
                  {score.rated} of {score.claims} rated
                </small>
              )}
            </span>
          </div>
        )
      })}
    </div>
  )
}
