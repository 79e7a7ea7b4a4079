import { v7 as uuidv7 } from 'uuid'
import {
  type Claim,
  type ClaimField,
  claimFields,
  ClaimId,
  EvidenceId,
} from '../../../src-preload/contract/claim.ts'
import type { HandlersOf, RowsOf } from '../../../src-preload/contract/index.ts'
import { AttestError } from '../../../src-preload/contract/result.ts'
import { type Located, locate } from '../../pipeline/anchor.ts'
import type { Context } from '../context.ts'
import { isEdtf } from '../edtf.ts'
import type { Entry } from '../operations/operation.ts'
import type { StoredClaim } from '../store/claims.ts'
import { anchorAt, onOneLine, record, textOf } from './record.ts'

export const claimHandlers: HandlersOf<RowsOf<'claim'>, Context> = {
  'claim.list': ({ articleId }, { store }) => store.claims.list(articleId),

  'claim.open': ({ id }, context) => withVerdicts(context, storedClaim(context, id)),

  'claim.create': ({ articleId, span }, context) => {
    textOf(context, articleId)
    const claimId = ClaimId.parse(uuidv7())
    const entries: Entry[] = [{ kind: 'claim.create', payload: { claimId, articleId } }]
    if (span) {
      const anchor = anchorAt(context, articleId, span)
      const field = 'description'
      const evidenceId = EvidenceId.parse(uuidv7())
      entries.push(...filling(claimId, field, anchor.exact), {
        kind: 'evidence.add',
        payload: { evidenceId, claimId, field, articleId, ...anchor },
      })
    }
    record(context, entries)
    return { id: claimId }
  },

  'claim.set': ({ id: claimId, field, value: given, reason }, context) => {
    const present = storedClaim(context, claimId).fields[field] ?? []
    const value = typeof given === 'string' && given.trim() === '' ? null : given
    if (value !== null) checkValue(context, field, value)
    const isSame = value === null ? present.length === 0 : isSettled(present, value, reason)
    if (isSame) return {}
    record(context, [
      { kind: 'claim.set', payload: { claimId, field, value }, reason: reason?.trim() || null },
    ])
    return {}
  },
}

/**
 * @throws AttestError `claim/not-found`
 */
export function storedClaim({ store }: Context, id: ClaimId): StoredClaim {
  const claim = store.claims.open(id)
  if (!claim) throw new AttestError({ code: 'claim/not-found' })
  return claim
}

/** The words of a selection as a field's value; none if they are blank or too long for the field. */
export function filling(claimId: ClaimId, field: ClaimField, exact: string): Entry[] {
  const value = onOneLine(exact)
  if (value === '' || !claimFields[field].safeParse(value).success) return []
  return [{ kind: 'claim.set', payload: { claimId, field, value } }]
}

/** A claim as it is shown: every anchor held against its text now. */
export function withVerdicts({ store }: Context, claim: StoredClaim): Claim {
  const evidence = claim.evidence.map(({ id, field, articleId, ...anchor }) => {
    const { start, end, exact, prefix, suffix } = anchor
    const text = store.articles.text(articleId)
    const place: Located = text === null ? { start, end, verdict: 'orphan' } : locate(text, anchor)
    return { id, field, articleId, exact, prefix, suffix, ...place }
  })
  return { ...claim, evidence }
}

function isSettled(
  present: NonNullable<StoredClaim['fields'][ClaimField]>,
  value: string | number,
  reason: string | undefined,
): boolean {
  const [only, ...others] = present
  if (!only || others.length > 0 || only.value !== value) return false
  return reason === undefined || (reason.trim() || null) === only.reason
}

/** @throws AttestError `input/invalid` with the field and, for dates, `reason: 'edtf'`; `entity/not-found` */
function checkValue({ store }: Context, field: ClaimField, value: string | number): void {
  if (!claimFields[field].safeParse(value).success) {
    throw new AttestError({ code: 'input/invalid', details: { name: 'claim.set', field } })
  }
  if (field === 'eventTime.edtf' && !isEdtf(String(value))) {
    const details = { name: 'claim.set', field, reason: 'edtf' }
    throw new AttestError({ code: 'input/invalid', details })
  }
  if (field === 'claimer.entity' && !store.entities.has(String(value))) {
    throw new AttestError({ code: 'entity/not-found' })
  }
}
