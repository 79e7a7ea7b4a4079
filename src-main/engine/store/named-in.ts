import type { Database } from 'better-sqlite3'
import type { EntityId } from '../../../src-preload/contract/article.ts'

/** Entities with an accepted mention inside the words that a claim rests on. */
export function namedIn(db: Database): (claim: string) => EntityId[] {
  const named = db
    .prepare<[string], EntityId>(`
      SELECT DISTINCT j.entity FROM evidence AS e JOIN judgement AS j ON j.article = e.article
        AND j.start >= e.start AND j."end" <= e."end"
      WHERE e.claim = ? AND j.entity IS NOT NULL AND j.verdict = 'accepted' ORDER BY j.entity`)
    .pluck()
  return (claim) => named.all(claim)
}
