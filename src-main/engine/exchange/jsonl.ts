import type { Article, ArticleId } from '../../../src-preload/contract/article.ts'
import type { Claim } from '../../../src-preload/contract/claim.ts'
import { claimSentence } from '../../../src-preload/contract/claim-sentence.ts'
import type { Entity } from '../../../src-preload/contract/entity.ts'
import { assess } from '../../../src-preload/contract/matrix-score.ts'
import type { Matrix } from '../../../src-preload/contract/question.ts'
import type { Operation } from '../operations/operation.ts'
import { canonical } from '../operations/seal.ts'
import { codePointOffsets, inCodePoints } from './code-points.ts'
import { positionsOf, type Source } from './positions.ts'

/** What the first line says of the others. The format is an interface: kinds and keys are only added. */
const FORMAT = {
  format: 'attest-jsonl/1',
  offsets: 'Unicode code points into the text of the article, end exclusive',
  bytes: 'bytes of the original, end exclusive; null for text that was made from markup',
  operationOffsets: 'UTF-16 code units: payloads are kept as their hashes cover them',
}

export const caseLine = (info: { id: string; name: string; author: string }): string =>
  line('case', { ...FORMAT, ...info })

export const entityLine = (entity: Entity): string => line('entity', entity)

/** The article with its text and metadata, then its mentions, one a line. */
export function articleLines(article: Article, source: Source): string[] {
  const { mentions, snippet: _, claims: __, ...rest } = article
  const { text } = article
  const positions = positionsOf(source, mentions)
  return [
    line('article', {
      ...inCodePoints(rest, codePointOffsets(text)),
      textSha256: source.sha256,
      originalSha256: article.id.slice(0, 64),
      originalBytes: source.bytes.byteLength,
    }),
    ...mentions.map((mention, at) =>
      line('mention', {
        ...mention,
        ...positions[at],
        exact: text.slice(mention.start, mention.end),
        articleId: article.id,
      }),
    ),
  ]
}

/** @param sourceOf text and original of an article; evidence in one that is not in this file has no position */
export function claimLine(claim: Claim, sourceOf: (id: ArticleId) => Source | null): string {
  const evidence = claim.evidence.map((words) => {
    const source = sourceOf(words.articleId)
    const position = source && positionsOf(source, [words])[0]
    return { ...words, ...(position ?? { start: null, end: null, bytes: null }) }
  })
  return line('claim', { ...claim, evidence, sentence: claimSentence(claim) })
}

/** The matrix of a question, with what speaks against each hypothesis by the rule of `assess`. */
export function questionLine(matrix: Matrix): string {
  const { scores, leading } = assess(matrix)
  return line('question', { ...matrix, scores, leading })
}

export const operationLine = (operation: Operation): string => line('operation', operation)

function line(record: string, value: object): string {
  return `${canonical({ ...value, record })}\n`
}
