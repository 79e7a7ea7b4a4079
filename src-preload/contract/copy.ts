import { z } from 'zod'
import { ArticleId, ArticleSummary, Span } from './article.ts'
import { independences } from './claim-codes.ts'
import { ClaimId } from './claim-fields.ts'

/** What ties two articles; the first three are one story, told again. */
export const tieKinds = ['same-text', 'version', 'copy', 'passages', 'quotation'] as const
export const TieKind = z.enum(tieKinds)
export type TieKind = z.infer<typeof TieKind>

/** Why two articles are tied, and what shows which came first. */
export const TieReason = z.object({
  code: z.enum(['same-address', 'same-outlet', 'same-headline', 'credit', 'earlier-stamp']),
  /** The outlet, headline, address or agency; `''` where there is none. */
  detail: z.string(),
})
export type TieReason = z.infer<typeof TieReason>

/** Words that stand in both texts, perhaps put a little otherwise. */
export const Passage = z.object({ span: Span, otherSpan: Span, isQuotation: z.boolean() })
export type Passage = z.infer<typeof Passage>

/** The analyst's word on two articles: it wins over what the texts show. */
export const CopyVerdict = z.enum(['copy', 'independent'])
export type CopyVerdict = z.infer<typeof CopyVerdict>

/** An article as lists name it. */
export const NamedArticle = z.object({
  articleId: ArticleId,
  headline: z.string(),
  publisher: z.string().nullable(),
  /** EDTF. */
  published: z.string().nullable(),
  language: z.string().nullable(),
})
export type NamedArticle = z.infer<typeof NamedArticle>

/** Another article that tells the same, seen from the open one. */
export const ArticleTie = NamedArticle.extend({
  /** `null`: only the analyst says that they belong together. */
  kind: TieKind.nullable(),
  /** Which of both had the words first, as far as anything shows it. */
  earlier: z.enum(['this', 'other']).nullable(),
  reasons: z.array(TieReason),
  /** Share of the words that stand in the other article, 0 to 1: of this one, and of the other. */
  share: z.number(),
  otherShare: z.number(),
  passages: z.array(Passage),
  verdict: CopyVerdict.nullable(),
  /** The analyst's reason for the verdict. */
  reason: z.string().nullable(),
})
export type ArticleTie = z.infer<typeof ArticleTie>

/** A stretch of one text or of both, as the difference of two stories shows it. */
export const DifferencePiece = z.object({
  change: z.enum(['same', 'added', 'removed']),
  text: z.string(),
})
export type DifferencePiece = z.infer<typeof DifferencePiece>

/** A claim that rests on words which only one of two articles has. */
export const TouchedClaim = z.object({
  id: ClaimId,
  articleId: ArticleId,
  /** The claim with its condition and hedge. */
  sentence: z.string(),
  /** The words that the other article does not have. */
  exact: z.string(),
})
export type TouchedClaim = z.infer<typeof TouchedClaim>

/** Why two documents of a claim count as one origin. */
export const collapseBases = [
  'credit-line',
  'shared-passages',
  'shared-quotation',
  'stated-citation',
  'same-outlet',
  'analyst',
] as const
export const Collapse = z.object({
  articleId: ArticleId,
  otherId: ArticleId,
  basis: z.enum(collapseBases),
  /** The agency, outlet or reason; `''` where there is none. */
  detail: z.string(),
  /** The shared words on both sides, if it rests on words. */
  passage: Passage.nullable(),
})
export type Collapse = z.infer<typeof Collapse>

/** Where a claim comes from: its documents, gathered into independent origins. */
export const ClaimOrigins = z.object({
  documents: z.array(NamedArticle),
  outlets: z.int(),
  /** Ids of the documents of each independent origin. */
  origins: z.array(z.array(ArticleId).min(1)),
  /** Why documents of one origin are not two. */
  collapses: z.array(Collapse),
  /** `shown` alone permits credibility 1 (STANAG 2511: confirmed by independent sources). */
  independence: z.enum(independences),
})
export type ClaimOrigins = z.infer<typeof ClaimOrigins>

/** Rows about copies, versions and origins. */
export const copyCalls = {
  /** What ties an article to others, the closest first. */
  'copy.list': { input: z.object({ articleId: ArticleId }), output: z.array(ArticleTie) },
  /** The other articles of its story, which stand under it in the list. */
  'copy.family': { input: z.object({ articleId: ArticleId }), output: z.array(ArticleSummary) },
  /** What changed from one article's story to another's, and the claims that rest on words only one has. */
  'copy.compare': {
    input: z.object({ from: ArticleId, to: ArticleId }),
    output: z.object({ pieces: z.array(DifferencePiece), claims: z.array(TouchedClaim) }),
  },
  /** The analyst's word on an article and others; `null` takes it back. One undo for all. */
  'copy.judge': {
    input: z.object({
      articleId: ArticleId,
      others: z.array(ArticleId).min(1).max(1_000),
      verdict: CopyVerdict.nullable(),
      reason: z.string().max(2_000).default(''),
    }),
    output: z.object({}),
  },
  /** Where a claim comes from. */
  'origin.ofClaim': { input: z.object({ claimId: ClaimId }), output: ClaimOrigins },
} as const
