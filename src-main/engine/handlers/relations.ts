import type { relationCalls } from '../../../src-preload/contract/relation.ts'
import type { HandlersOf } from '../../../src-preload/contract/index.ts'
import { AttestError } from '../../../src-preload/contract/result.ts'
import type { Context } from '../context.ts'
import { claimSummary } from '../store/claims.ts'
import { record } from './record.ts'
import { storedClaim } from './stored-claim.ts'

export const relationHandlers: HandlersOf<typeof relationCalls, Context> = {
  'claim.related': ({ id }, context) =>
    storedClaim(context, id).relations.map((relation) => {
      const other = context.store.claims.open(relation.from === id ? relation.to : relation.from)
      return { ...relation, other: other && claimSummary(other) }
    }),

  'claim.relate': ({ reason, ...payload }, context) => {
    const { from, to, relation, present } = payload
    const { relations } = storedClaim(context, from)
    // A relation to a claim that is gone can still be taken back.
    if (present) storedClaim(context, to)
    if (from === to) {
      throw new AttestError({ code: 'input/invalid', details: { name: 'claim.relate' } })
    }
    const known = relations.find(
      (one) => one.from === from && one.to === to && one.relation === relation,
    )
    const why = reason?.trim() || null
    const isSame = present ? known?.reason === why : !known
    if (!isSame) record(context, [{ kind: 'claim.relate', payload, reason: why }])
    return {}
  },
}
