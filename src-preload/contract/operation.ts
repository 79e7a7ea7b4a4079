import { z } from 'zod'
import { ArticleId, BlockKind, EntityId, MentionType, Span, Verdict } from './article.ts'
import { CopyVerdict } from './copy.ts'
import { EvidenceId, EvidencePath } from './claim.ts'
import { claimRelations } from './claim-codes.ts'
import { ClaimId, ClaimPath } from './claim-fields.ts'
import { ClaimView, ViewId } from './claim-table.ts'
import { IdentityVerdict } from './identity.ts'
import { HeaderMapping } from './import.ts'
import { JudgementId, JudgementPath, LikelihoodRow } from './judgement.ts'
import { Consistency, HypothesisId, QuestionId, QuestionPath } from './question.ts'
import { RatingId, reliabilities, SourceField, SourceId } from './source.ts'
import { SuggestionKey } from './suggestion.ts'
import { MetadataField } from './metadata.ts'

const Words = Span.extend({ exact: z.string(), prefix: z.string(), suffix: z.string() })
const anchor = { articleId: ArticleId, ...Words.shape }

const witness = {
  /** The last hashes of every author's chain at that time: what goes missing later is missed. */
  tips: z.array(z.string()),
}

/**
 * Everything an analyst can do, and what each operation carries. The list is
 * closed; payloads are kept for ever, so a kind is never changed, only added.
 */
export const operationKinds = {
  'article.import': z.object({ articleId: ArticleId, name: z.string(), mediaType: z.string() }),
  'block.label': z.object({ articleId: ArticleId, ...Span.shape, kind: BlockKind }),
  /** Which columns of a table hold what, for every table with this header. */
  'columns.map': HeaderMapping,
  /** `null` takes the correction back; a value of `null` says that the page does not state it. */
  'metadata.set': z.object({
    articleId: ArticleId,
    field: MetadataField,
    correction: z.object({ value: z.string().nullable(), words: Words.nullable() }).nullable(),
  }),
  /** The author's word on two articles, the lower id first; `null` takes it back. The reason is the operation's. */
  'copy.judge': z.object({
    articleId: ArticleId,
    otherId: ArticleId,
    verdict: CopyVerdict.nullable(),
  }),
  'mention.judge': z.object({
    ...anchor,
    /** `null` takes the judgement back. */
    verdict: Verdict.nullable(),
    type: MentionType,
    entityId: EntityId.nullable(),
  }),
  'entity.create': z.object({ entityId: EntityId }),
  'entity.set': z.discriminatedUnion('field', [
    z.object({ entityId: EntityId, field: z.literal('name'), value: z.string() }),
    z.object({ entityId: EntityId, field: z.literal('type'), value: MentionType }),
    z.object({ entityId: EntityId, field: z.literal('notes'), value: z.string() }),
  ]),
  'entity.alias': z.object({ entityId: EntityId, text: z.string(), present: z.boolean() }),
  'claim.create': z.object({ claimId: ClaimId, articleId: ArticleId }),
  /** The value is checked against `claimFields`; `null` clears the field. */
  'claim.set': z.object({
    claimId: ClaimId,
    field: ClaimPath,
    value: z.union([z.string(), z.number(), z.null()]),
  }),
  /** Whether two entities are one; `a` sorts before `b`; `null` takes the judgement back. */
  'identity.judge': z.object({
    a: EntityId,
    b: EntityId,
    verdict: IdentityVerdict.nullable(),
  }),
  /** Words that a way to write an entity's name rests on. */
  'alias.cite': z.object({
    evidenceId: z.uuid(),
    entityId: EntityId,
    text: z.string(),
    ...anchor,
  }),
  'alias.uncite': z.object({ evidenceId: z.uuid() }),
  /** A relation that the author sees from one claim to another, or sees no more. */
  'claim.relate': z.object({
    from: ClaimId,
    to: ClaimId,
    relation: z.enum(claimRelations),
    present: z.boolean(),
  }),
  'evidence.add': z.object({
    evidenceId: EvidenceId,
    claimId: ClaimId,
    field: EvidencePath,
    ...anchor,
  }),
  'evidence.remove': z.object({ evidenceId: EvidenceId }),
  /** A way to look at the claims, kept by name; `null` forgets it. */
  'view.save': z.object({ viewId: ViewId, name: z.string(), view: ClaimView.nullable() }),
  /** The machine's proposal for a claim is turned down, wherever the same words stand. */
  'suggestion.reject': z.object({ key: SuggestionKey, ...anchor }),
  'source.create': z.object({ sourceId: SourceId }),
  /** The value is checked against `sourceFields`; `null` clears the field. */
  'source.set': z.object({
    sourceId: SourceId,
    field: SourceField,
    value: z.string().nullable(),
  }),
  'source.alias': z.object({ sourceId: SourceId, text: z.string(), present: z.boolean() }),
  'source.rate': z.object({
    ratingId: RatingId,
    sourceId: SourceId,
    reliability: z.enum(reliabilities),
    /** The day from which it holds. */
    from: z.iso.date(),
    basis: z.string(),
  }),
  'source.unrate': z.object({ ratingId: RatingId }),
  'judgement.create': z.object({ judgementId: JudgementId }),
  /** The value is checked against `judgementFields`; `null` clears the field. */
  'judgement.set': z.object({
    judgementId: JudgementId,
    field: JudgementPath,
    value: z.string().nullable(),
  }),
  'judgement.cite': z.object({
    judgementId: JudgementId,
    claimId: ClaimId,
    present: z.boolean(),
  }),
  'question.create': z.object({ questionId: QuestionId }),
  /** `null` clears: the words of the question, or a hypothesis. */
  'question.set': z.object({
    questionId: QuestionId,
    field: QuestionPath,
    value: z.string().nullable(),
  }),
  'question.cite': z.object({ questionId: QuestionId, claimId: ClaimId, present: z.boolean() }),
  /** How a claim bears on a hypothesis; the reason is the operation's; `null` clears. */
  'question.rate': z.object({
    questionId: QuestionId,
    hypothesis: HypothesisId,
    claimId: ClaimId,
    value: Consistency.nullable(),
  }),
  /** What holds for the whole case. */
  'case.set': z.object({ field: z.literal('likelihoodRow'), value: LikelihoodRow }),
  /** A file that left: what was in it, as far as a stranger may know. Never undone. */
  'case.export': z.object({
    exportId: z.uuid(),
    format: z.string(),
    /** Of the file, hex. */
    sha256: z.string(),
    bytes: z.int(),
    records: z.int(),
    ...witness,
  }),
  /** A colleague's file that came in. Never undone. */
  'case.merge': z.object({
    mergeId: z.uuid(),
    /** SHA-256, hex, of the bundle's tag manifest; `''` for a case file. */
    bundle: z.string(),
    signers: z.array(z.object({ fingerprint: z.string(), publicKey: z.string() })),
    articles: z.int(),
    operations: z.int(),
    ...witness,
  }),
  /** Takes back a group of operations; undone itself, it is a redo. */
  undo: z.object({ group: z.uuid() }),
} as const
export type OperationKind = keyof typeof operationKinds
/** Kinds that record custody: they change nothing that can be seen and cannot be undone. */
export const custodyKinds = ['case.export', 'case.merge'] as const satisfies OperationKind[]
export type PayloadOf<K extends OperationKind> = z.output<(typeof operationKinds)[K]>
