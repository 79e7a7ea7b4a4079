import type { ReportMatrix, Sentence } from './report.ts'

/** The report's own words, in every format the same. */
export const headings = {
  judgements: 'Judgements',
  matrices: 'Competing hypotheses',
  claims: 'Claims',
  sourcing: 'Sourcing statement',
  sources: 'Sources and cited words',
  alternatives: 'Alternatives',
  indicators: 'Indicators',
} as const

/** How the hypotheses are compared. */
export const matrixRule =
  'Independent origins that are inconsistent with a hypothesis count against it, each once; the least against leads.'
/** `H1. The board shut it: leads; independent origins against it: 1. Inconsistent: C2.` */
export const hypothesisLine = (
  { text, score, cells }: ReportMatrix['hypotheses'][number],
  at: number,
): string => `H${at + 1}. ${text}: ${[score, ...cells].join('. ')}.`

/** A sentence of its own: ICD 203 forbids to join it with the confidence. */
export const likelihoodSentence = (likelihood: string): string => `Likelihood: ${likelihood}.`
export const confidenceSentence = (confidence: string): string =>
  `Analytic confidence: ${confidence}.`

/** ` [C1, C3]` or ` [2]`; `''` for a sentence that rests on nothing. */
export function cite({ citations, of }: Sentence): string {
  if (citations.length === 0) return ''
  const prefix = of === 'claims' ? 'C' : ''
  return ` [${citations.map((number) => `${prefix}${number}`).join(', ')}]`
}
