import {
  type Judgement,
  type JudgementPath,
  judgementFieldOf,
  likelihoodRanges,
  likelihoodRows,
} from '../../../../src-preload/contract/judgement.ts'
import { segment } from '../../../pipeline/segment.ts'
import type { ReportJudgement, Sentence } from './report.ts'

/**
 * A judgement as the report tells it.
 *
 * @param numberOf a claim's id → its number in the report
 * @param row the case's row of likelihood terms
 */
export function judgementPart(
  judgement: Judgement,
  number: number,
  numberOf: ReadonlyMap<string, number>,
  row: keyof typeof likelihoodRows,
): ReportJudgement {
  const { id, fields, claims } = judgement
  const citations = claims.flatMap((claim) => numberOf.get(claim.id) ?? [])
  const texts = (field: string) =>
    (Object.keys(fields) as JudgementPath[])
      .filter((path) => judgementFieldOf(path) === field)
      .toSorted()
      .map((path) => fields[path]!.map(({ value }) => String(value)).join(' / '))
  const likelihood = fields.likelihood?.map(({ value }) => likelihoodText(Number(value), row))
  return {
    number,
    id,
    statement: texts('statement').flatMap((text) => sentencesOf(text, citations)),
    likelihood: likelihood?.join(' / ') ?? null,
    confidence: fields.confidence?.map(({ value }) => value).join(' / ') ?? null,
    basis: texts('confidenceBasis').flatMap((text) => sentencesOf(text, citations)),
    alternatives: texts('alternative'),
    indicators: texts('indicator'),
  }
}

const likelihoodText = (position: number, row: keyof typeof likelihoodRows): string =>
  `${likelihoodRows[row][position - 1]} (${likelihoodRanges[position - 1]})`

/** What begins like this is the analyst's own and needs no source. */
export const isMarkedAssumption = (sentence: string): boolean => /^assumption\s*:/i.test(sentence)

/** Every sentence with the claims of its judgement; a marked assumption rests on none. */
function sentencesOf(text: string, citations: readonly number[]): Sentence[] {
  const spans = segment(text, [{ start: 0, end: text.length }], 'en', new Set())
  return spans.map(({ start, end }) => {
    const sentence = text.slice(start, end).replace(/\s+/gu, ' ')
    const of = 'claims' as const
    return { text: sentence, citations: isMarkedAssumption(sentence) ? [] : citations, of }
  })
}
