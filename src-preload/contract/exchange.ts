import { z } from 'zod'
import { ArticleId, Span } from './article.ts'
import { ClaimId, EvidenceId } from './claim.ts'
import { errorCodes } from './result.ts'

export const exportFormats = ['jsonl', 'csv', 'md'] as const
export const ExportFormat = z.enum(exportFormats)
export type ExportFormat = z.infer<typeof ExportFormat>

/** What happened to one file of an import. */
export const LedgerRow = z.object({
  /** As the person chose it: the file's path relative to what was chosen. */
  name: z.string(),
  outcome: z.enum(['imported', 'duplicate', 'refused']),
  /** Why it was refused. */
  code: z.enum(errorCodes).nullable(),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
  articleId: ArticleId.nullable(),
})
export type LedgerRow = z.infer<typeof LedgerRow>

/** Every anchor of the case held against the original bytes, read again. */
export const VerifyReport = z.object({
  articles: z.int(),
  anchors: z.int(),
  exact: z.int(),
  mismatched: z.array(
    Span.extend({
      articleId: ArticleId,
      claimId: ClaimId.nullable(),
      evidenceId: EvidenceId.nullable(),
      expected: z.string(),
      found: z.string(),
    }),
  ),
  /** Originals whose bytes or text layer no longer have their hash. */
  damaged: z.array(z.object({ articleId: ArticleId, reason: z.string() })),
  /** `true` if every operation's hash follows from the one before it. */
  chain: z.boolean(),
  operations: z.int(),
})
export type VerifyReport = z.infer<typeof VerifyReport>
