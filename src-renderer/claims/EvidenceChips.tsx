import type { KeyboardEvent } from 'react'
import type { Evidence } from '../../src-preload/contract/claim.ts'
import { useAct } from '../use-act.ts'
import { useWorkbench } from '../workbench/context.ts'
import classes from './claims.module.css'

const verdictText = {
  moved: 'these words moved in the text',
  'needs-review': 'these words changed: needs review',
  orphan: 'these words are gone from the text',
}

/** The words a field rests on. Enter or a click shows them in the reader, Delete takes them off the field. */
export function EvidenceChips({ evidence }: { evidence: readonly Evidence[] }) {
  if (evidence.length === 0) return null
  return (
    <ul className={classes.chips}>
      {evidence.map((one) => (
        <li key={one.id}>
          <Chip evidence={one} />
        </li>
      ))}
    </ul>
  )
}

function Chip({ evidence }: { evidence: Evidence }) {
  const { dispatch } = useWorkbench()
  const act = useAct()
  const { id, articleId, start, end, exact, verdict } = evidence
  const span = { start, end }
  const remove = () => void act('evidence.remove', { id })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return
    event.preventDefault()
    remove()
  }
  const note = verdict === 'exact' ? null : verdictText[verdict]

  return (
    <span className={classes.chip} data-verdict={verdict}>
      <button
        type="button"
        className={classes.chipWords}
        dir="auto"
        aria-label={`Evidence: “${exact}”${note ? `, ${note}` : ''}. Enter shows it in the text, Delete removes it.`}
        title={note ?? exact}
        onClick={() => dispatch({ do: 'open-article', articleId, span })}
        onKeyDown={onKeyDown}
      >
        {exact}
      </button>
      {note && <span className={classes.chipNote}>{note}</span>}
      <button
        type="button"
        className={classes.chipRemove}
        tabIndex={-1}
        aria-label={`Remove the evidence “${exact}”`}
        onClick={remove}
      >
        ×
      </button>
    </span>
  )
}
