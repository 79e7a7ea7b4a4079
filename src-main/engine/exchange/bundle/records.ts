import { z } from 'zod'
import {
  ArticleId,
  Block,
  MentionType,
  Metadata,
  Span,
} from '../../../../src-preload/contract/article.ts'

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** `data/case.json`. */
export const CaseRecord = z.object({
  format: z.literal('attest-bundle'),
  version: z.string().regex(/^\d+\.\d+$/),
  caseId: z.uuid(),
  /** Everything, or a part of the case. */
  scope: z.enum(['everything', 'selection']),
  /** Whether anything was withheld. */
  isRedacted: z.boolean(),
  /** Who signed it, by fingerprint: a missing signature is missed. */
  signers: z.array(z.string().regex(/^[0-9a-f]{16}$/)),
  /** When its last operation was made; ISO 8601, UTC. */
  asOf: z.iso.datetime().nullable(),
  /** SHA-256 over the analyst's work as Attest shows it; `null` where a part of it is not here. */
  stateHash: Sha256.nullable(),
})
export type CaseRecord = z.infer<typeof CaseRecord>

/** A commitment: SHA-256, hex, over a salt of 32 hex digits and the content, as UTF-8. */
const Commitment = Sha256

/** A line of `data/articles.jsonl`. Offsets: Unicode code points into the text, end exclusive. */
export const ArticleRecord = z.object({
  /** `withheld-…` for an article with holes in its text, whose real id would tell what is in them. */
  id: z.union([ArticleId, z.string().regex(/^withheld-[0-9a-f]{16}$/)]),
  /** SHA-256 of the original, a file of the bundle; `null` if it stays. */
  original: Sha256.nullable(),
  /** SHA-256 of the text, a file of the bundle. */
  text: Sha256,
  mediaType: z.string(),
  part: z.string().nullable(),
  encoding: z.string(),
  reader: z.string(),
  pipeline: z.string(),
  language: z.string().nullable(),
  metadata: Metadata,
  blocks: z.array(Block),
  sentences: z.array(Span),
  mentions: z.array(
    Span.extend({
      type: MentionType,
      confidence: z.number(),
      by: z.array(z.string()),
      cluster: z.int().nullable(),
    }),
  ),
  /** To id, original and whole text. */
  commitment: Commitment.optional(),
  /** Stretches of the text that stay, shown as █████, with a commitment to the words of each. */
  holes: z.array(Span.extend({ commitment: Commitment })).optional(),
})
export type ArticleRecord = z.infer<typeof ArticleRecord>

/** A line of `data/withheld.jsonl`. */
export const WithheldRecord = z.discriminatedUnion('record', [
  /** An operation: its place in its author's chain. */
  z.strictObject({
    record: z.literal('operation'),
    author: z.string().min(1).max(64),
    previous: z.string().regex(/^([0-9a-f]{64})?$/),
    commitment: Commitment,
    hash: Sha256,
  }),
  /** A whole article. */
  z.strictObject({ record: z.literal('article'), commitment: Commitment }),
])
export type WithheldRecord = z.infer<typeof WithheldRecord>

/** What reading a claim needs to know of it; it has more. Offsets: code points. */
export const ClaimRecord = z.looseObject({
  record: z.literal('claim'),
  id: z.uuid(),
  evidence: z.array(
    z.looseObject({
      articleId: z.string(),
      start: z.int().nullable(),
      end: z.int().nullable(),
      exact: z.string(),
      verdict: z.string(),
    }),
  ),
})

/** The records as JSON Schema (2020-12), for who builds another tool. */
export function recordsSchema(): string {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Records of an Attest bundle',
    $defs: Object.fromEntries(
      Object.entries({ CaseRecord, ArticleRecord, WithheldRecord, ClaimRecord }).map(
        ([name, shape]) => [name, z.toJSONSchema(shape, { io: 'input' })],
      ),
    ),
  }
  return `${JSON.stringify(schema, null, 2)}\n`
}
