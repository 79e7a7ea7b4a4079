import type { Database } from 'better-sqlite3'
import type { ClaimView, SavedView } from '../../../src-preload/contract/claim-table.ts'
import { payloadOf } from '../operations/operation.ts'
import type { Projector } from './projections.ts'

/** Ways to look at the claims, kept by name. */
export function claimViewStore(db: Database) {
  type Row = Omit<SavedView, 'view'> & { view: string }
  const all = db.prepare<[], Row>('SELECT id, name, view FROM claim_view ORDER BY name, id')
  const put = db.prepare<Row>(
    'INSERT OR REPLACE INTO claim_view (id, name, view) VALUES (:id, :name, :view)',
  )
  const remove = db.prepare<[string]>('DELETE FROM claim_view WHERE id = ?')

  const project: Projector = (operation, heads) => {
    const head = heads.at(-1)
    const { viewId: id, name, view } = payloadOf(head ?? operation, 'view.save')
    if (head && view) put.run({ id, name, view: JSON.stringify(view) })
    else remove.run(id)
  }
  return {
    /** By name. */
    all: (): SavedView[] =>
      all.all().map(({ view, ...row }) => ({ ...row, view: JSON.parse(view) as ClaimView })),
    project,
  }
}
export type ClaimViewStore = ReturnType<typeof claimViewStore>
