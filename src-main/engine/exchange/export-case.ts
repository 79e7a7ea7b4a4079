import type { Article, ArticleId } from '../../../src-preload/contract/article.ts'
import type { Claim, EvidenceId } from '../../../src-preload/contract/claim.ts'
import type { ExportFormat } from '../../../src-preload/contract/exchange.ts'
import { createBreath } from '../breathe.ts'
import type { Context } from '../context.ts'
import { withVerdicts } from '../handlers/claims.ts'
import { csvHeader, csvRow } from './csv.ts'
import { articleLines, caseLine, claimLine, entityLine, operationLine } from './jsonl.ts'
import { articleReport, reportHead } from './markdown.ts'
import { type Position, positionsOf, sourceOf } from './positions.ts'

/** A piece of an exported file, and how many records end with it. */
export type Piece = { text: string; records: number }

/**
 * A case in a format, piece by piece. The analyst's work is what it was when the export began;
 * between the pieces the engine answers other calls.
 */
export function exportCase(format: ExportFormat, context: Context): AsyncGenerator<Piece> {
  switch (format) {
    case 'jsonl':
      return asJsonLines(context)
    case 'csv':
      return asCsv(context)
    case 'md':
      return asMarkdown(context)
  }
}

async function* asJsonLines(context: Context): AsyncGenerator<Piece> {
  const { caseFile, store, operations } = context
  const breathe = createBreath()
  const claims = claimsOf(context)
  const log = [...operations.all()]
  const { id, name, author } = caseFile
  yield { text: caseLine({ id, name, author }), records: 1 }
  for (const entity of store.entities.all()) yield { text: entityLine(entity), records: 1 }
  for (const articleId of store.articles.ids()) {
    const article = store.articles.open(articleId)
    const source = sourceOf(context, articleId)
    if (!article || !source) continue
    const lines = articleLines(article, source)
    yield { text: lines.join(''), records: lines.length }
    await breathe()
  }
  const positions = await evidencePositions(claims, context, breathe)
  for (const claim of claims) {
    yield { text: claimLine(claim, positions), records: 1 }
    await breathe()
  }
  for (const operation of log) {
    yield { text: operationLine(operation), records: 1 }
    await breathe()
  }
}

async function evidencePositions(
  claims: readonly Claim[],
  context: Context,
  breathe: () => Promise<void>,
): Promise<Map<EvidenceId, Position>> {
  const positions = new Map<EvidenceId, Position>()
  const evidence = claims.flatMap((claim) => claim.evidence)
  for (const [id, words] of Map.groupBy(evidence, ({ articleId }) => articleId)) {
    const source = sourceOf(context, id)
    if (!source) continue
    for (const [at, position] of positionsOf(source, words).entries()) {
      positions.set(words[at]!.id, position)
    }
    await breathe()
  }
  return positions
}

async function* asCsv(context: Context): AsyncGenerator<Piece> {
  const breathe = createBreath()
  yield { text: csvHeader, records: 0 }
  for (const [article, claims] of claimsByArticle(context)) {
    for (const claim of claims) yield { text: csvRow(claim, article), records: 1 }
    await breathe()
  }
}

async function* asMarkdown(context: Context): AsyncGenerator<Piece> {
  const breathe = createBreath()
  const numbering = { next: 1 }
  const { caseFile, store } = context
  yield { text: reportHead(caseFile.name, store.articles.count()), records: 0 }
  for (const [article, claims] of claimsByArticle(context)) {
    yield { text: articleReport(article, claims, numbering), records: claims.length }
    await breathe()
  }
}

/** Every claim of the case, oldest first, its anchors held against the texts. */
function claimsOf(context: Context): Claim[] {
  return [...context.store.claims.all()].map((claim) => withVerdicts(context, claim))
}

/** The articles that have claims, in the order of their first claim; `null` for one that was taken back. */
function* claimsByArticle(context: Context): Generator<[article: Article | null, claims: Claim[]]> {
  const groups: Map<ArticleId, Claim[]> = Map.groupBy(claimsOf(context), (claim) => claim.articleId)
  for (const [id, claims] of groups) yield [context.store.articles.open(id), claims]
}
