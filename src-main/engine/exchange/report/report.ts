import type { ArticleId, Span } from '../../../../src-preload/contract/article.ts'
import type { ClaimId } from '../../../../src-preload/contract/claim-fields.ts'

/** A sentence with what it rests on. */
export type Sentence = {
  text: string
  /** Numbers of claims, `C1`; or of quotations, `[1]`: see `of`. */
  citations: readonly number[]
  of: 'claims' | 'quotations'
}

/** A claim as the report tells it: one sentence that holds its conditions and hedges. */
export type ReportClaim = {
  number: number
  id: ClaimId
  sentence: Sentence
  /** On whose word, through whom; `''` for nobody. */
  chain: string
  /** Facts with a name: `Happened`, `2026-05-12`. */
  facts: readonly { name: string; value: string }[]
  quotations: readonly Quotation[]
}

/** The words under a field of a claim: the end of every citation. */
export type Quotation = {
  number: number
  field: string
  exact: string
  source: number
  /** Code points into the article's text, end exclusive. */
  position: Span
  span: Span
}

export type ReportJudgement = {
  number: number
  id: string
  statement: readonly Sentence[]
  /** `likely (55–80 %)`; never in one sentence with the confidence. */
  likelihood: string | null
  confidence: string | null
  basis: readonly Sentence[]
  alternatives: readonly string[]
  indicators: readonly string[]
}

/** Competing hypotheses: what speaks against each, by the rule of contract/matrix-score.ts. */
export type ReportMatrix = {
  number: number
  id: string
  question: string
  hypotheses: readonly {
    text: string
    /** `leads; independent origins against it: 1`. */
    score: string
    /** `Inconsistent: C1, C4`. */
    cells: readonly string[]
  }[]
}

/** An article that is cited, with the paragraphs that hold cited words. */
export type ReportSource = {
  number: number
  articleId: ArticleId
  headline: string
  /** Outlet, credit, dateline, date, file and hash: what is needed to find it again. */
  facts: readonly string[]
  language: string | null
  paragraphs: readonly Paragraph[]
}

/** A stretch of a text: cited words have the numbers of their quotations. */
export type Paragraph = readonly { text: string; quotations: readonly number[] }[]

/** Everything a report says, before it has a format. The same case and choice give the same report. */
export type Report = {
  title: string
  /** The strictest marking of its claims; `null` if none has one. */
  marking: string | null
  /** When the last operation of the case was stored; ISO 8601, UTC. */
  asOf: string | null
  judgements: readonly ReportJudgement[]
  matrices: readonly ReportMatrix[]
  claims: readonly ReportClaim[]
  /** What it rests on as a whole: generated. */
  sourcing: readonly string[]
  sources: readonly ReportSource[]
}
