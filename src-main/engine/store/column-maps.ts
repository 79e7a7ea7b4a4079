import type { Database } from 'better-sqlite3'
import type { HeaderMapping } from '../../../src-preload/contract/import.ts'
import { payloadOf } from '../operations/operation.ts'
import type { Projector } from './projections.ts'

/** What the analyst said of tables, by their headers. */
export function columnMapStore(db: Database) {
  const all = db.prepare<[], { header: string; mapping: string }>('SELECT * FROM column_map')
  const put = db.prepare<{ header: string; mapping: string }>(
    'INSERT OR REPLACE INTO column_map (header, mapping) VALUES (:header, :mapping)',
  )
  const remove = db.prepare<[string]>('DELETE FROM column_map WHERE header = ?')

  const project: Projector = (operation, heads) => {
    const { header } = payloadOf(operation, 'columns.map')
    const head = heads.at(-1)
    if (!head) return void remove.run(header)
    put.run({ header, mapping: JSON.stringify(payloadOf(head, 'columns.map').mapping) })
  }
  return {
    all: (): HeaderMapping[] =>
      all.all().map(({ header, mapping }) => ({
        header,
        mapping: JSON.parse(mapping) as HeaderMapping['mapping'],
      })),
    project,
  }
}
