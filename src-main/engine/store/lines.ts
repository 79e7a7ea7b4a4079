import type { Database } from 'better-sqlite3'
import type { ArticleId, Block } from '../../../src-preload/contract/article.ts'
import { lineKey } from '../../pipeline/blocks/learnt.ts'

/** Lengths, in UTF-16 units, of the lines that are looked for on other pages: no menu items, no long paragraphs. */
const [shortest, longest] = [20, 600]

/** The lines of all pages, to find those that recur. */
export function lineStore(db: Database) {
  const add = db.prepare<[number, number]>(
    'INSERT OR IGNORE INTO line (key, article) VALUES (?, ?)',
  )
  const others = db
    .prepare<{ key: number; id: string }, ArticleId>(`
    SELECT id FROM line JOIN article ON no = line.article
    WHERE key = :key AND present = 1 AND id <> :id
      AND outlet IS (SELECT outlet FROM article WHERE id = :id)`)
    .pluck()
  const pages = db
    .prepare<[string], number>('SELECT count(*) FROM article WHERE outlet = ? AND present = 1')
    .pluck()
  const pagesWith = db
    .prepare<{ key: number; outlet: string; headline: string }, number>(`
      SELECT count(*) FROM line JOIN article ON no = line.article
      WHERE key = :key AND present = 1 AND outlet = :outlet AND headline <> :headline`)
    .pluck()

  return {
    /** Notes the lines of a page. */
    put(no: number, text: string, blocks: readonly Block[]): void {
      const keys = blocks
        .filter(({ start, end, kind }) => isNoted(end - start) && kind !== 'navigation')
        .map(({ start, end }) => lineKey(text.slice(start, end)))
      for (const key of keys.toSorted((a, b) => a - b)) add.run(key, no)
    },

    /** The other pages of an article's outlet that have a line. */
    others: (key: number, id: ArticleId): ArticleId[] => others.all({ key, id }),

    /** How many pages of an outlet there are, and on how many with another headline a line stands. */
    recurrence: (key: number, outlet: string, headline: string) => ({
      pages: pages.get(outlet) ?? 0,
      having: pagesWith.get({ key, outlet, headline }) ?? 0,
    }),
  }
}
export type LineStore = ReturnType<typeof lineStore>

/** Whether a line of this length is looked for on other pages. */
export const isNoted = (length: number): boolean => length >= shortest && length <= longest
