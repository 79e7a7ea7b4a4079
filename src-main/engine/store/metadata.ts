import type { Database } from 'better-sqlite3'
import type { Article, Metadata, Span } from '../../../src-preload/contract/article.ts'
import type { MetadataField } from '../../../src-preload/contract/metadata.ts'
import { payloadOf } from '../operations/operation.ts'
import { type Corrections, corrected } from './corrected.ts'
import { headlineOf } from './headline.ts'
import type { BlockStore } from './blocks.ts'
import type { Projector } from './projections.ts'
import { type Summary, summaryColumns } from './summary-columns.ts'

type Row = {
  article: string
  field: MetadataField
  value: string | null
  start: number | null
  end: number | null
  author: string
  at: string
}
type Read = { name: string; text: string; metadata: string; language: string | null }

/** What is known of publications: as the tool read it, and with the analyst's word over it. */
export function metadataStore(db: Database, blocks: BlockStore) {
  const rows = db.prepare<[string], Row>('SELECT * FROM metadata_value WHERE article = ?')
  const put = db.prepare<Row>(`
    INSERT OR REPLACE INTO metadata_value (article, field, value, start, "end", author, at)
    VALUES (:article, :field, :value, :start, :end, :author, :at)`)
  const remove = db.prepare<[string, string]>(
    'DELETE FROM metadata_value WHERE article = ? AND field = ?',
  )
  const read = db.prepare<[string], Read>(`
    SELECT name, text, metadata, analysis.language FROM article
    JOIN text_layer ON text_layer.article = no JOIN analysis ON analysis.article = no WHERE id = ?`)
  const hoist = db.prepare<Summary & { id: string }>(`
    UPDATE article SET headline = :headline, publisher = :publisher, credit = :credit,
      dateline = :dateline, published = :published, language = :language, outlet = :outlet,
      headline_key = :headlineKey, publisher_key = :publisherKey, published_key = :publishedKey
    WHERE id = :id`)

  const corrections = (articleId: string): Corrections =>
    new Map(
      rows.all(articleId).map(({ field, value, start, end, author, at }) => {
        const span: Span | null = start === null || end === null ? null : { start, end }
        return [field, { value, span, author, at }]
      }),
    )

  /** As the tool read it; `null` for an article that is not in this file. */
  function asRead(articleId: string): Pick<Article, 'metadata' | 'language'> | null {
    const row = read.get(articleId)
    return row ? { metadata: JSON.parse(row.metadata) as Metadata, language: row.language } : null
  }

  /** Writes what lists show of an article anew. */
  function refresh(articleId: string): void {
    const row = read.get(articleId)
    if (!row) return
    const metadata = JSON.parse(row.metadata) as Metadata
    const known = corrected({ metadata, language: row.language }, corrections(articleId))
    const headline = headlineOf(known.metadata, row.text, blocks.of(articleId), row.name)
    hoist.run({ id: articleId, ...summaryColumns(known, headline) })
  }

  const project: Projector = (operation, heads) => {
    const { articleId: article, field } = payloadOf(operation, 'metadata.set')
    const head = heads.at(-1)
    const correction = head ? payloadOf(head, 'metadata.set').correction : null
    if (!head || !correction) remove.run(article, field)
    else {
      const { value, words } = correction
      const { author, at } = head
      const { start = null, end = null } = words ?? {}
      put.run({ article, field, value, start, end, author, at })
    }
    refresh(article)
  }

  return { asRead, corrections, refresh, project }
}
export type MetadataStore = ReturnType<typeof metadataStore>
