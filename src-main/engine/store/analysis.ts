import type { Database } from 'better-sqlite3'
import type { ArticleId } from '../../../src-preload/contract/article.ts'
import type { AnalysedArticle } from '../../pipeline/page.ts'
import type { MentionStore } from './mentions.ts'

/** What the recogniser makes of articles; the analyst's word on it is kept elsewhere and stays. */
export function analysisStore(db: Database, mentions: MentionStore) {
  const text = db
    .prepare<[string], string>(
      'SELECT text FROM text_layer WHERE article = (SELECT no FROM article WHERE id = ?)',
    )
    .pluck()
  const update = db.prepare<Record<string, string>>(`
    UPDATE analysis SET version = :version, sentences = :sentences, dates = :dates,
      attributions = :attributions
    WHERE article = (SELECT no FROM article WHERE id = :id)`)
  const number = db.prepare<[string], number>('SELECT no FROM article WHERE id = ?').pluck()
  const clear = db.prepare<[number]>('DELETE FROM mention WHERE article = ?')

  return {
    /**
     * Puts sentences, names, dates and attributions found now in the place of the earlier ones.
     *
     * @returns `false`, with nothing changed, where the text is read otherwise by now: its offsets would not fit
     */
    replace(id: ArticleId, found: AnalysedArticle): boolean {
      const no = number.get(id)
      if (no === undefined || text.get(id) !== found.text) return false
      update.run({
        id,
        version: found.pipeline,
        sentences: JSON.stringify(found.sentences.map(({ start, end }) => [start, end])),
        dates: JSON.stringify(found.dates),
        attributions: JSON.stringify(found.attributions),
      })
      clear.run(no)
      mentions.insert(no, found.mentions)
      return true
    },
  }
}
