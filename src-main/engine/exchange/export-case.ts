import type { ArticleId } from '../../../src-preload/contract/article.ts'
import type { Claim } from '../../../src-preload/contract/claim.ts'
import type { ExportFormat } from '../../../src-preload/contract/exchange.ts'
import { createBreath } from '../breathe.ts'
import type { Context } from '../context.ts'
import { withVerdicts } from '../handlers/claims.ts'
import { csvHeader, csvRow } from './csv.ts'
import { articleLines, caseLine, claimLine, entityLine, operationLine } from './jsonl.ts'
import { articleReport, reportHead } from './markdown.ts'
import { sourceOf } from './positions.ts'

/** A piece of an exported file, and how many records end with it. */
export type Piece = { text: string; records: number }

/**
 * A case in a format, piece by piece; between the pieces the engine answers other calls. What is
 * changed meanwhile may be in it or not, but each record is one that the case held.
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
  const { id, name, author } = caseFile
  yield { text: caseLine({ id, name, author }), records: 1 }
  for (const entity of store.entities.all()) yield { text: entityLine(entity), records: 1 }
  const source = lastKept((articleId: ArticleId) => sourceOf(context, articleId))
  for (const articleId of store.articles.ids()) {
    const article = store.articles.open(articleId)
    const read = source(articleId)
    if (!article || !read) continue
    const lines = articleLines(article, read)
    yield { text: lines.join(''), records: lines.length }
    await breathe()
  }
  for await (const claim of claimsOf(context, breathe)) {
    yield { text: claimLine(claim, source), records: 1 }
  }
  for (const operation of operations.shared()) {
    yield { text: operationLine(operation), records: 1 }
    await breathe()
  }
}

async function* asCsv(context: Context): AsyncGenerator<Piece> {
  const article = lastKept(context.store.articles.open)
  yield { text: csvHeader, records: 0 }
  for await (const claim of claimsOf(context, createBreath())) {
    yield { text: csvRow(claim, article(claim.articleId)), records: 1 }
  }
}

async function* asMarkdown(context: Context): AsyncGenerator<Piece> {
  const { caseFile, store } = context
  const breathe = createBreath()
  const numbering = { next: 1 }
  const byArticle = new Map<ArticleId, Claim[]>()
  for await (const claim of claimsOf(context, breathe)) {
    byArticle.set(claim.articleId, [...(byArticle.get(claim.articleId) ?? []), claim])
  }
  yield { text: reportHead(caseFile.name, store.articles.count()), records: 0 }
  for (const [id, claims] of byArticle) {
    yield {
      text: articleReport(store.articles.open(id), claims, numbering),
      records: claims.length,
    }
    await breathe()
  }
}

/** Every claim of the case, oldest first, its anchors held against the texts. */
async function* claimsOf(context: Context, breathe: () => Promise<void>): AsyncGenerator<Claim> {
  for (const claim of context.store.claims.all()) {
    yield withVerdicts(context, claim)
    await breathe()
  }
}

/** The function, which does not work out again what it was asked last: neighbours tend to ask for the same. */
function lastKept<K, V>(work: (key: K) => V): (key: K) => V {
  let last: { key: K; value: V } | null = null
  return (key) => {
    if (last?.key !== key) last = { key, value: work(key) }
    return last.value
  }
}
