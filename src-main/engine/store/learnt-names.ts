import type { Database } from 'better-sqlite3'
import type { MentionType } from '../../../src-preload/contract/article.ts'
import type { Learnt } from '../../pipeline/recognise/learnt.ts'

/** What the recogniser is told of the case: the analyst's entities and judgements, as names. */
export function learntNames(db: Database) {
  const accepted = db
    .prepare<[], [string, MentionType]>(`
      SELECT exact, type FROM judgement
      WHERE verdict = 'accepted' AND type NOT IN ('DATE', 'MONEY', 'QUANTITY')
      GROUP BY exact, type ORDER BY count(*)`)
    .raw()
  const entities = db
    .prepare<[], [string, MentionType]>(`
      SELECT text, type FROM entity JOIN alias ON entity = id
      WHERE entity.clock IS NOT NULL AND type IS NOT NULL
      UNION ALL
      SELECT name, type FROM entity WHERE clock IS NOT NULL AND name IS NOT NULL AND type IS NOT NULL`)
    .raw()
  const rejected = db
    .prepare<[], string>(
      "SELECT exact FROM judgement GROUP BY exact HAVING min(verdict) = 'rejected'",
    )
    .pluck()

  return {
    /** Where they differ, the entity's type counts, then the most frequent one. */
    all: (): Learnt => ({
      names: [...accepted.all(), ...entities.all()].filter(([name]) => name.trim() !== ''),
      rejected: rejected.all(),
    }),
  }
}
