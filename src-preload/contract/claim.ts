import { z } from 'zod'
import { ArticleId, Span } from './article.ts'
import { claimKinds, claimRelations, claimStatuses } from './claim-codes.ts'
import { ClaimId, ClaimPath, takesEvidence } from './claim-fields.ts'

export const EvidenceId = z.uuid().brand<'EvidenceId'>()
export type EvidenceId = z.infer<typeof EvidenceId>

/** A field that can rest on words of an article. */
export const EvidencePath = ClaimPath.refine(takesEvidence)

/** One current value of a field. Two of them are an open disagreement between analysts. */
export const FieldValue = z.object({
  value: z.union([z.string(), z.number()]),
  operationId: z.uuid(),
  author: z.string(),
  /** ISO 8601, UTC. */
  at: z.iso.datetime(),
  /** Why a value without words stands there: the field is then `inferred`. */
  reason: z.string().nullable(),
})
export type FieldValue = z.infer<typeof FieldValue>
export type ClaimValues = { [P in ClaimPath]?: FieldValue[] }

/** `exact`: the words stand where the anchor says. The others: they moved, are uncertain, or are gone. */
export const anchorVerdicts = ['exact', 'moved', 'needs-review', 'orphan'] as const

/** The words that a field rests on (W3C TextQuoteSelector + TextPositionSelector). */
export const Evidence = Span.extend({
  id: EvidenceId,
  field: EvidencePath,
  articleId: ArticleId,
  exact: z.string(),
  /** Up to 32 characters before and after. */
  prefix: z.string(),
  suffix: z.string(),
  verdict: z.enum(anchorVerdicts),
})
export type Evidence = z.infer<typeof Evidence>

/** A relation that an analyst saw between two claims, from the one to the other. */
export const RelatedClaim = z.object({
  relation: z.enum(claimRelations),
  from: ClaimId,
  to: ClaimId,
  author: z.string(),
  /** ISO 8601, UTC. */
  at: z.iso.datetime(),
  /** Why. */
  reason: z.string().nullable(),
})
export type RelatedClaim = z.infer<typeof RelatedClaim>

export const Claim = z.object({
  id: ClaimId,
  /** The article it was made from. */
  articleId: ArticleId,
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
  fields: z.partialRecord(ClaimPath, z.array(FieldValue).min(1)),
  evidence: z.array(Evidence),
  /** Filled fields that have neither words nor a reason. */
  lacking: z.array(ClaimPath),
  /** Empty fields without which the others say nothing: the recipient of a PLOVER category that requires one. */
  missing: z.array(ClaimPath),
  relations: z.array(RelatedClaim),
  /** The claims whose condition this one is: it is then never read as something claimed to be so. */
  conditionOf: z.array(ClaimId),
})
export type Claim = z.infer<typeof Claim>

/**
 * A claim in a list. Its text is a sentence with every condition and hedge in it (claim-sentence.ts);
 * there is no bare description here, so that nothing can print one.
 */
export const ClaimSummary = z.object({
  id: ClaimId,
  articleId: ArticleId,
  sentence: z.string(),
  /** On whose word, through whom; `''` for nobody yet. */
  chain: z.string(),
  kind: z.enum(claimKinds).nullable(),
  status: z.enum(claimStatuses),
  evidence: z.int(),
  lacking: z.int(),
})
export type ClaimSummary = z.infer<typeof ClaimSummary>
