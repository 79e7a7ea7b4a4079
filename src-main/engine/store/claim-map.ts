import type { Database } from 'better-sqlite3'
import type { ClaimId } from '../../../src-preload/contract/claim-fields.ts'
import type { ClaimView, PlaceRole } from '../../../src-preload/contract/claim-table.ts'
import { viewWhere } from './claim-order.ts'
import { statements } from './statements.ts'

/** Claims that have the same place in the same role. */
export type PlaceGroup = {
  role: PlaceRole
  point: string | null
  words: string
  precision: string | null
  gazetteer: string | null
  claims: number
}

/** Places of claims, counted. The table of claims must be up to date. */
export function claimMapStore(db: Database) {
  const groupSql = statements<[object], PlaceGroup>(db)
  const countSql = statements<[object], number>(db)
  const claimSql = statements<[object], ClaimId>(db)
  const chosen = db
    .prepare<[string], [string, number]>(
      `SELECT gazetteer, count(*) FROM claim_place
      WHERE words = ? AND gazetteer IS NOT NULL GROUP BY gazetteer`,
    )
    .raw()

  return {
    /** The places of a view's claims: one for each point, and for words without one; the most frequent first. */
    groups(view: ClaimView, roles: readonly PlaceRole[]): PlaceGroup[] {
      const { where, values } = viewWhere(view, null)
      const also = where && `AND no IN (SELECT no FROM claim_row WHERE ${where})`
      // In the order of the index, and with min() the other columns are of the same row
      // (https://sqlite.org/lang_select.html#bareagg).
      const columns = 'role, point, min(words) AS words, precision, gazetteer, count(*) AS claims'
      const from = `SELECT ${columns} FROM claim_place WHERE role = :role AND point`
      const each = [
        groupSql(`${from} IS NOT NULL ${also} GROUP BY point`),
        groupSql(`${from} IS NULL ${also} GROUP BY words`),
      ]
      return roles
        .flatMap((role) => each.flatMap((statement) => statement.all({ ...values, role })))
        .toSorted((a, b) => b.claims - a.claims)
    },

    /** Claims of a view that name no place in any of the roles. */
    nowhere(view: ClaimView, roles: readonly PlaceRole[]): number {
      const { where, values } = viewWhere(view, null)
      const sql = `
        SELECT count(*) FROM claim_row WHERE NOT EXISTS (SELECT 1 FROM claim_place AS place
          WHERE place.no = claim_row.no AND role IN (SELECT value FROM json_each(:roles)))
          ${where && `AND ${where}`}`
      return countSql(sql)
        .pluck()
        .get({ ...values, roles: JSON.stringify(roles) })!
    },

    /** The claims of a view with these words and no point. */
    without(view: ClaimView, role: PlaceRole, words: string): ClaimId[] {
      const { where, values } = viewWhere(view, {
        places: [{ role, point: null, words }],
      })
      return claimSql(`SELECT claim FROM claim_row WHERE ${where} ORDER BY no`).pluck().all(values)
    },

    /** How often each place of the gazetteer was chosen for these words. */
    chosen: (words: string): Map<string, number> => new Map(chosen.all(words)),
  }
}
export type ClaimMapStore = ReturnType<typeof claimMapStore>
