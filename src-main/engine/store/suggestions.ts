import type { Database } from 'better-sqlite3'
import type { Span } from '../../../src-preload/contract/article.ts'
import type { ClaimId } from '../../../src-preload/contract/claim-fields.ts'
import type { AnalysedAttribution, AnalysedDate } from '../../pipeline/analysed-text.ts'
import { payloadOf } from '../operations/operation.ts'
import type { Projector } from './projections.ts'

type Findings = { dates: AnalysedDate[]; attributions: AnalysedAttribution[] }

/** What claims are suggested from, and what was turned down. */
export function suggestionStore(db: Database) {
  const findings = db.prepare<[string], { dates: string; attributions: string }>(`
    SELECT dates, attributions FROM analysis
    WHERE article = (SELECT no FROM article WHERE id = ? AND present = 1)`)
  const isRejected = db
    .prepare<[string], 1>('SELECT 1 FROM rejected_suggestion WHERE key = ?')
    .pluck()
  const rejected = db.prepare<[string], Span>(
    'SELECT start, "end" FROM rejected_suggestion WHERE article = ?',
  )
  const claimed = db.prepare<[string], Span>(
    `SELECT start, "end" FROM evidence JOIN claim ON claim.id = evidence.claim
     WHERE evidence.article = ? AND field = 'description'`,
  )
  const claimOf = db
    .prepare<[string], ClaimId>(
      `SELECT claim.id FROM evidence JOIN claim ON claim.id = evidence.claim
       WHERE field = 'description' AND exact = ? ORDER BY claim.clock LIMIT 1`,
    )
    .pluck()
  const put = db.prepare<Span & { key: string; articleId: string }>(`
    INSERT OR REPLACE INTO rejected_suggestion (key, article, start, "end")
    VALUES (:key, :articleId, :start, :end)`)
  const remove = db.prepare<[string]>('DELETE FROM rejected_suggestion WHERE key = ?')

  const project: Projector = ({ target }, heads) => {
    const head = heads.at(-1)
    if (!head) remove.run(target)
    else {
      const { key, articleId, start, end } = payloadOf(head, 'suggestion.reject')
      put.run({ key, articleId, start, end })
    }
  }

  return {
    /** Times and reported words of an article; none for one that is not in the case. */
    findings(articleId: string): Findings {
      const row = findings.get(articleId)
      return {
        dates: JSON.parse(row?.dates ?? '[]') as AnalysedDate[],
        attributions: JSON.parse(row?.attributions ?? '[]') as AnalysedAttribution[],
      }
    },
    isRejected: (key: string): boolean => isRejected.get(key) === 1,
    /** Passages of an article that were turned down. */
    rejected: (articleId: string): Span[] => rejected.all(articleId),
    /** Passages of an article that a claim describes. */
    claimed: (articleId: string): Span[] => claimed.all(articleId),
    /** The oldest claim that rests on exactly these words anywhere. */
    claimOf: (exact: string): ClaimId | null => claimOf.get(exact) ?? null,
    project,
  }
}
export type SuggestionStore = ReturnType<typeof suggestionStore>
