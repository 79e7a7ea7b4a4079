import { RelationsBetween } from '../relations/RelationsBetween.tsx'
import type { ClaimId } from '../../src-preload/contract/claim-fields.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorNotice } from '../ui/ErrorNotice.tsx'
import { useCall } from '../use-call.ts'
import { useWorkbench } from '../workbench/context.ts'
import { useOpenDialog } from '../workbench/dialogs.ts'
import { useCommands } from '../workbench/use-commands.ts'
import { ComparedFields } from './ComparedFields.tsx'
import classes from './SideBySide.module.css'
import { Conflicts } from './Conflicts.tsx'

/** The marked claims beside one another: what cannot both hold, then field by field. */
export function SideBySide() {
  const { state } = useWorkbench()
  const ids = state.marked.slice(0, 20)
  const comparison = useCall('comparison.open', ids.length > 1 ? { ids } : null, [
    'claim',
    'history',
    'article',
  ])
  const openDialog = useOpenDialog()
  useCommands([
    {
      id: 'compare.relate',
      title: 'Relate two of these claims',
      scope: 'screen',
      keys: ['r'],
      enabled: ids.length > 1,
      run: () => openDialog({ kind: 'relate', ids: ids as [ClaimId, ...ClaimId[]] }),
    },
  ])
  if (ids.length < 2) {
    return (
      <EmptyState title="Nothing to compare yet">
        Mark two or more claims in the table with <kbd>x</kbd>, then press <kbd>c</kbd>.
      </EmptyState>
    )
  }
  if (comparison.error) return <ErrorNotice error={comparison.error} />
  if (!comparison.data) return null
  return (
    <div
      className={classes['sides']}
      role="region"
      aria-label="Comparison"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
      tabIndex={0}
      data-first-focus
      ref={(box) => box?.focus({ preventScroll: true })}
    >
      <Conflicts {...comparison.data} />
      <RelationsBetween claims={comparison.data.claims} />
      <ComparedFields claims={comparison.data.claims} />
    </div>
  )
}
