import { Button, Modal, NativeSelect, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { OutputOf } from '../../src-preload/contract/index.ts'
import {
  confidences,
  type Judgement,
  type JudgementPath,
  likelihoodRanges,
  likelihoodRows,
  type LikelihoodRow,
} from '../../src-preload/contract/judgement.ts'
import { newGroupId } from '../claims/group-id.ts'
import { useDraft } from '../claims/use-draft.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { useAct } from '../use-act.ts'
import { useCall } from '../use-call.ts'
import { useWorkbench } from '../workbench/context.ts'
import classes from './desk.module.css'

const rowOptions = [
  { value: '1', label: 'Terms: almost no chance … almost certain' },
  { value: '2', label: 'Terms: remote … nearly certain' },
]

/** The analyst's judgements: likelihood and confidence apart, with what they rest on. */
export function JudgementsDialog({ onClose }: { onClose(): void }) {
  const act = useAct()
  const found = useCall('judgement.list', {}, ['judgement', 'claim', 'history'])
  return (
    <Modal opened onClose={onClose} size="xl" title="Judgements">
      <div className={classes['line']}>
        <Button
          size="xs"
          data-autofocus
          onClick={() => void act('judgement.create', { statement: '' })}
        >
          New judgement
        </Button>
        <NativeSelect
          size="xs"
          aria-label="Terms of likelihood in this case"
          data={rowOptions}
          value={found.data?.row ?? '1'}
          onChange={(event) =>
            void act('judgement.chooseRow', { row: event.currentTarget.value as LikelihoodRow })
          }
        />
      </div>
      {found.data?.judgements.length === 0 && (
        <EmptyState title="No judgements yet">
          A judgement says how likely something is, and apart from that how confident you are.
        </EmptyState>
      )}
      {found.data?.judgements.map((judgement) => (
        <JudgementForm key={judgement.id} judgement={judgement} row={found.data.row} />
      ))}
    </Modal>
  )
}

type Props = { judgement: Judgement; row: OutputOf<'judgement.list'>['row'] }

function JudgementForm({ judgement, row }: Props) {
  const { fields, missing } = judgement
  const likely = likelihoodRows[row].map((term, at) => ({
    value: `${at + 1}`,
    label: `${term}  ${likelihoodRanges[at]}`,
  }))
  return (
    <section className={classes['detail']} aria-label="Judgement">
      <NoteField judgement={judgement} path="statement" label="Judgement" />
      <div className={classes['line']}>
        <Choice judgement={judgement} path="likelihood" label="Likelihood" options={likely} />
        <Choice
          judgement={judgement}
          path="confidence"
          label="Analytic confidence"
          options={confidences.map((value) => ({ value, label: value }))}
        />
      </div>
      <NoteField judgement={judgement} path="confidenceBasis" label="Basis of the confidence" />
      <SupportingClaims judgement={judgement} />
      <Several judgement={judgement} group="alternative" label="Alternative" />
      <Several judgement={judgement} group="indicator" label="Indicator that would change it" />
      {missing.length > 0 && (
        <p className={classes['hint']}>
          Still needs: {missing.map((one) => missingText[one]).join(', ')}
        </p>
      )}
      {Object.values(fields).some((values) => (values?.length ?? 0) > 1) && (
        <p className={classes['hint']}>Analysts disagree on a field of it; the latest is shown.</p>
      )}
    </section>
  )
}

const missingText = {
  statement: 'a statement',
  claims: 'supporting claims',
  confidenceBasis: 'the basis of the confidence',
}
const valueOf = ({ fields }: Judgement, path: JudgementPath) =>
  String(fields[path]?.at(-1)?.value ?? '')

function NoteField({
  judgement,
  path,
  label,
}: {
  judgement: Judgement
  path: JudgementPath
  label: string
}) {
  const act = useAct()
  const draft = useDraft(
    valueOf(judgement, path),
    async (value) =>
      (await act('judgement.set', { id: judgement.id, field: path, value: value || null })) !==
      null,
  )
  return (
    <Textarea
      size="xs"
      dir="auto"
      autosize
      label={label}
      value={draft.text}
      onChange={(event) => draft.change(event.currentTarget.value)}
      onBlur={draft.flush}
      error={draft.hasFailed && 'Not saved'}
    />
  )
}

function Choice({
  judgement,
  path,
  label,
  options,
}: {
  judgement: Judgement
  path: JudgementPath
  label: string
  options: readonly { value: string; label: string }[]
}) {
  const act = useAct()
  return (
    <NativeSelect
      size="xs"
      label={label}
      data={[{ value: '', label: '—' }, ...options]}
      value={valueOf(judgement, path)}
      onChange={(event) =>
        void act('judgement.set', {
          id: judgement.id,
          field: path,
          value: event.currentTarget.value || null,
        })
      }
    />
  )
}

function Several({
  judgement,
  group,
  label,
}: {
  judgement: Judgement
  group: 'alternative' | 'indicator'
  label: string
}) {
  const [draft, setDraft] = useState<JudgementPath>(() => `${group}.${newGroupId()}`)
  const paths = (Object.keys(judgement.fields) as JudgementPath[]).filter((path) =>
    path.startsWith(`${group}.`),
  )
  const shown = paths.includes(draft) ? paths : [...paths, draft]
  return (
    <>
      {shown.map((path) => (
        <NoteField key={path} judgement={judgement} path={path} label={label} />
      ))}
      {paths.includes(draft) && (
        <button
          type="button"
          className={classes['quiet']}
          onClick={() => setDraft(`${group}.${newGroupId()}`)}
        >
          + {label}
        </button>
      )}
    </>
  )
}

function SupportingClaims({ judgement: { id, claims } }: { judgement: Judgement }) {
  const act = useAct()
  const { state } = useWorkbench()
  const { claimId } = state
  const isCited = claims.some((claim) => claim.id === claimId)
  return (
    <div>
      <span className={classes['hint']}>Supporting claims</span>
      <ul className={classes['facts']} aria-label="Supporting claims">
        {claims.map((claim) => (
          <li key={claim.id}>
            <span dir="auto">{claim.sentence}</span>{' '}
            <button
              type="button"
              className={classes['quiet']}
              onClick={() => void act('judgement.cite', { id, claimId: claim.id, present: false })}
            >
              Remove
            </button>
          </li>
        ))}
      </ul>
      {claimId && !isCited && (
        <button
          type="button"
          className={classes['quiet']}
          onClick={() => void act('judgement.cite', { id, claimId, present: true })}
        >
          + The open claim
        </button>
      )}
    </div>
  )
}
