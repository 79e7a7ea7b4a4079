import { v7 as uuidv7 } from 'uuid'
import { claimSentence } from '../../../src-preload/contract/claim-sentence.ts'
import type { HandlersOf, RowsOf } from '../../../src-preload/contract/index.ts'
import {
  type Judgement,
  judgementFieldOf,
  judgementFields,
  JudgementId,
} from '../../../src-preload/contract/judgement.ts'
import { AttestError } from '../../../src-preload/contract/result.ts'
import type { Context } from '../context.ts'
import type { Entry } from '../operations/operation.ts'
import type { StoredJudgement } from '../store/judgements.ts'
import { storedClaim } from './stored-claim.ts'
import { record } from './record.ts'

/** Every judgement, oldest first, and the case's row of likelihood terms. */
export function listJudgements(context: Context) {
  const { judgements } = context.store
  return {
    row: judgements.row(),
    judgements: judgements.all().map((judgement) => shown(context, judgement)),
  }
}

export const judgementHandlers: HandlersOf<RowsOf<'judgement'>, Context> = {
  'judgement.list': (_, context) => listJudgements(context),

  'judgement.create': ({ statement }, context) => {
    const judgementId = JudgementId.parse(uuidv7())
    const entries: Entry[] = [{ kind: 'judgement.create', payload: { judgementId } }]
    if (statement.trim()) {
      const payload = { judgementId, field: 'statement', value: statement.trim() } as const
      entries.push({ kind: 'judgement.set', payload })
    }
    record(context, entries)
    return { id: judgementId }
  },

  'judgement.set': ({ id: judgementId, field, value: given }, context) => {
    const present = stored(context, judgementId).fields[field] ?? []
    const value = given?.trim() ? given : null
    if (value !== null && !judgementFields[judgementFieldOf(field)].safeParse(value).success) {
      throw new AttestError({ code: 'input/invalid', details: { name: 'judgement.set', field } })
    }
    const isSame =
      value === null ? present.length === 0 : present.length === 1 && present[0]!.value === value
    if (isSame) return {}
    record(context, [{ kind: 'judgement.set', payload: { judgementId, field, value } }])
    return {}
  },

  'judgement.cite': ({ id: judgementId, claimId, present }, context) => {
    const { claims } = stored(context, judgementId)
    if (present) storedClaim(context, claimId)
    if (claims.includes(claimId) === present) return {}
    record(context, [{ kind: 'judgement.cite', payload: { judgementId, claimId, present } }])
    return {}
  },

  'judgement.chooseRow': ({ row }, context) => {
    if (context.store.judgements.row() === row) return {}
    record(context, [{ kind: 'case.set', payload: { field: 'likelihoodRow', value: row } }])
    return {}
  },
}

/** @throws AttestError `judgement/not-found` */
function stored({ store }: Context, id: JudgementId): StoredJudgement {
  const judgement = store.judgements.open(id)
  if (!judgement) throw new AttestError({ code: 'judgement/not-found' })
  return judgement
}

function shown({ store }: Context, judgement: StoredJudgement): Judgement {
  const claims = judgement.claims.flatMap((id) => {
    const claim = store.claims.open(id)
    return claim ? [{ id, sentence: claimSentence(claim) }] : []
  })
  const { statement, confidence, confidenceBasis } = judgement.fields
  const missing: Judgement['missing'] = [
    ...(statement ? [] : (['statement'] as const)),
    ...(claims.length > 0 ? [] : (['claims'] as const)),
    ...(confidence && !confidenceBasis ? (['confidenceBasis'] as const) : []),
  ]
  return { ...judgement, claims, missing }
}
