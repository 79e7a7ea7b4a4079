import { z } from 'zod'
import { ArticleId, Span } from './article.ts'
import { EvidenceId } from './claim.ts'
import { ClaimId } from './claim-fields.ts'
import { errorCodes } from './result.ts'

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

/** Why an operation does not hold in its author's chain. */
export const chainFaults = ['changed', 'predecessor-missing', 'witnessed-missing'] as const

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
  /** The first link of an author's chain that does not hold: the operation's id, or its hash if its content was withheld. */
  broken: z.object({ operation: z.string(), fault: z.enum(chainFaults) }).nullable(),
  operations: z.int(),
  /** Operations of which only the place in the chain is here. */
  withheld: z.int(),
})
export type VerifyReport = z.infer<typeof VerifyReport>
