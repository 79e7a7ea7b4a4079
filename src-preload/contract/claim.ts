import { z } from 'zod'
import { ArticleId, EntityId, Span } from './article.ts'

/** UUID version 7. */
export const ClaimId = z.uuid().brand<'ClaimId'>()
export type ClaimId = z.infer<typeof ClaimId>
export const EvidenceId = z.uuid().brand<'EvidenceId'>()
export type EvidenceId = z.infer<typeof EvidenceId>

export const claimKinds = [
  'reported-event',
  'reported-state',
  'speech-act',
  'intention',
  'prediction',
  'evaluation',
  'identity',
] as const
/** PolNeAR practice and AP's terms; see CLAIM-MODEL section 5. */
export const namednesses = ['named', 'described', 'collective', 'unknown'] as const
/** FactBank: certain, probable, possible, underspecified × positive, negative, unknown. */
export const factualities = ['CT+', 'PR+', 'PS+', 'CT-', 'PR-', 'PS-', 'CTu', 'Uu'] as const
export const conditionTypes = [
  'if',
  'only-if',
  'unless',
  'until',
  'in-exchange-for',
  'by-deadline',
] as const
/** Admiralty information credibility (AJP-2.1, STANAG 2511): codes, never numbers. */
export const credibilities = ['1', '2', '3', '4', '5', '6'] as const
export const claimStatuses = ['draft', 'reviewed', 'disputed', 'withdrawn', 'superseded'] as const

const line = z.string().max(2_000)
const note = z.string().max(100_000)

/** Every field of a claim and what it holds. `null` clears it. Names are stored in the operation log for ever. */
export const claimFields = {
  description: note,
  kind: z.enum(claimKinds),
  /** The claimer as the text puts it. */
  claimer: line,
  'claimer.entity': EntityId,
  'claimer.namedness': z.enum(namednesses),
  'claimer.count': z.int().positive().max(1_000_000_000),
  'claimer.anonymityReason': line,
  /** The time as the text puts it. */
  eventTime: line,
  /** EDTF level 0 to 2. */
  'eventTime.edtf': z.string().max(200),
  /** The place as the text puts it. */
  eventPlace: line,
  factuality: z.enum(factualities),
  /** The antecedent in words. */
  condition: line,
  'condition.type': z.enum(conditionTypes),
  informationCredibility: z.enum(credibilities),
  status: z.enum(claimStatuses),
  notes: note,
} as const
export type ClaimField = keyof typeof claimFields
export const ClaimField = z.enum(Object.keys(claimFields) as [ClaimField, ...ClaimField[]])

/** Fields that rest on words of an article. Those in `wordFields` take the words as their value when they are empty. */
export const evidenceFields = [
  'description',
  'claimer',
  'claimer.count',
  'claimer.anonymityReason',
  'eventTime',
  'eventPlace',
  'factuality',
  'condition',
] as const satisfies readonly ClaimField[]
export type EvidenceField = (typeof evidenceFields)[number]
export const EvidenceField = z.enum(evidenceFields)

export const wordFields = [
  'description',
  'claimer',
  'claimer.anonymityReason',
  'eventTime',
  'eventPlace',
  'condition',
] as const satisfies readonly EvidenceField[]

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

/** `exact`: the words stand where the anchor says. The others: they moved, are uncertain, or are gone. */
export const anchorVerdicts = ['exact', 'moved', 'needs-review', 'orphan'] as const

/** The words that a field rests on (W3C TextQuoteSelector + TextPositionSelector). */
export const Evidence = Span.extend({
  id: EvidenceId,
  field: EvidenceField,
  articleId: ArticleId,
  exact: z.string(),
  /** Up to 32 characters before and after. */
  prefix: z.string(),
  suffix: z.string(),
  verdict: z.enum(anchorVerdicts),
})
export type Evidence = z.infer<typeof Evidence>

export const Claim = z.object({
  id: ClaimId,
  /** The article it was made from. */
  articleId: ArticleId,
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
  fields: z.partialRecord(ClaimField, z.array(FieldValue).min(1)),
  evidence: z.array(Evidence),
  /** Filled fields that have neither words nor a reason. */
  lacking: z.array(EvidenceField),
})
export type Claim = z.infer<typeof Claim>

export const ClaimSummary = z.object({
  id: ClaimId,
  articleId: ArticleId,
  description: z.string(),
  claimer: z.string(),
  kind: z.enum(claimKinds).nullable(),
  status: z.enum(claimStatuses),
  condition: z.string(),
  evidence: z.int(),
  lacking: z.int(),
})
export type ClaimSummary = z.infer<typeof ClaimSummary>
