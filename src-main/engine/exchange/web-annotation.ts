import type { Article, Mention } from '../../../src-preload/contract/article.ts'
import type { Claim, Evidence } from '../../../src-preload/contract/claim.ts'
import { claimSentence } from '../../../src-preload/contract/claim-sentence.ts'
import { createBreath } from '../breathe.ts'
import type { Context } from '../context.ts'
import { claimsOf, jsonArray, type Piece } from './case-records.ts'
import { type Position, positionsOf, type Source, sourceOf } from './positions.ts'

/** As many characters as Hypothesis keeps on each side of a quotation. */
const AROUND = 32

/**
 * Quotations and accepted names as a page of W3C Web Annotations (Recommendation of 2017).
 *
 * Each has two targets: the text layer, named by its SHA-256, with a quotation and a position in
 * code points; and the original, named by its own, with a position in bytes where the words stand
 * there in one piece.
 */
export async function* asWebAnnotation(context: Context): AsyncGenerator<Piece> {
  const head = [
    '{"@context":"http://www.w3.org/ns/anno.jsonld"',
    `"id":"urn:uuid:${context.caseFile.id}"`,
    '"type":"AnnotationPage"',
    '"items":[',
  ]
  yield* jsonArray(head.join(','), annotationsOf(context), ']}')
}

async function* annotationsOf(context: Context): AsyncGenerator<object> {
  const breathe = createBreath()
  const quoted = await evidenceByArticle(context)
  for (const id of context.store.articles.ids()) {
    const article = context.store.articles.open(id)
    const source = sourceOf(context, id)
    if (!article || !source) continue
    const names = article.mentions.filter(({ state }) => state === 'accepted')
    const evidence = quoted.get(id) ?? []
    const positions = positionsOf(source, [...names, ...evidence.map(({ words }) => words)])
    yield* names.map((name, at) => nameAnnotation(article, source, name, positions[at]!))
    yield* evidence.map(({ claim, words }, at) =>
      quotation(article, source, claim, words, positions[names.length + at]!),
    )
    await breathe()
  }
}

/** The words that stand where their anchor says; others are not shown as if they did. */
async function evidenceByArticle(context: Context) {
  const found = new Map<string, { claim: Claim; words: Evidence }[]>()
  for await (const claim of claimsOf(context)) {
    for (const words of claim.evidence.filter(({ verdict }) => verdict === 'exact')) {
      found.set(words.articleId, [...(found.get(words.articleId) ?? []), { claim, words }])
    }
  }
  return found
}

function quotation(
  article: Article,
  source: Source,
  claim: Claim,
  words: Evidence,
  position: Position,
) {
  return {
    id: `urn:uuid:${words.id}`,
    type: 'Annotation',
    motivation: 'describing',
    body: [
      {
        type: 'TextualBody',
        value: claimSentence(claim),
        format: 'text/plain',
        purpose: 'describing',
      },
      { type: 'TextualBody', value: words.field, format: 'text/plain', purpose: 'tagging' },
      { type: 'SpecificResource', source: `urn:uuid:${claim.id}`, purpose: 'linking' },
    ],
    target: targets(article, source, words, position),
  }
}

function nameAnnotation(article: Article, source: Source, name: Mention, position: Position) {
  return {
    id: `urn:attest:mention:${article.id}:${position.start}:${position.end}:${name.type}`,
    type: 'Annotation',
    motivation: 'identifying',
    body: [
      { type: 'TextualBody', value: name.type, format: 'text/plain', purpose: 'tagging' },
      ...(name.entityId
        ? [
            {
              type: 'SpecificResource',
              source: `urn:uuid:${name.entityId}`,
              purpose: 'identifying',
            },
          ]
        : []),
    ],
    target: targets(article, source, name, position),
  }
}

function targets(
  { text, id }: Article,
  { sha256 }: Source,
  { start, end }: { start: number; end: number },
  position: Position,
) {
  const inText = {
    source: `urn:attest:text:${sha256}`,
    selector: [
      {
        type: 'TextQuoteSelector',
        exact: text.slice(start, end),
        prefix: text.slice(Math.max(0, start - AROUND), start),
        suffix: text.slice(end, end + AROUND),
      },
      { type: 'TextPositionSelector', start: position.start, end: position.end },
    ],
  }
  if (!position.bytes) return inText
  const inOriginal = {
    source: `urn:attest:original:${id.slice(0, 64)}`,
    selector: { type: 'DataPositionSelector', ...position.bytes },
  }
  return [inText, inOriginal]
}
