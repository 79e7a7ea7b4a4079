import { assess, saidIn, type Score } from '../../../../src-preload/contract/matrix-score.ts'
import {
  consistencies,
  consistencyText,
  type HypothesisId,
  type Matrix,
} from '../../../../src-preload/contract/question.ts'
import type { ReportMatrix } from './report.ts'

/**
 * A matrix as the report tells it: for each hypothesis what speaks against it, and which claims of
 * the report say what of it.
 *
 * @param numberOf a claim's id → its number in the report
 */
export function matrixPart(
  matrix: Matrix,
  number: number,
  numberOf: ReadonlyMap<string, number>,
): ReportMatrix {
  const { scores, leading } = assess(matrix)
  return {
    number,
    id: matrix.id,
    question: textOf(matrix.text) || 'A question without words',
    hypotheses: matrix.hypotheses.map(({ id, text }, at) => ({
      text: textOf(text),
      score: `${leading.includes(id) ? 'leads; ' : ''}${scoreText(scores[at]!)}`,
      cells: cellsOf(matrix, id, numberOf),
    })),
  }
}

/** The values of analysts who disagree stand side by side. */
const textOf = (values: Matrix['text']) =>
  [...new Set(values.map(({ value }) => String(value)))].join(' / ').replace(/\s+/gu, ' ').trim()

function scoreText({ against, very, rated, claims, disputed, conditional }: Score): string {
  if (rated === 0) return 'not rated'
  return [
    `independent origins against it: ${against}`,
    very > 0 && `of these strongly: ${very}`,
    conditional > 0 && `claims against it under a condition: ${conditional}`,
    disputed > 0 && `disputed cells: ${disputed}`,
    rated < claims && `rated claims: ${rated} of ${claims}`,
  ]
    .filter((part) => part !== false)
    .join('; ')
}

/** `Inconsistent: C1, C4`; claims that are not in the report are counted. */
function cellsOf(
  { rows }: Matrix,
  hypothesis: HypothesisId,
  numberOf: ReadonlyMap<string, number>,
): string[] {
  return consistencies.flatMap((code) => {
    const saying = rows.filter(({ cells }) => saidIn(cells[hypothesis] ?? []).includes(code))
    const numbers = saying.flatMap(({ id }) => numberOf.get(id) ?? []).toSorted((a, b) => a - b)
    const others = saying.length - numbers.length
    const told = [
      ...numbers.map((one) => `C${one}`),
      ...(others > 0 ? [`${others} not in this report`] : []),
    ]
    return told.length > 0 ? [`${consistencyText[code]}: ${told.join(', ')}`] : []
  })
}
