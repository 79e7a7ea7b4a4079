import { v7 as uuidv7 } from 'uuid'
import { type Claim, EvidenceId } from '../../../src-preload/contract/claim.ts'
import {
  claimFields,
  ClaimId,
  type ClaimPath,
  fieldOf,
  headOf,
} from '../../../src-preload/contract/claim-fields.ts'
import type { HandlersOf, RowsOf } from '../../../src-preload/contract/index.ts'
import { AttestError } from '../../../src-preload/contract/result.ts'
import { type Located, locate } from '../../pipeline/anchor.ts'
import { checkIndependence } from '../claim-origins.ts'
import type { Context } from '../context.ts'
import type { Entry } from '../operations/operation.ts'
import type { StoredClaim } from '../store/claims.ts'
import { checkValue } from './claim-values.ts'
import { anchorAt, onOneLine, record, textOf } from './record.ts'
import { relationHandlers } from './relations.ts'
import { standingOf } from './source-standing.ts'
import { storedClaim } from './stored-claim.ts'

export const claimHandlers: HandlersOf<RowsOf<'claim'>, Context> = {
  'claim.list': ({ articleId }, { store }) => store.claims.list(articleId),

  'claim.open': ({ id }, context) => withVerdicts(context, storedClaim(context, id)),

  'claim.standing': ({ id }, context) => standingOf(context, storedClaim(context, id)),

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
    const claim = storedClaim(context, claimId)
    const present = claim.fields[field] ?? []
    const value = typeof given === 'string' && given.trim() === '' ? null : given
    if (value !== null) checkValue(context, claimId, field, value)
    const isSame = value === null ? present.length === 0 : isSettled(present, value, reason)
    if (isSame) return {}
    if (value !== null) checkIndependence(context, claim, field, value, reason)
    record(context, [
      { kind: 'claim.set', payload: { claimId, field, value }, reason: reason?.trim() || null },
    ])
    return {}
  },

  'claim.removeGroup': ({ id: claimId, head }, context) => {
    const { fields, evidence } = storedClaim(context, claimId)
    const isInside = (path: ClaimPath) => headOf(path) === headOf(head)
    const cleared = (Object.keys(fields) as ClaimPath[]).filter(isInside)
    const removed = evidence.filter(({ field }) => isInside(field))
    record(context, [
      ...cleared.map(
        (field): Entry => ({ kind: 'claim.set', payload: { claimId, field, value: null } }),
      ),
      ...removed.map(
        ({ id: evidenceId }): Entry => ({ kind: 'evidence.remove', payload: { evidenceId } }),
      ),
    ])
    return {}
  },

  'claim.fromCondition': ({ id, head }, context) => {
    const { entries, antecedent } = antecedentOf(storedClaim(context, id), headOf(head))
    record(context, entries)
    return { id: antecedent }
  },

  ...relationHandlers,
}

/** A condition as a claim of its own, linked to what depends on it. The same again if it is one already. */
function antecedentOf(
  claim: StoredClaim,
  head: ClaimPath,
): { entries: Entry[]; antecedent: ClaimId } {
  const link = `${head}.claim` as ClaimPath
  const linked = claim.fields[link]?.at(-1)
  if (linked) return { entries: [], antecedent: linked.value as ClaimId }
  const words = claim.evidence.filter(({ field }) => field === head)
  const condition = claim.fields[head]?.at(-1)
  if (fieldOf(head) !== 'condition' || (!condition && words.length === 0)) {
    throw new AttestError({ code: 'input/invalid', details: { name: 'claim.fromCondition' } })
  }
  const claimId = ClaimId.parse(uuidv7())
  const value = condition ? String(condition.value) : onOneLine(words[0]!.exact)
  const describe: Entry = {
    kind: 'claim.set',
    payload: { claimId, field: 'description', value },
    reason: condition?.reason ?? null,
  }
  const entries: Entry[] = [
    { kind: 'claim.create', payload: { claimId, articleId: claim.articleId } },
    describe,
    ...words.map(({ articleId, start, end, exact, prefix, suffix }): Entry => {
      const anchor = { articleId, start, end, exact, prefix, suffix }
      const evidenceId = EvidenceId.parse(uuidv7())
      return {
        kind: 'evidence.add',
        payload: { evidenceId, claimId, field: 'description', ...anchor },
      }
    }),
    { kind: 'claim.set', payload: { claimId: claim.id, field: link, value: claimId } },
  ]
  return { entries, antecedent: claimId }
}

/** The words of a selection as a field's value; none if they are blank or too long for the field. */
export function filling(claimId: ClaimId, field: ClaimPath, exact: string): Entry[] {
  const value = onOneLine(exact)
  if (value === '' || !claimFields[fieldOf(field)].schema.safeParse(value).success) return []
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
  present: NonNullable<StoredClaim['fields'][ClaimPath]>,
  value: string | number,
  reason: string | undefined,
): boolean {
  const [only, ...others] = present
  if (!only || others.length > 0 || only.value !== value) return false
  return reason === undefined || (reason.trim() || null) === only.reason
}
