import type { Database } from 'better-sqlite3'
import type { ClaimId } from '../../../src-preload/contract/claim-fields.ts'
import type {
  ClaimFacet,
  ClaimGroup,
  ClaimRow,
  ClaimView,
  Within,
} from '../../../src-preload/contract/claim-table.ts'
import { orderSql, viewWhere } from './claim-order.ts'
import { claimRowWriter } from './claim-row-writer.ts'
import type { StoredClaim } from './claims.ts'
import { statements } from './statements.ts'

/** Views whose order is remembered: one for each group that is open on a screen, and some more. */
const REMEMBERED = 24

const labels: Partial<Record<ClaimFacet, string>> = {
  article: '(SELECT headline FROM article WHERE id = value)',
  entity: '(SELECT name FROM entity WHERE id = value)',
}

/** The claims of the case, sorted, filtered and grouped. */
export function claimTableStore(db: Database, open: (id: ClaimId) => StoredClaim | null) {
  const write = claimRowWriter(db)
  const due = db.prepare<[], ClaimId>('SELECT claim FROM claim_due LIMIT 200').pluck()
  const rows = db
    .prepare<[string], string>(
      `SELECT row FROM json_each(?) AS wanted JOIN claim_row ON no = wanted.value ORDER BY wanted.key`,
    )
    .pluck()
  const numberOf = db.prepare<[string], number>('SELECT no FROM claim_row WHERE claim = ?').pluck()
  const ordered = orders(db)
  const groupSql = statements<[object], ClaimGroup>(db)

  return {
    /**
     * Writes the rows of claims that changed anew, some at a time: who runs through it may answer
     * calls in between. To be run to its end before anything is read.
     */
    *refresh(): Generator<void> {
      for (let claims = due.all(); claims.length > 0; claims = due.all()) {
        db.transaction(() => {
          for (const id of claims) write(id, open(id))
        })()
        yield
      }
    },

    /** @param within only the claims of one group */
    page(
      view: ClaimView,
      within: Within | null,
      { offset, limit }: { offset: number; limit: number },
    ): { total: number; rows: ClaimRow[] } {
      const order = ordered(view, within)
      const wanted = rows.all(JSON.stringify(Array.from(order.subarray(offset, offset + limit))))
      return { total: order.length, rows: wanted.map((row) => JSON.parse(row) as ClaimRow) }
    },

    /** Counted from 0; `null` if the view does not show the claim. */
    find(view: ClaimView, id: ClaimId): number | null {
      const no = numberOf.get(id)
      const index = no === undefined ? -1 : ordered(view, null).indexOf(no)
      return index < 0 ? null : index
    },

    /** The values of a facet among the claims of a view, the most frequent first. */
    groups(view: ClaimView, facet: ClaimFacet, limit: number): ClaimGroup[] {
      const { where, values } = viewWhere(view, null)
      const sql = `
        SELECT value, coalesce(${labels[facet] ?? 'value'}, '') AS label, claims FROM (
          SELECT value, count(*) AS claims FROM claim_facet
          WHERE facet = :grouped ${where && `AND no IN (SELECT no FROM claim_row WHERE ${where})`}
          GROUP BY value ORDER BY claims DESC, value LIMIT :limit)`
      return groupSql(sql).all({ ...values, grouped: facet, limit })
    },
  }
}
export type ClaimTableStore = ReturnType<typeof claimTableStore>

/** The row numbers of a view's claims in its order, remembered until the file changes. */
function orders(db: Database): (view: ClaimView, within: Within | null) => Int32Array {
  // Coming back from an earlier moment changes no row, but takes away the tables laid over the present.
  const state = db
    .prepare<[], string>(`SELECT total_changes() || ' ' || count(*) FROM temp.sqlite_schema`)
    .pluck()
  const prepared = statements<[object], number>(db)
  const remembered = new Map<string, Int32Array>()
  let readAt = ''

  return (view, within) => {
    const now = state.get()!
    if (now !== readAt) remembered.clear()
    readAt = now
    const key = JSON.stringify([{ ...view, group: null }, within])
    const known = remembered.get(key)
    if (known) return known
    const { where, values } = viewWhere(view, within)
    const lists = orderSql(view, where).map((sql) => prepared(sql).pluck().all(values))
    const order = Int32Array.from(lists.flat())
    if (remembered.size >= REMEMBERED) remembered.delete(remembered.keys().next().value!)
    remembered.set(key, order)
    return order
  }
}
