import { z } from 'zod'
import { call } from './call.ts'
import { Claim } from './claim.ts'
import { ClaimId, ClaimPath } from './claim-fields.ts'

/** Why two values cannot both hold; src-main/engine/incompatible.ts has each rule in full. */
export const conflictRules = ['time', 'place', 'count', 'factuality', 'condition'] as const
export const ConflictRule = z.enum(conflictRules)
export type ConflictRule = z.infer<typeof ConflictRule>

export const ConflictSide = z.object({
  id: ClaimId,
  field: ClaimPath,
  /** As it is stored: EDTF, a code, words. */
  value: z.string(),
  /** The words it rests on; `null` if it was inferred. */
  quotation: z.string().nullable(),
})
export type ConflictSide = z.infer<typeof ConflictSide>

/** Values of two claims that cannot both hold. It says no more: neither is called right. */
export const Conflict = z.object({
  rule: ConflictRule,
  sides: z.tuple([ConflictSide, ConflictSide]),
})
export type Conflict = z.infer<typeof Conflict>

export const comparisonCalls = {
  /** Claims as they are chosen, and the values among them that cannot both hold. */
  'comparison.open': call(
    z.object({ ids: z.array(ClaimId).min(2).max(20) }),
    z.object({
      claims: z.array(
        Claim.extend({ sentence: z.string(), chain: z.string(), headline: z.string() }),
      ),
      conflicts: z.array(Conflict),
    }),
  ),
} as const
