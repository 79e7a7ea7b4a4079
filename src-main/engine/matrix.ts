import { claimSentence, chainText } from '../../src-preload/contract/claim-sentence.ts'
import { headsOf } from '../../src-preload/contract/claim-groups.ts'
import type { Matrix, MatrixOrigin, MatrixRow } from '../../src-preload/contract/question.ts'
import {
  type ClaimDocument,
  gatherOrigins,
  isEarlier,
  isNamed,
} from '../pipeline/copies/origins.ts'
import { claimDocuments, knownOf } from './claim-origins.ts'
import type { Context } from './context.ts'
import { claimSummary, type StoredClaim } from './store/claims.ts'
import type { StoredQuestion } from './store/questions.ts'

/** The documents of one row. */
type Node = ClaimDocument & { row: number }

/**
 * The matrix of a question. Its origins are gathered over all rows at once: two claims from one
 * wire story stand on one origin, and an article with a pasted paragraph on another only there.
 */
export function matrixOf(context: Context, question: StoredQuestion): Matrix {
  const { id, text, hypotheses } = question
  const claims = question.claims.flatMap((claimId) => context.store.claims.open(claimId) ?? [])
  const nodes = claims.flatMap((claim, row) =>
    claimDocuments(context, claim).map((document): Node => ({ ...document, row })),
  )
  const { origins } = gatherOrigins(nodes, knownOf(context, nodes))
  const rows = claims.map(
    (claim, row): MatrixRow => ({
      ...rowOf(claim),
      origins: [...origins.keys()].filter((at) => origins[at]!.some((node) => node.row === row)),
      cells: Object.fromEntries(
        hypotheses.flatMap((one) => {
          const cell = question.cell(one.id, claim.id)
          return cell.length > 0 ? [[one.id, cell]] : []
        }),
      ),
    }),
  )
  return { id, text, hypotheses, rows, origins: origins.map((nodes) => originOf(context, nodes)) }
}

/** The matrix of every question, oldest first. */
export function* matricesOf(context: Context): Generator<Matrix> {
  for (const id of context.store.questions.ids()) {
    const question = context.store.questions.open(id)
    if (question) yield matrixOf(context, question)
  }
}

function rowOf(claim: StoredClaim): Omit<MatrixRow, 'origins' | 'cells'> {
  const { id, articleId, evidence, fields } = claim
  const words = evidence.find((one) => one.articleId === articleId)
  return {
    id,
    articleId,
    span: words ? { start: words.start, end: words.end } : null,
    sentence: claimSentence(claim),
    chain: chainText(claim),
    // Checked against claimFields before it was stored.
    credibility: (fields.informationCredibility?.at(-1)?.value ?? null) as MatrixRow['credibility'],
    status: claimSummary(claim).status,
    isConditional: headsOf(claim, 'condition').length > 0,
    isOnlyCondition: claim.conditionOf.length > 0,
  }
}

function originOf({ store }: Context, nodes: readonly Node[]): MatrixOrigin {
  const documents = [...new Map(nodes.map((node) => [node.articleId, node])).values()].toSorted(
    (a, b) => (isEarlier(a, b) ? -1 : 1),
  )
  return {
    key: documents[0]!.articleId,
    documents: documents.flatMap(({ articleId }) => store.articles.named(articleId) ?? []),
    isNamed: isNamed(nodes),
  }
}
