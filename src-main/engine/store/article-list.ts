import type { Database, Statement } from 'better-sqlite3'
import {
  type ArticleId,
  type ArticleSort,
  articleSorts,
  type ArticleSummary,
} from '../../../src-preload/contract/article.ts'
import type { NamedArticle } from '../../../src-preload/contract/copy.ts'
import { type BlockStore, story } from './blocks.ts'
import { readSearch, toMatch } from './search-words.ts'
import { snippet } from './snippet.ts'

type Row = Omit<ArticleSummary, 'snippet'>
type Page = { limit: number; offset: number }
type Asked = Page & { query: string; sort: ArticleSort; grouped?: boolean }

/** Each served in order by the index of its name. */
const orders: Record<ArticleSort, string> = {
  imported: 'imported_clock DESC, no DESC',
  published: 'published_key DESC, no DESC',
  publisher: 'publisher_key IS NULL, publisher_key, published_key DESC, no DESC',
  headline: 'headline_key, no DESC',
}

const columns = `id, headline, publisher, credit, dateline AS datelinePlace, published, language,
  imported_at AS importedAt, name AS originalName,
  (SELECT count(*) FROM claim WHERE claim.article = article.id) AS claims,
  (SELECT count(*) FROM article AS copy WHERE copy.copy_of = article.no) AS copies`

/** SQL of a page of the list, for statements and for the test of their plans. */
export const pageSql = (sort: ArticleSort): string =>
  `SELECT ${columns} FROM article WHERE present = 1 ORDER BY ${orders[sort]} LIMIT :limit OFFSET :offset`

/** The same with one row for each story. */
export const groupedSql = (sort: ArticleSort): string =>
  pageSql(sort).replace('present = 1', 'present = 1 AND copy_of IS NULL')

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
  const grouped: Record<ArticleSort, Statement<[Page], Row>> = perSort((sort) =>
    db.prepare(groupedSql(sort)),
  )
  const found: Record<ArticleSort, Statement<[Page & { match: string }], Row>> = perSort((sort) =>
    db.prepare(foundSql(sort)),
  )
  const total = db.prepare<[], number>('SELECT count(*) FROM article WHERE present = 1').pluck()
  const copies = db
    .prepare<[], number>('SELECT count(*) FROM article WHERE copy_of IS NOT NULL AND present = 1')
    .pluck()
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
     * @param isGrouped one row for each story; what a search finds is never grouped
     */
    page({ query, sort, grouped: isGrouped = false, limit, offset }: Asked): {
      total: number
      rows: ArticleSummary[]
    } {
      const search = readSearch(query)
      if (!search) {
        const rows = (isGrouped ? grouped : pages)[sort].all({ limit, offset })
        const hidden = isGrouped ? copies.get()! : 0
        return { total: total.get()! - hidden, rows: rows.map(withoutSnippet) }
      }
      const match = toMatch(search)
      const rows = found[sort].all({ match, limit, offset })
      return {
        total: totalFound.get(match) ?? 0,
        rows: rows.map((row) => ({ ...row, snippet: snippet(storyOf(row.id), search) })),
      }
    },

    ...singles(db),
  }
}

/** Rows of the list that are asked for by an article's id. */
function singles(db: Database) {
  const named = db.prepare<[string], NamedArticle>(`
    SELECT id AS articleId, headline, publisher, published, language
    FROM article WHERE id = ? AND present = 1`)
  const copiesOf = db.prepare<[string], Row>(`
    SELECT ${columns} FROM article
    WHERE copy_of = (SELECT no FROM article WHERE id = ?) AND present = 1
    ORDER BY published_key IS NULL, published_key, no`)
  return {
    /** An article without what it says; `null` for one that is not in the case. */
    named: (id: string): NamedArticle | null => named.get(id) ?? null,

    /** The articles that stand under one in a grouped list, earliest first. */
    copiesOf: (id: string): ArticleSummary[] => copiesOf.all(id).map(withoutSnippet),
  }
}

const withoutSnippet = (row: Row): ArticleSummary => ({ ...row, snippet: null })
export type ArticleList = ReturnType<typeof articleList>
