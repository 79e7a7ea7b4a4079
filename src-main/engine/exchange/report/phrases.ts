import type { Sentence } from './report.ts'

/** The report's own words, in every format the same. */
export const headings = {
  judgements: 'Judgements',
  claims: 'Claims',
  sourcing: 'Sourcing statement',
  sources: 'Sources and cited words',
  alternatives: 'Alternatives',
  indicators: 'Indicators',
} as const

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
