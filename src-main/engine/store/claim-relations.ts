import type { Database } from 'better-sqlite3'
import type { RelatedClaim } from '../../../src-preload/contract/claim.ts'
import { payloadOf } from '../operations/operation.ts'
import type { Projector } from './projections.ts'

/** Relations between claims, as analysts saw them. */
export function claimRelationStore(db: Database) {
  const ofClaim = db.prepare<{ claim: string }, RelatedClaim>(`
    SELECT relation, "from", "to", author, at, reason FROM claim_relation
    WHERE "from" = :claim OR "to" = :claim ORDER BY at, relation, "from", "to"`)
  const put = db.prepare<RelatedClaim>(`
    INSERT OR REPLACE INTO claim_relation (relation, "from", "to", author, at, reason)
    VALUES (:relation, :from, :to, :author, :at, :reason)`)
  const remove = db.prepare<Pick<RelatedClaim, 'relation' | 'from' | 'to'>>(
    'DELETE FROM claim_relation WHERE relation = :relation AND "from" = :from AND "to" = :to',
  )

  const project: Projector = (operation, heads) => {
    const { from, to, relation } = payloadOf(operation, 'claim.relate')
    const head = heads.at(-1)
    if (head && payloadOf(head, 'claim.relate').present) {
      put.run({ from, to, relation, author: head.author, at: head.at, reason: head.reason })
    } else remove.run({ from, to, relation })
  }
  return {
    /** From it and to it, oldest first. */
    ofClaim: (claim: string): RelatedClaim[] => ofClaim.all({ claim }),
    project,
  }
}
export type ClaimRelationStore = ReturnType<typeof claimRelationStore>
