import type { Database } from 'better-sqlite3'
import type { NodeKind } from '../../../src-preload/contract/graph.ts'

type Named = { id: string; name: string | null; type: string | null }

/** What entities and sources are called, read for the few that are drawn. */
export function nodeNames(db: Database) {
  const entities = db.prepare<[string], Named>(`
    SELECT e.id, e.name, e.type FROM json_each(?) AS wanted JOIN entity AS e ON e.id = wanted.value
    ORDER BY wanted.key`)
  const aliases = db
    .prepare<[string], string>(`
      SELECT a.text FROM json_each(?) AS wanted JOIN alias AS a ON a.entity = wanted.value
      ORDER BY wanted.key, a.clock, a.text`)
    .pluck()
  const source = db.prepare<[string], { field: string; value: string }>(`
    SELECT field, value FROM record_value WHERE record = ? AND field IN ('name', 'kind')
    ORDER BY clock, operation`)

  return {
    /** The first name, every other one, and the type or kind; @param ids of one thing, the oldest first */
    named(kind: NodeKind, ids: readonly string[]): { label: string; also: string[]; type: string } {
      if (kind === 'source') {
        const fields = new Map(source.all(ids[0]!).map(({ field, value }) => [field, value]))
        const text = (field: string) => String(JSON.parse(fields.get(field) ?? '""'))
        return { label: text('name'), also: [], type: text('kind') }
      }
      const rows = entities.all(JSON.stringify(ids))
      const label = rows[0]?.name ?? ''
      const others = [...rows.map(({ name }) => name ?? ''), ...aliases.all(JSON.stringify(ids))]
      return {
        label,
        also: [...new Set(others)].filter((name) => name !== '' && name !== label),
        type: rows[0]?.type ?? 'MISC',
      }
    },
  }
}
