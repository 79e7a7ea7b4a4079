import { TextInput } from '@mantine/core'
import type { Claim } from '../../src-preload/contract/claim.ts'
import type { ClaimPath } from '../../src-preload/contract/claim-fields.ts'
import { fieldTitle } from '../../src-preload/contract/field-words.ts'
import { useAct } from '../use-act.ts'
import { textOf } from './ClaimField.tsx'
import { useDraft } from './use-draft.ts'
import classes from './claims.module.css'

/** The event's time in the notation of ISO 8601-2; the engine refuses what is not EDTF and the text stays. */
export function EdtfField({ claim, field }: { claim: Claim; field: ClaimPath }) {
  const act = useAct()
  const draft = useDraft(textOf(claim, field), async (text) => {
    const value = text.trim() === '' ? null : text.trim()
    return (await act('claim.set', { id: claim.id, field, value })) !== null
  })
  return (
    <TextInput
      aria-label={fieldTitle(field)}
      size="xs"
      classNames={{ input: classes.code }}
      placeholder="EDTF: 2020-10-11, 2020-09, 2020-10-05/2020-10-11, 2020-10~"
      value={draft.text}
      onChange={(event) => draft.change(event.currentTarget.value)}
      onBlur={draft.flush}
      error={draft.hasFailed && 'Not saved: this is not a date in EDTF. The text is kept here.'}
    />
  )
}
