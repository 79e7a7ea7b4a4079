import { VisuallyHidden } from '@mantine/core'
import type { ClaimSort } from '../../src-preload/contract/claim-table.ts'
import { useWorkbench } from '../workbench/context.ts'
import classes from './compare.module.css'
import { sortTitles } from './facet-text.ts'

export const columns = [
  'claim',
  'claimer',
  'happened',
  'reported',
  'outlet',
  'place',
  'kind',
  'credibility',
  'status',
] as const satisfies ClaimSort[]

/** The names of the columns; a press sorts by one, another turns the order round. */
export function ColumnHeads() {
  const { state, dispatch } = useWorkbench()
  const { sort, descending } = state.claimView
  return (
    <div className={classes['heads']} role="row" aria-rowindex={1}>
      <span role="columnheader">
        <VisuallyHidden>Marked</VisuallyHidden>
      </span>
      {columns.map((name) => (
        <span
          key={name}
          role="columnheader"
          aria-sort={name === sort ? (descending ? 'descending' : 'ascending') : 'none'}
        >
          <button
            type="button"
            tabIndex={-1}
            onClick={() =>
              dispatch({
                do: 'view-claims',
                view: { sort: name, descending: name === sort && !descending },
              })
            }
          >
            {sortTitles[name]}
            {name === sort && <span aria-hidden>{descending ? ' ↓' : ' ↑'}</span>}
          </button>
        </span>
      ))}
    </div>
  )
}
