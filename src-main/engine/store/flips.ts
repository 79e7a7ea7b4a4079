import type { Database } from 'better-sqlite3'
import type { BlockKind } from '../../../src-preload/contract/article.ts'
import { type LearntLine, lineKey } from '../../pipeline/blocks/learnt.ts'

/** A block as the analyst labelled it. */
export type Label = { start: number; end: number; kind: BlockKind }

type Row = { key: number; outlet: string | null; kind: BlockKind; pages: number }

/** What the analyst's labels say of lines: for pages that come later, and for the same line elsewhere. */
export function flipStore(db: Database) {
  const text = db
    .prepare<[string], string>(
      'SELECT text FROM text_layer WHERE article = (SELECT no FROM article WHERE id = ?)',
    )
    .pluck()
  const put = db.prepare<Label & { article: string; key: number }>(`
    INSERT OR REPLACE INTO flip (article, start, "end", key, kind)
    VALUES (:article, :start, :end, :key, :kind)`)
  const remove = db.prepare<{ article: string; start: number; end: number }>(
    'DELETE FROM flip WHERE article = :article AND start = :start AND "end" = :end',
  )
  const all = db.prepare<[], Row>(`
    SELECT key, outlet, kind, count(DISTINCT flip.article) AS pages
    FROM flip CROSS JOIN article ON id = flip.article WHERE present = 1
    GROUP BY key, outlet, kind ORDER BY key, outlet, pages DESC`)

  return {
    /** Notes labels of an article; nothing while its words are not in this file. */
    note(article: string, labels: readonly Label[]): void {
      const whole = labels.length > 0 ? text.get(article) : undefined
      if (whole === undefined) return
      for (const label of labels) {
        put.run({ article, ...label, key: lineKey(whole.slice(label.start, label.end)) })
      }
    },
    forget: (article: string, { start, end }: Pick<Label, 'start' | 'end'>): void =>
      void remove.run({ article, start, end }),

    /** The lines that the analyst said something of, as it holds for pages to come. */
    learnt(): LearntLine[] {
      const byLine = Map.groupBy(all.all(), ({ key, outlet }) => `${key} ${outlet}`)
      return [...byLine.values()].flatMap(([first, second]) => {
        // As many labels for as against: the analyst has not made up their mind.
        if (!first || first.pages === second?.pages) return []
        const { key, outlet, kind, pages } = first
        const count = pages === 1 ? 'a page' : `${pages} pages`
        return [{ key, outlet, kind, reason: `flipped by you on ${count} of this outlet` }]
      })
    },
  }
}
export type FlipStore = ReturnType<typeof flipStore>
