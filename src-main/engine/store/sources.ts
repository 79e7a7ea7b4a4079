import type { Database } from 'better-sqlite3'
import type { ArticleId } from '../../../src-preload/contract/article.ts'
import type { Rating, Source, SourceId } from '../../../src-preload/contract/source.ts'
import { payloadOf } from '../operations/operation.ts'
import type { Projector } from './projections.ts'
import type { RecordValueStore } from './record-values.ts'
import { fold } from './search-words.ts'

/** The register of sources, as the analyst's operations made it. */
export function sourceStore(db: Database, values: RecordValueStore) {
  const ids = db.prepare<[], SourceId>('SELECT id FROM source ORDER BY clock, id').pluck()
  const has = db.prepare<[string], 1>('SELECT 1 FROM source WHERE id = ?').pluck()
  const aliases = db
    .prepare<[string], string>(
      'SELECT text FROM source_alias WHERE source = ? ORDER BY clock, text',
    )
    .pluck()
  const ratings = db.prepare<[string], Rating>(`
    SELECT id, reliability, "from", basis, author, at FROM source_rating
    WHERE source = ? ORDER BY "from" DESC, clock DESC`)
  const rating = db.prepare<[string], 1>('SELECT 1 FROM source_rating WHERE id = ?').pluck()
  const claims = db
    .prepare<[string], number>(`
      SELECT count(DISTINCT claim) FROM claim_value WHERE value = ? AND substr(field, -7) = '.source'`)
    .pluck()
  const names = db.prepare<[], { publisher: string | null; credit: string | null; count: number }>(`
    SELECT publisher, credit, count(*) AS count FROM article WHERE present = 1
    GROUP BY publisher, credit`)

  function open(id: SourceId, printed: ReturnType<typeof names.all>): Source {
    const fields = values.of(id)
    const text = (field: string) => fields[field]?.at(-1)?.value ?? null
    const writtenAs = aliases.all(id)
    const name = String(text('name') ?? '')
    const known = new Set([name, ...writtenAs].map(keyOf))
    const isKnown = (one: string | null) => one !== null && known.has(keyOf(one))
    return {
      id,
      name,
      kind: text('kind') as Source['kind'],
      entity: text('entity') as Source['entity'],
      descriptor: String(text('descriptor') ?? ''),
      writtenAs,
      ratings: ratings.all(id),
      claims: claims.get(JSON.stringify(id)) ?? 0,
      articles: printed
        .filter(({ publisher, credit }) => isKnown(publisher) || isKnown(credit))
        .reduce((sum, { count }) => sum + count, 0),
    }
  }

  return {
    has: (id: string): boolean => has.get(id) !== undefined,
    hasRating: (id: string): boolean => rating.get(id) !== undefined,

    /** By name. */
    list(): Source[] {
      const printed = names.all()
      const sources = ids.all().map((id) => open(id, printed))
      return sources.toSorted((a, b) => (fold(a.name) < fold(b.name) ? -1 : 1))
    },
    ...articleSources(db),
    ...sourceProjectors(db, values),
  }
}
export type SourceStore = ReturnType<typeof sourceStore>

/** Equal for names that differ in case, width or white space. */
export const keyOf = (name: string): string => fold(name).replace(/\s+/g, ' ').trim()

function articleSources(db: Database) {
  const printed = db.prepare<[string], { publisher: string | null; credit: string | null }>(
    'SELECT publisher, credit FROM article WHERE id = ?',
  )
  return {
    /** What an article says of where it comes from. */
    printedIn: (id: ArticleId): { publisher: string | null; credit: string | null } =>
      printed.get(id) ?? { publisher: null, credit: null },
  }
}

function sourceProjectors(db: Database, values: RecordValueStore) {
  const put = db.prepare<[string, string]>(
    'INSERT OR REPLACE INTO source (id, clock) VALUES (?, ?)',
  )
  const remove = db.prepare<[string]>('DELETE FROM source WHERE id = ?')
  const addAlias = db.prepare<[string, string, string]>(
    'INSERT OR REPLACE INTO source_alias (source, text, clock) VALUES (?, ?, ?)',
  )
  const removeAlias = db.prepare<[string, string]>(
    'DELETE FROM source_alias WHERE source = ? AND text = ?',
  )
  const rate = db.prepare<Rating & { source: SourceId; clock: string }>(`
    INSERT OR REPLACE INTO source_rating (id, source, reliability, "from", basis, clock, author, at)
    VALUES (:id, :source, :reliability, :from, :basis, :clock, :author, :at)`)
  const unrate = db.prepare<[string]>('DELETE FROM source_rating WHERE id = ?')

  const projectCreate: Projector = ({ target }, heads) =>
    void (heads[0] ? put.run(target, heads[0].clock) : remove.run(target))
  const projectSet: Projector = (operation, heads) =>
    values.write(operation, heads, (head) => payloadOf(head, 'source.set').value)
  const projectAlias: Projector = (operation, heads) => {
    const { sourceId, text } = payloadOf(operation, 'source.alias')
    const head = heads.at(-1)
    if (head && payloadOf(head, 'source.alias').present) addAlias.run(sourceId, text, head.clock)
    else removeAlias.run(sourceId, text)
  }
  const projectRating: Projector = ({ target }, heads) => {
    const head = heads.findLast(({ kind }) => kind === 'source.rate')
    if (!head) return void unrate.run(target)
    const { ratingId, sourceId: source, ...rating } = payloadOf(head, 'source.rate')
    const { clock, author, at } = head
    rate.run({ id: ratingId, source, ...rating, clock, author, at })
  }
  return { projectCreate, projectSet, projectAlias, projectRating }
}
