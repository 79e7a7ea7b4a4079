import { Textarea } from '@mantine/core'
import type { FieldValue } from '../../src-preload/contract/claim.ts'
import { credibilityText } from '../../src-preload/contract/claim-words.ts'
import { isDisputed, saidIn } from '../../src-preload/contract/matrix-score.ts'
import {
  cellField,
  consistencies,
  type Consistency,
  consistencyText,
  type HypothesisId,
  type Matrix,
  type MatrixRow,
} from '../../src-preload/contract/question.ts'
import { useDraft } from '../claims/use-draft.ts'
import { useAct } from '../use-act.ts'
import { useCall } from '../use-call.ts'
import { focusPane } from '../workbench/pane-focus.ts'
import classes from './matrix.module.css'
import { shortName } from './matrix-text.ts'

type Props = { matrix: Matrix; row: MatrixRow; column: HypothesisId | null }

/** The active claim in full, and what is said of it in the active cell, by whom and why. */
export function CellPanel({ matrix, row, column }: Props) {
  const { credibility } = row
  return (
    <section className={classes['panel']} aria-label="Cell">
      <p className={classes['full']} dir="auto">
        {row.sentence}
      </p>
      <p className={classes['dim']} dir="auto">
        {row.chain}
        {credibility && ` · Credibility ${credibilityText[credibility]}`}
      </p>
      {column && <Cell key={`${row.id} ${column}`} matrix={matrix} row={row} hypothesis={column} />}
    </section>
  )
}

type CellProps = { matrix: Matrix; row: MatrixRow; hypothesis: HypothesisId }

function Cell({ matrix, row, hypothesis }: CellProps) {
  const act = useAct()
  const cell = row.cells[hypothesis] ?? []
  const said = saidIn(cell)
  const now = cell.at(-1)
  const words = matrix.hypotheses.find(({ id }) => id === hypothesis)?.text.at(-1)?.value
  const rate = (value: Consistency, reason: string) =>
    act('question.rate', { id: matrix.id, hypothesis, claimId: row.id, value, reason })
  const draft = useDraft(now?.reason ?? '', async (reason) =>
    now ? (await rate(now.value as Consistency, reason)) !== null : true,
  )
  return (
    <>
      <h2>
        {shortName(matrix, hypothesis)} <bdi>{words}</bdi>
      </h2>
      <div className={classes['labels']} role="group" aria-label="How the claim bears on it">
        {consistencies.map((code, at) => (
          <button
            key={code}
            type="button"
            data-matrix="label"
            aria-pressed={said.length === 1 && said[0] === code}
            onClick={() => void rate(code, now?.reason ?? '')}
          >
            <kbd>{at + 1}</kbd> {consistencyText[code]}
          </button>
        ))}
      </div>
      {isDisputed(cell) && <OpenDisagreement cell={cell} onKeep={rate} />}
      <Textarea
        size="xs"
        dir="auto"
        autosize
        minRows={2}
        label="Reason"
        data-matrix="reason"
        disabled={!now}
        placeholder={now ? '' : 'Give it a label first'}
        value={draft.text}
        error={draft.hasFailed && 'Not saved'}
        onChange={(event) => draft.change(event.currentTarget.value)}
        onBlur={draft.flush}
        onKeyDown={(event) => {
          const isDone = event.key === 'Escape' || (event.key === 'Enter' && !event.shiftKey)
          if (!isDone) return
          event.preventDefault()
          draft.flush()
          focusPane('screen')
        }}
      />
      <CellHistory target={matrix.id} field={cellField(hypothesis, row.id)} />
    </>
  )
}

type DisagreementProps = {
  cell: readonly FieldValue[]
  onKeep(value: Consistency, reason: string): Promise<unknown>
}

/** What analysts say of one cell, side by side; keeping one settles it and all stay in the history. */
function OpenDisagreement({ cell, onKeep }: DisagreementProps) {
  return (
    <ul className={classes['values']} aria-label="Open disagreement">
      {cell.map(({ operationId, value, author, reason }) => (
        <li key={operationId}>
          <b>{consistencyText[value as Consistency]}</b> {author.slice(0, 16)}
          {reason && <q dir="auto">{reason}</q>}{' '}
          <button type="button" onClick={() => void onKeep(value as Consistency, reason ?? '')}>
            Keep this
          </button>
        </li>
      ))}
    </ul>
  )
}

/** Who said what of the cell, and when; the latest first. */
function CellHistory({ target, field }: { target: string; field: string }) {
  const history = useCall('history.of', { target, field }, ['history'], { keep: true })
  if (!history.data || history.data.length === 0) return null
  return (
    <ol className={classes['history']} aria-label="History of the cell">
      {history.data.map(({ id, at, author, payload, reason, state }) => (
        <li key={id} data-state={state}>
          {payload['value'] === null ? 'Cleared' : consistencyText[payload['value'] as Consistency]}{' '}
          · {new Date(at).toLocaleString()} · {author.slice(0, 16)}
          {reason && <q dir="auto">{reason}</q>}
        </li>
      ))}
    </ol>
  )
}
