import { z } from 'zod'
import { call, nothing } from './call.ts'
import { FieldValue } from './claim.ts'
import { ClaimId } from './claim-fields.ts'

/** UUID version 7. */
export const JudgementId = z.uuid().brand<'JudgementId'>()
export type JudgementId = z.infer<typeof JudgementId>

/** ICD 203: position 1 to 7; a case uses one row of terms. */
export const likelihoods = ['1', '2', '3', '4', '5', '6', '7'] as const
/** ICD 203's two rows of terms, from 01–05 % to 95–99 %. */
export const likelihoodRows = {
  '1': [
    'almost no chance',
    'very unlikely',
    'unlikely',
    'roughly even chance',
    'likely',
    'very likely',
    'almost certain',
  ],
  '2': [
    'remote',
    'highly improbable',
    'improbable',
    'roughly even odds',
    'probable',
    'highly probable',
    'nearly certain',
  ],
} as const
export type LikelihoodRow = keyof typeof likelihoodRows
export const LikelihoodRow = z.enum(['1', '2'])
/** What each position covers, in per cent. */
export const likelihoodRanges = [
  '01–05 %',
  '05–20 %',
  '20–45 %',
  '45–55 %',
  '55–80 %',
  '80–95 %',
  '95–99 %',
] as const
/** ICD 203; never in one sentence with a likelihood. */
export const confidences = ['high', 'moderate', 'low'] as const

const note = z.string().max(100_000)
/** Every field of a judgement. Alternatives and indicators are several: `alternative.UUID`. */
export const judgementFields = {
  statement: note,
  likelihood: z.enum(likelihoods),
  confidence: z.enum(confidences),
  confidenceBasis: note,
  /** Another reading of the same claims. */
  alternative: note,
  /** What would change the judgement if it were seen. */
  indicator: note,
} as const
export type JudgementField = keyof typeof judgementFields
export type JudgementPath = JudgementField | `${'alternative' | 'indicator'}.${string}`
const uuid = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const pathForm = new RegExp(
  `^(statement|likelihood|confidence|confidenceBasis|(alternative|indicator)\\.${uuid})$`,
)
export const JudgementPath = z.custom<JudgementPath>(
  (value) => typeof value === 'string' && pathForm.test(value),
)
/** `alternative.UUID` → `alternative`. */
export const judgementFieldOf = (path: JudgementPath): JudgementField =>
  path.split('.')[0] as JudgementField

export const Judgement = z.object({
  id: JudgementId,
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
  fields: z.partialRecord(JudgementPath, z.array(FieldValue).min(1)),
  /** The claims that it rests on, each as a sentence with its conditions and hedges. */
  claims: z.array(z.object({ id: ClaimId, sentence: z.string() })),
  /** What it still needs by ICD 203. */
  missing: z.array(z.enum(['statement', 'claims', 'confidenceBasis'])),
})
export type Judgement = z.infer<typeof Judgement>

const id = { id: JudgementId }
/** The analyst's judgements, and the row of terms that the case uses. */
export const judgementCalls = {
  /** Oldest first. */
  'judgement.list': call(nothing, z.object({ row: LikelihoodRow, judgements: z.array(Judgement) })),
  'judgement.create': call(z.object({ statement: note }), z.object(id)),
  /** `null` clears. */
  'judgement.set': call(
    z.object({ ...id, field: JudgementPath, value: z.string().nullable() }),
    nothing,
  ),
  /** Rests a judgement on a claim, or no more. */
  'judgement.cite': call(z.object({ ...id, claimId: ClaimId, present: z.boolean() }), nothing),
  /** One row for the whole case: mixing them is what ICD 203 warns of. */
  'judgement.chooseRow': call(z.object({ row: LikelihoodRow }), nothing),
} as const
