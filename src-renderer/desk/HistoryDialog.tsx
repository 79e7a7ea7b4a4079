import { Modal } from '@mantine/core'
import type { HistoryEntry } from '../../src-preload/contract/history.ts'
import type { ClaimId, ClaimPath } from '../../src-preload/contract/claim-fields.ts'
import { ClaimPath as claimPath } from '../../src-preload/contract/claim-fields.ts'
import { fieldTitle } from '../../src-preload/contract/field-words.ts'
import { useAct } from '../use-act.ts'
import { useCall } from '../use-call.ts'
import { Written } from './Written.tsx'
import { operationsText } from '../workbench/operations-text.ts'
import classes from './desk.module.css'

/** Latest actions that are shown. */
const SHOWN = 200
const stateText = { current: '', replaced: 'replaced', undone: 'undone' }

type Props = {
  claimId: ClaimId | null
  /** Of the claim; `null` for all of them. */
  field: ClaimPath | null
  onClose(): void
}

/** Who did what and when, in the whole case, in one claim or in one field of it; any row shows the case as it was then. */
export function HistoryDialog({ claimId, field, onClose }: Props) {
  const whole = useCall('history.list', claimId ? null : { limit: SHOWN }, ['history'])
  const own = useCall('history.of', claimId ? { target: claimId, field } : null, ['history'])
  const rows = claimId ? own.data : whole.data?.rows
  return (
    <Modal opened onClose={onClose} size="xl" title={titleFor(claimId, field)}>
      {whole.data && whole.data.total > SHOWN && (
        <p className={classes['hint']}>
          The latest {SHOWN} of {whole.data.total} actions.
        </p>
      )}
      <ol className={classes['list']} aria-label="Actions, latest first">
        {rows?.map((row) => (
          <li key={row.id} className={classes['row']}>
            <Entry row={row} onClose={onClose} />
          </li>
        ))}
      </ol>
    </Modal>
  )
}

function Entry({ row, onClose }: { row: HistoryEntry & { count?: number }; onClose(): void }) {
  const act = useAct()
  const { at, author, kind, field, payload, reason, state, clock, count = 1 } = row
  const show = async () => {
    if (await act('history.asOf', { clock })) onClose()
  }
  return (
    <>
      <span className={classes['names']} data-state={state}>
        {operationsText(count === 1 ? kind : `${kind} ${count}`)}
        {titleOf(kind, field, payload)}
        <Written row={row} />
      </span>
      <span className={classes['facts']}>
        <span>
          {new Date(at).toLocaleString()} · {author.slice(0, 16)}
          {reason && ` · because: ${reason}`}
        </span>
        {stateText[state] && <em>{stateText[state]}</em>}
        <button type="button" className={classes['quiet']} onClick={() => void show()}>
          Show the case as of here
        </button>
      </span>
    </>
  )
}

function titleFor(claimId: ClaimId | null, field: ClaimPath | null): string {
  if (field) return `History of the field “${fieldTitle(field)}”`
  return claimId ? 'History of the claim' : 'History of the case'
}

/** The claim's field that was written, if one was. */
function titleOf(kind: string, field: string, payload: HistoryEntry['payload']): string {
  const path = kind === 'claim.set' ? field : kind === 'evidence.add' ? payload['field'] : null
  return claimPath.safeParse(path).success ? `, ${fieldTitle(path as ClaimPath)}` : ''
}
