import type { Assessment, Score } from '../../src-preload/contract/matrix-score.ts'
import type { HypothesisId, Matrix, MatrixOrigin } from '../../src-preload/contract/question.ts'
import { fromText } from '../copies/copy-text.ts'
import { countText } from '../workbench/count-text.ts'

/** `H2`: how a hypothesis is named where its words have no room. */
export const shortName = ({ hypotheses }: Matrix, id: HypothesisId): string =>
  `H${hypotheses.findIndex((one) => one.id === id) + 1}`

/** What speaks against a hypothesis. */
export function againstText({ against, very, rated }: Score): string {
  if (rated === 0) return 'Not rated yet'
  if (against === 0) return 'Nothing against it'
  return `${countText(against, 'origin')} against${very > 0 ? `, ${very} strongly` : ''}`
}

/** Which hypotheses lead. */
export function leadText(matrix: Matrix, { leading, scores }: Assessment): string {
  if (matrix.hypotheses.length < 2) return 'A matrix compares two hypotheses at least'
  if (leading.length === 0) {
    const isRated = scores.some(({ rated }) => rated > 0)
    return isRated ? 'No hypothesis leads' : 'Nothing is rated yet'
  }
  const names = leading.map((id) => shortName(matrix, id)).join(' and ')
  return leading.length === 1 ? `${names} leads` : `${names} lead together`
}

/** An origin by its first document, and how many print it. */
export function originText({ documents }: MatrixOrigin): string {
  const [first] = documents
  const more = documents.length - 1
  const name = !first
    ? 'Not in the case any more'
    : first.publisher === null
      ? first.headline
      : fromText(first)
  return more > 0 ? `${name} and ${countText(more, 'other document')}` : name
}
