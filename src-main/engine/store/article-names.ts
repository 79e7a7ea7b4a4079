import type { Database } from 'better-sqlite3'
import type { ArticleId } from '../../../src-preload/contract/article.ts'

/** What an article may be called outside the case. */
export type NamedText = {
  id: ArticleId
  textSha256: string
  url: string | null
  /** Of its file, as it came. */
  name: string
  headline: string
}

/** Finds articles by what other programs call them. */
export function articleNameStore(db: Database) {
  const all = db.prepare<[], NamedText>(`
    SELECT id, sha256 AS textSha256, metadata ->> '$.url.value' AS url, name, headline
    FROM article JOIN text_layer ON text_layer.article = no JOIN analysis ON analysis.article = no
    WHERE present = 1 ORDER BY imported_clock, no`)
  const withText = db
    .prepare<[string], ArticleId>(`
      SELECT id FROM article JOIN text_layer ON text_layer.article = no
      WHERE present = 1 AND sha256 = ? ORDER BY imported_clock, no LIMIT 1`)
    .pluck()

  return {
    /** What every article in the case may be called, in the order they came. */
    all: (): NamedText[] => all.all(),
    /** The article whose text layer has this SHA-256; `null` if none in the case has. */
    withText: (sha256: string): ArticleId | null => withText.get(sha256) ?? null,
  }
}
export type ArticleNameStore = ReturnType<typeof articleNameStore>
