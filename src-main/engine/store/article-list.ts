import type { Database, Statement } from 'better-sqlite3'
import {
  type ArticleId,
  type ArticleSort,
  articleSorts,
  type ArticleSummary,
} from '../../../src-preload/contract/article.ts'
import { type BlockStore, story } from './blocks.ts'
import { readSearch, toMatch } from './search-words.ts'
import { snippet } from './snippet.ts'

type Row = Omit<ArticleSummary, 'snippet'>
type Page = { limit: number; offset: number }

/** Each served in order by the index of its name. */
const orders: Record<ArticleSort, string> = {
  imported: 'imported_clock DESC, no DESC',
  published: 'published_key DESC, no DESC',
  publisher: 'publisher_key IS NULL, publisher_key, published_key DESC, no DESC',
  headline: 'headline_key, no DESC',
}

const columns = `id, headline, publisher, credit, dateline AS datelinePlace, published, language,
  imported_at AS importedAt, name AS originalName,
  (SELECT count(*) FROM claim WHERE claim.article = article.id) AS claims`

/** SQL of a page of the list, for statements and for the test of their plans. */
export const pageSql = (sort: ArticleSort): string =>
  `SELECT ${columns} FROM article WHERE present = 1 ORDER BY ${orders[sort]} LIMIT :limit OFFSET :offset`

/** SQL of a page of what a search found; `:match` is an FTS5 query. */
export const foundSql = (sort: ArticleSort): string =>
  `SELECT ${columns} FROM article WHERE no IN (
     SELECT no FROM article_search JOIN article ON no = article_search.rowid
     WHERE article_search MATCH :match AND present = 1
     ORDER BY ${orders[sort]} LIMIT :limit OFFSET :offset)
   ORDER BY ${orders[sort]}`

/** The list of sources: all, or those that a search finds. */
export function articleList(
  db: Database,
  parts: { blocks: BlockStore; text: (id: string) => string | null },
) {
  const perSort = <T>(make: (sort: ArticleSort) => T) =>
    Object.fromEntries(articleSorts.map((sort) => [sort, make(sort)])) as Record<ArticleSort, T>
  const pages: Record<ArticleSort, Statement<[Page], Row>> = perSort((sort) =>
    db.prepare(pageSql(sort)),
  )
  const found: Record<ArticleSort, Statement<[Page & { match: string }], Row>> = perSort((sort) =>
    db.prepare(foundSql(sort)),
  )
  const total = db.prepare<[], number>('SELECT count(*) FROM article WHERE present = 1').pluck()
  const totalFound = db
    .prepare<[string], number>(`
      SELECT count(*) FROM article_search JOIN article ON no = article_search.rowid
      WHERE article_search MATCH ? AND present = 1`)
    .pluck()
  const storyOf = (id: ArticleId) => story(parts.text(id) ?? '', parts.blocks.of(id))

  return {
    /**
     * One page of the list and the length of the whole.
     * @param query what a person typed; without a word in it everything is listed
     */
    page({ query, sort, limit, offset }: Page & { query: string; sort: ArticleSort }): {
      total: number
      rows: ArticleSummary[]
    } {
      const search = readSearch(query)
      if (!search) {
        const rows = pages[sort].all({ limit, offset })
        return { total: total.get() ?? 0, rows: rows.map((row) => ({ ...row, snippet: null })) }
      }
      const match = toMatch(search)
      const rows = found[sort].all({ match, limit, offset })
      return {
        total: totalFound.get(match) ?? 0,
        rows: rows.map((row) => ({ ...row, snippet: snippet(storyOf(row.id), search) })),
      }
    },
  }
}
export type ArticleList = ReturnType<typeof articleList>
