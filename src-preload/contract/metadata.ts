import { z } from 'zod'
import { ArticleId, Span } from './article.ts'
import { ClaimId } from './claim-fields.ts'

/** What is known of a publication, in the order in which it is shown. */
export const metadataFields = [
  'headline',
  'standfirst',
  'authors',
  'publisher',
  'credit',
  'agency',
  'datelinePlace',
  'datelineDate',
  'published',
  'firstPublished',
  'language',
] as const
export const MetadataField = z.enum(metadataFields)
export type MetadataField = z.infer<typeof MetadataField>

/** The fields whose value is a date in EDTF. */
export const dateFields: ReadonlySet<MetadataField> = new Set([
  'datelineDate',
  'published',
  'firstPublished',
])

/** One field with its words, and what the analyst made of it. */
export const MetadataFact = z.object({
  field: MetadataField,
  /** EDTF for dates, BCP 47 for the language; `null`: not stated. */
  value: z.string().nullable(),
  /** The words it was read from, if they stand in the text. */
  span: Span.nullable(),
  /** Where it was found, for a person. */
  from: z.string(),
  /** Other readings of a date that the page does not rule out, as EDTF. */
  alternatives: z.array(z.string()),
  /** The analyst's word, if that is what stands here, and what the tool had read. */
  correction: z
    .object({ author: z.string(), at: z.iso.datetime(), read: z.string().nullable() })
    .nullable(),
})
export type MetadataFact = z.infer<typeof MetadataFact>

/** A date that counts from the day of publication, before and after a correction. */
export const DependentDate = z.object({
  /** The words, as the article or the claim has them. */
  words: z.string(),
  span: Span.nullable(),
  /** The claim whose event time it is; `null`: it stands in the article only. */
  claimId: ClaimId.nullable(),
  /** EDTF; `null`: it could not be told. */
  before: z.string().nullable(),
  after: z.string().nullable(),
})
export type DependentDate = z.infer<typeof DependentDate>

const position = { articleId: ArticleId, field: MetadataField }
const corrected = z.object({
  ...position,
  /** As typed or as the words say; `null`: the page does not state it. */
  value: z.string().max(2_000).nullable(),
  /** The words it rests on. */
  span: Span.nullable(),
})

/** Rows of `engineCalls` about what is known of a publication. */
export const metadataRows = {
  /** Every field, with its words. */
  'metadata.open': {
    input: z.object({ articleId: ArticleId }),
    output: z.array(MetadataFact),
  },
  /** What a correction would store, and every date that would change with it. */
  'metadata.preview': {
    input: corrected,
    output: z.object({ value: z.string().nullable(), dates: z.array(DependentDate) }),
  },
  /** Corrects a field, and the claims' dates that were counted from it. One undo. */
  'metadata.set': { input: corrected, output: z.object({}) },
  /** Takes a correction back: what the tool reads stands again, now and after it is read anew. */
  'metadata.reset': { input: z.object(position), output: z.object({}) },
} as const
