import { useState } from 'react'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorNotice } from '../ui/ErrorNotice.tsx'
import { useWorkbench } from '../workbench/context.ts'
import { countText } from '../workbench/count-text.ts'
import { ClaimTable } from './ClaimTable.tsx'
import classes from './compare.module.css'
import { useTableLines } from './use-table-lines.ts'
import { ViewBar } from './ViewBar.tsx'

/** Every claim of the case as a table. */
export function TableScreen() {
  const { state, dispatch } = useWorkbench()
  const { claimView: view, marked } = state
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const { lines, total, isSettled, error, retry } = useTableLines(view, open)
  const toggle = (group: string) => {
    const next = new Set(open)
    if (!next.delete(group)) next.add(group)
    setOpen(next)
  }
  const isPlain = view.query === '' && view.filters.length === 0

  return (
    <div className={classes['screen']}>
      <ViewBar>
        <span role="status">
          {total !== null && countText(total, 'claim')}
          {marked.length > 0 && `, ${marked.length} marked`}
        </span>
        <button
          type="button"
          disabled={marked.length < 2}
          onClick={() => dispatch({ do: 'screen', screen: 'compare' })}
        >
          Compare
        </button>
      </ViewBar>
      {error && <ErrorNotice error={error} onRetry={retry} />}
      {total === 0 && isSettled && (
        <EmptyState title={isPlain ? 'No claims yet' : 'No claim matches'}>
          {isPlain
            ? 'Claims that you make in the articles gather here.'
            : 'Take a filter away or search for other words.'}
        </EmptyState>
      )}
      {total !== 0 && lines.count > 0 && <ClaimTable lines={lines} view={view} onToggle={toggle} />}
    </div>
  )
}
