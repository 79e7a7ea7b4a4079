import { NativeSelect, NumberInput, Textarea } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Claim } from '../../src-preload/contract/claim.ts'
import { type ClaimPath, fieldOf } from '../../src-preload/contract/claim-fields.ts'
import { fieldText } from '../../src-preload/contract/field-words.ts'
import { useAct } from '../use-act.ts'
import { useWorkbench } from '../workbench/context.ts'
import { Disagreement } from './Disagreement.tsx'
import { EvidenceChips } from './EvidenceChips.tsx'
import { Inferred } from './Inferred.tsx'
import { useDraft } from './use-draft.ts'
import classes from './claims.module.css'

type Props = { claim: Claim; field: ClaimPath }

/** The first current value of a field as text, `''` if it has none. */
export function textOf(claim: Claim, field: ClaimPath): string {
  return String(claim.fields[field]?.[0]?.value ?? '')
}

function useSave(claim: Claim, field: ClaimPath) {
  const act = useAct()
  return async (value: string | number | null) =>
    (await act('claim.set', { id: claim.id, field, value: value === '' ? null : value })) !== null
}

/** A field of words that saves itself; `rows` is its least height in lines. */
export function TextField({
  claim,
  field,
  rows = 1,
  hint,
}: Props & { rows?: number; hint?: string }) {
  const save = useSave(claim, field)
  const draft = useDraft(textOf(claim, field), save)
  return (
    <Textarea
      aria-label={fieldText[fieldOf(field)]}
      autosize
      minRows={rows}
      size="xs"
      dir="auto"
      placeholder={hint}
      value={draft.text}
      onChange={(event) => draft.change(event.currentTarget.value)}
      onBlur={draft.flush}
      error={
        draft.hasFailed &&
        'Not saved. The text is kept here; change it or leave the field to try again.'
      }
    />
  )
}

/** A field that takes one code of a closed list, shown in words; `unset` is the code that no choice means. */
export function ChoiceField({
  claim,
  field,
  words,
  unset = '',
}: Props & { words: Record<string, string>; unset?: string }) {
  const save = useSave(claim, field)
  const options = Object.entries(words).map(([value, label]) => ({ value, label }))
  return (
    <NativeSelect
      aria-label={fieldText[fieldOf(field)]}
      size="xs"
      value={textOf(claim, field) || unset}
      onChange={(event) => void save(event.currentTarget.value)}
      data={unset ? options : [{ value: '', label: '—' }, ...options]}
    />
  )
}

/** How many people or groups a collective claimer stands for. */
export function CountField({ claim, field }: Props) {
  const save = useSave(claim, field)
  const draft = useDraft(textOf(claim, field), (text) => save(text === '' ? null : Number(text)))
  return (
    <NumberInput
      aria-label={fieldText[fieldOf(field)]}
      size="xs"
      min={1}
      max={1_000_000_000}
      allowDecimal={false}
      hideControls
      value={draft.text}
      onChange={(value) => draft.change(String(value))}
      onBlur={draft.flush}
      error={draft.hasFailed && 'Not saved'}
    />
  )
}

type EvidencedProps = {
  claim: Claim
  field: ClaimPath
  /** Inputs beside the first that belong to the same words. */
  children: ReactNode
}

/**
 * A field with the words it rests on. While the focus is inside, it is the active
 * field: the one that takes the next selection as evidence.
 */
export function EvidencedField({ claim, field, children }: EvidencedProps) {
  const { state, dispatch } = useWorkbench()
  const isActive = state.activeField === field
  const evidence = claim.evidence.filter((one) => one.field === field)
  return (
    <div
      role="group"
      className={classes.field}
      aria-label={fieldText[fieldOf(field)]}
      data-active={isActive}
      data-field={field}
      onFocusCapture={() => dispatch({ do: 'activate-field', field })}
    >
      <div className={classes.fieldHead}>
        <span className={classes.label}>{fieldText[fieldOf(field)]}</span>
        {isActive && (
          <span className={classes.hint}>
            <kbd>h</kbd> in the text adds the selection
          </span>
        )}
      </div>
      {children}
      <Disagreement claim={claim} field={field} />
      <EvidenceChips evidence={evidence} />
      {evidence.length === 0 && <Inferred claim={claim} field={field} />}
    </div>
  )
}

/** A field without words of its own: a rating or a judgement. */
export function PlainField({ claim, field, children }: Props & { children: ReactNode }) {
  return (
    <div
      role="group"
      className={classes.field}
      aria-label={fieldText[fieldOf(field)]}
      data-field={field}
    >
      <div className={classes.fieldHead}>
        <span className={classes.label}>{fieldText[fieldOf(field)]}</span>
      </div>
      {children}
      <Disagreement claim={claim} field={field} />
    </div>
  )
}
