import type { Article } from '../../../src-preload/contract/article.ts'
import type { Claim } from '../../../src-preload/contract/claim.ts'
import type { Entity } from '../../../src-preload/contract/entity.ts'
import type { Operation } from '../operations/operation.ts'
import { canonical } from '../operations/seal.ts'
import { codePointOffsets, inCodePoints } from './code-points.ts'

/** What the first line says of the others. The format is an interface: kinds and keys are only added. */
const FORMAT = {
  format: 'attest-jsonl/1',
  offsets: 'Unicode code points into the text of the article, end exclusive',
  operationOffsets: 'UTF-16 code units: payloads are kept as their hashes cover them',
}

export const caseLine = (info: { id: string; name: string; author: string }): string =>
  line('case', { ...FORMAT, ...info })

export const entityLine = (entity: Entity): string => line('entity', entity)

/**
 * The article with its text and metadata, then its mentions, one a line.
 *
 * @param layer hash of the text as UTF-8
 */
export function articleLines(
  article: Article,
  layer: { sha256: string },
): string[] {
  const { mentions, snippet: _, claims: __, ...rest } = article
  const { text } = article
  const offset = codePointOffsets(text)
  return [
    line('article', {
      ...(inCodePoints(rest, offset) as object),
      textSha256: layer.sha256,
      originalSha256: article.id.slice(0, 64),
    }),
    ...mentions.map((mention) =>
      line('mention', {
        ...mention,
        ...(inCodePoints({ start: mention.start, end: mention.end }, offset) as object),
        exact: text.slice(mention.start, mention.end),
        articleId: article.id,
      }),
    ),
  ]
}

/** @param textOf text layer of an article that evidence lies in */
export function claimLine(claim: Claim, textOf: (articleId: string) => string | null): string {
  const evidence = claim.evidence.map((one) => {
    const text = textOf(one.articleId)
    return text === null ? one : inCodePoints(one, codePointOffsets(text))
  })
  return line('claim', { ...claim, evidence })
}

export const operationLine = (operation: Operation): string => line('operation', operation)

function line(record: string, value: object): string {
  return `${canonical({ ...value, record })}\n`
}
