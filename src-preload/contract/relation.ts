import { z } from 'zod'
import { call, nothing } from './call.ts'
import { ClaimSummary, RelatedClaim } from './claim.ts'
import { claimRelations } from './claim-codes.ts'
import { ClaimId } from './claim-fields.ts'

/** A relation as one of its two claims shows it, with the other one. */
export const Relation = RelatedClaim.extend({
  /** Also a withdrawn one; `null` for a claim that is not in the case any more. */
  other: ClaimSummary.nullable(),
})
export type Relation = z.infer<typeof Relation>

/** Relations between two claims. */
export const relationCalls = {
  /** From the claim and to it, oldest first. */
  'claim.related': call(z.object({ id: ClaimId }), z.array(Relation)),
  /** States a relation between two claims, or takes it back. */
  'claim.relate': call(
    z.object({
      from: ClaimId,
      to: ClaimId,
      relation: z.enum(claimRelations),
      present: z.boolean(),
      reason: z.string().max(2_000).optional(),
    }),
    nothing,
  ),
} as const
