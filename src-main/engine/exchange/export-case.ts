import type { ArticleId } from '../../../src-preload/contract/article.ts'
import type { ExportFormat } from '../../../src-preload/contract/export-formats.ts'
import { createBreath } from '../breathe.ts'
import type { Context } from '../context.ts'
import { matricesOf } from '../matrix.ts'
import { asBrat } from './brat.ts'
import { claimsByArticle, claimsOf, lastKept, type Piece } from './case-records.ts'
import { csvHeader, type CsvReader, csvRow } from './csv.ts'
import { asFollowTheMoney } from './follow-the-money.ts'
import { asGeoJson } from './geojson.ts'
import { asGraphMl } from './graphml.ts'
import {
  articleLines,
  caseLine,
  claimLine,
  entityLine,
  operationLine,
  questionLine,
} from './jsonl.ts'
import { articleReport, reportHead } from './markdown.ts'
import { sourceOf } from './positions.ts'
import { asStix } from './stix.ts'
import { asWebAnnotation } from './web-annotation.ts'

const writers: Record<ExportFormat, (context: Context) => AsyncGenerator<Piece>> = {
  jsonl: asJsonLines,
  csv: asCsv,
  'csv-excel': asCsvForExcel,
  md: asMarkdown,
  'web-annotation': asWebAnnotation,
  stix: asStix,
  ftm: asFollowTheMoney,
  graphml: asGraphMl,
  geojson: asGeoJson,
  brat: asBrat,
}

/**
 * A case in a format, piece by piece; between the pieces the engine answers other calls. What is
 * changed meanwhile may be in it or not, but each record is one that the case held.
 */
export const exportCase = (format: ExportFormat, context: Context): AsyncGenerator<Piece> =>
  writers[format](context)

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
  for await (const claim of claimsOf(context)) {
    yield { text: claimLine(claim, source), records: 1 }
  }
  for (const matrix of matricesOf(context)) {
    yield { text: questionLine(matrix), records: 1 }
    await breathe()
  }
  for (const operation of operations.shared()) {
    yield { text: operationLine(operation), records: 1 }
    await breathe()
  }
}

async function* asCsv(context: Context): AsyncGenerator<Piece> {
  yield* csvPieces(context, 'any')
}

/** Excel takes a file without a byte order mark for the system's old encoding. */
async function* asCsvForExcel(context: Context): AsyncGenerator<Piece> {
  yield { text: '\uFEFF', records: 0 }
  yield* csvPieces(context, 'excel')
}

async function* csvPieces(context: Context, reader: CsvReader): AsyncGenerator<Piece> {
  const { articles } = context.store
  const article = lastKept(articles.open)
  yield { text: csvHeader, records: 0 }
  for await (const claim of claimsOf(context)) {
    const row = csvRow(claim, article(claim.articleId), articles.text, reader)
    yield { text: row, records: 1 }
  }
}

async function* asMarkdown(context: Context): AsyncGenerator<Piece> {
  const { caseFile, store } = context
  const breathe = createBreath()
  const numbering = { next: 1 }
  yield { text: reportHead(caseFile.name, store.articles.count()), records: 0 }
  for (const [id, claims] of await claimsByArticle(context)) {
    yield {
      text: articleReport(store.articles.open(id), claims, numbering),
      records: claims.length,
    }
    await breathe()
  }
}
