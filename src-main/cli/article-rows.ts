import type { ArticleSummary } from '../../src-preload/contract/article.ts'
import { print, printJson } from './print.ts'
import type { CaseSession } from './with-case.ts'

/** Most rows that one call gives. */
const PAGE = 500
/** Digits of an article's id that are shown: 48 bits, enough to name one of a million. */
const SHORT_ID = 12

/** Every article that a search finds, or all of them for an empty query. */
export async function* articleRows(
  { ask }: CaseSession,
  query: string,
): AsyncGenerator<ArticleSummary> {
  for (let offset = 0; ; offset += PAGE) {
    const { total, rows } = await ask('article.list', { query, offset, limit: PAGE })
    yield* rows
    if (offset + PAGE >= total) return
  }
}

/** One line for a person, with the words found below it; or one JSON object. */
export async function printArticle(row: ArticleSummary, asJson: boolean): Promise<void> {
  if (asJson) return printJson(row)
  const facts = [row.id.slice(0, SHORT_ID), row.published ?? '', row.publisher ?? '', row.headline]
  await print(`${facts.map(oneLine).join('\t')}\n`)
  if (row.snippet !== null) await print(`    ${oneLine(row.snippet)}\n`)
}

/** A text as it may stand in a terminal: no line breaks, no control sequences. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
}
