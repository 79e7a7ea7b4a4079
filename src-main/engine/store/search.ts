import type { Database } from 'better-sqlite3'
import { type BlockStore, story } from './blocks.ts'
import { fold } from './search-words.ts'

/** The words of headlines and stories, for finding articles by them. */
export function searchIndex(db: Database, blocks: BlockStore) {
  const article = db.prepare<[string], { no: number; headline: string; text: string }>(`
    SELECT no, headline, text FROM article JOIN text_layer ON text_layer.article = no WHERE id = ?`)
  const put = db.prepare<{ no: number; headline: string; body: string }>(`
    INSERT OR REPLACE INTO article_search (rowid, headline, body) VALUES (:no, :headline, :body)`)
  const clear = db.prepare(`INSERT INTO article_search (article_search) VALUES ('delete-all')`)
  const ids = db.prepare<[], string>('SELECT id FROM article').pluck()

  /** Indexes an article as its blocks are now; nothing for one that is not in this file. */
  function update(articleId: string): void {
    const row = article.get(articleId)
    if (!row) return
    const body = story(row.text, blocks.of(articleId)).join('\n')
    put.run({ no: row.no, headline: fold(row.headline), body: fold(body) })
  }

  return {
    update,
    rebuild(): void {
      clear.run()
      for (const id of ids.all()) update(id)
    },
  }
}
export type SearchIndex = ReturnType<typeof searchIndex>
