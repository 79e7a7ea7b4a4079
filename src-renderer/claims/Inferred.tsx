import { Textarea } from '@mantine/core'
import type { Claim } from '../../src-preload/contract/claim.ts'
import type { ClaimPath } from '../../src-preload/contract/claim-fields.ts'
import { fieldTitle } from '../../src-preload/contract/field-words.ts'
import { useAct } from '../use-act.ts'
import { useDraft } from './use-draft.ts'
import classes from './claims.module.css'

/** A value without words must say why it stands there: it is then inferred, and shown as such. */
export function Inferred({ claim, field }: { claim: Claim; field: ClaimPath }) {
  const act = useAct()
  const current = claim.fields[field]?.[0]
  const draft = useDraft(current?.reason ?? '', async (reason) => {
    if (!current) return true
    return (await act('claim.set', { id: claim.id, field, value: current.value, reason })) !== null
  })
  if (!current) return null

  return (
    <Textarea
      autosize
      className={classes.inferred}
      data-lacking={draft.text === ''}
      size="xs"
      dir="auto"
      label="Inferred, because"
      aria-label={`${fieldTitle(field)}: inferred, because`}
      placeholder="No words yet: select them, or say why"
      value={draft.text}
      onChange={(event) => draft.change(event.currentTarget.value)}
      onBlur={draft.flush}
      error={draft.hasFailed && 'Not saved'}
    />
  )
}
