import { z } from 'zod'
import { ArticleId, Span } from './article.ts'
import { call, nothing } from './call.ts'
import { FieldValue } from './claim.ts'
import { claimStatuses, credibilities } from './claim-codes.ts'
import { ClaimId } from './claim-fields.ts'
import { NamedArticle } from './copy.ts'
import { JudgementId } from './judgement.ts'

/** UUID version 7. */
export const QuestionId = z.uuid().brand<'QuestionId'>()
export type QuestionId = z.infer<typeof QuestionId>
/** UUID version 7: hypotheses stand in the order of their making. */
export const HypothesisId = z.uuid().brand<'HypothesisId'>()
export type HypothesisId = z.infer<typeof HypothesisId>

/** How a claim bears on a hypothesis: codes of Open Synthesis' labels, the most consistent first. */
export const consistencies = [
  'very-consistent',
  'consistent',
  'neutral',
  'inconsistent',
  'very-inconsistent',
  'not-applicable',
] as const
export const Consistency = z.enum(consistencies)
export type Consistency = z.infer<typeof Consistency>
/** Open Synthesis' labels. */
export const consistencyText: Record<Consistency, string> = {
  'very-consistent': 'Very Consistent',
  consistent: 'Consistent',
  neutral: 'Neutral',
  inconsistent: 'Inconsistent',
  'very-inconsistent': 'Very Inconsistent',
  'not-applicable': 'N/A',
}

/** Fields of a question: its words, and each hypothesis that would answer it. */
export type QuestionPath = 'text' | `hypothesis.${string}`
const pathForm = /^(text|hypothesis\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/
export const QuestionPath = z.custom<QuestionPath>(
  (value) => typeof value === 'string' && pathForm.test(value),
)
const words = z.string().max(10_000)

/** The register of a cell, in the log for ever. */
export const cellField = (hypothesis: HypothesisId, claimId: ClaimId): string =>
  `cell ${hypothesis} ${claimId}`

/** A claim as evidence: always a sentence with its conditions and hedges. */
export const MatrixRow = z.object({
  id: ClaimId,
  articleId: ArticleId,
  /** The words it was made from; `null` if it has none in its article. */
  span: Span.nullable(),
  sentence: z.string(),
  chain: z.string(),
  credibility: z.enum(credibilities).nullable(),
  status: z.enum(claimStatuses),
  /** It holds only under a condition. */
  isConditional: z.boolean(),
  /** It is said by nobody: it only is the condition of another claim. */
  isOnlyCondition: z.boolean(),
  /** Where it comes from: indexes into the matrix's origins. */
  origins: z.array(z.int()),
  /** Current values; several are a disagreement, the latest last. */
  cells: z.partialRecord(HypothesisId, z.array(FieldValue).min(1)),
})
export type MatrixRow = z.infer<typeof MatrixRow>

/** An independent origin of one or more rows. */
export const MatrixOrigin = z.object({
  /** Its first document: the same origin keeps it while copies come. */
  key: ArticleId,
  /** Where the evidence stands, the first document first. */
  documents: z.array(NamedArticle),
  /** One of its documents says who published it. */
  isNamed: z.boolean(),
})
export type MatrixOrigin = z.infer<typeof MatrixOrigin>

/** Competing hypotheses as columns, claims as evidence in rows. */
export const Matrix = z.object({
  id: QuestionId,
  /** Its words; several values are a disagreement, none a question not written down yet. */
  text: z.array(FieldValue),
  hypotheses: z.array(z.object({ id: HypothesisId, text: z.array(FieldValue).min(1) })),
  /** In the order in which they were taken in. */
  rows: z.array(MatrixRow),
  origins: z.array(MatrixOrigin),
})
export type Matrix = z.infer<typeof Matrix>

const id = { id: QuestionId }
/** Questions of the case, each with its matrix of competing hypotheses. */
export const questionCalls = {
  /** Oldest first. */
  'question.list': call(nothing, z.array(z.object({ ...id, text: z.string() }))),
  'question.open': call(z.object(id), Matrix),
  'question.create': call(z.object({ text: words }), z.object(id)),
  /** `null` clears: the words of the question, or a hypothesis. */
  'question.set': call(z.object({ ...id, field: QuestionPath, value: words.nullable() }), nothing),
  /** Takes claims in as evidence, or out. One undo. */
  'question.cite': call(
    z.object({ ...id, claimIds: z.array(ClaimId).min(1).max(1_000), present: z.boolean() }),
    z.object({ changed: z.int() }),
  ),
  /** How a claim bears on a hypothesis, and why; `null` clears the cell. */
  'question.rate': call(
    z.object({
      ...id,
      hypothesis: HypothesisId,
      claimId: ClaimId,
      value: Consistency.nullable(),
      reason: z.string().max(10_000).default(''),
    }),
    nothing,
  ),
  /** A judgement of the words of a hypothesis; the other hypotheses are its alternatives, it rests on the rated claims. One undo. */
  'question.judge': call(
    z.object({ ...id, hypothesis: HypothesisId }),
    z.object({ id: JudgementId }),
  ),
} as const
