import {
  claimFields,
  type ClaimId,
  type ClaimPath,
  fieldOf,
} from '../../../src-preload/contract/claim-fields.ts'
import { AttestError } from '../../../src-preload/contract/result.ts'
import type { Context } from '../context.ts'
import { isEdtf } from '../edtf.ts'

/**
 * Refuses what a field cannot hold.
 *
 * @throws AttestError `input/invalid` with the field and, for dates, `reason: 'edtf'`;
 * `entity/not-found`, `source/not-found`, `claim/not-found`
 */
export function checkValue(
  { store }: Context,
  claimId: ClaimId,
  path: ClaimPath,
  value: string | number,
): void {
  const field = fieldOf(path)
  const refused = (reason?: string) =>
    new AttestError({
      code: 'input/invalid',
      details: { name: 'claim.set', field: path, ...(reason && { reason }) },
    })
  if (!claimFields[field].schema.safeParse(value).success) throw refused()
  if (!datesOf(field, String(value)).every(isEdtf)) throw refused('edtf')
  if (field.endsWith('.entity') && !store.entities.has(String(value))) {
    throw new AttestError({ code: 'entity/not-found' })
  }
  if (field.endsWith('.source') && !store.sources.has(String(value))) {
    throw new AttestError({ code: 'source/not-found' })
  }
  if (field === 'condition.claim') {
    if (value === claimId) throw refused()
    if (!store.claims.has(String(value))) throw new AttestError({ code: 'claim/not-found' })
  }
}

/** What of a field's value must be EDTF. */
function datesOf(field: string, value: string): string[] {
  if (field.endsWith('.edtf') || field.endsWith('Time.anchor')) return [value]
  return field.endsWith('.alternatives') ? value.split(' ') : []
}
