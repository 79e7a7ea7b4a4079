import type { Database } from 'better-sqlite3'
import type { Moment } from '../../../src-preload/contract/history.ts'
import { AttestError } from '../../../src-preload/contract/result.ts'
import { followingTables, projectedTables } from './projections.ts'

const doubled = [...projectedTables, ...followingTables]

/**
 * Shows the case as it was at an earlier moment.
 *
 * The projected tables get empty doubles in SQLite's temporary database, and the log a view that
 * ends at the moment; names without a schema find those first (https://sqlite.org/lang_naming.html),
 * so every statement of the store reads the past without knowing it. The file is not touched.
 */
export function asOfStore(db: Database) {
  let moment: Moment | null = null
  const lastUpTo = db
    .prepare<[string], string>(
      'SELECT at FROM main.operation WHERE clock <= ? ORDER BY clock DESC, author DESC, id DESC LIMIT 1',
    )
    .pluck()

  function leave(): void {
    if (!moment) return
    db.exec('DROP VIEW temp.operation')
    for (const table of doubled) db.exec(`DROP TABLE temp.${table}`)
    moment = null
  }

  return {
    /** The moment that is shown; `null` for the present. */
    moment: (): Moment | null => moment,

    /** @throws AttestError `case/past` while an earlier moment is shown */
    assertPresent(): void {
      if (moment) throw new AttestError({ code: 'case/past' })
    },

    leave,

    /**
     * Lays empty tables over the present ones and has them filled.
     *
     * @param project works every table out from the log
     * @throws AttestError `history/nothing` if there is nothing up to that moment
     */
    enter(clock: string, project: () => void): void {
      leave()
      const at = lastUpTo.get(clock)
      if (at === undefined) throw new AttestError({ code: 'history/nothing' })
      try {
        db.transaction(() => {
          for (const table of doubled) double(db, table, ['table', 'index'])
          for (const table of doubled) double(db, table, ['trigger'])
          // A view takes no parameters; a clock is digits and a dot.
          db.exec(`CREATE TEMP VIEW operation AS
            SELECT * FROM main.operation WHERE clock <= '${clock.replaceAll(/[^\d.]/g, '')}'`)
          // What was imported stays known, with its row numbers; whether it is there is projected.
          db.exec('INSERT INTO temp.article SELECT * FROM main.article')
          moment = { clock, at }
          project()
        })()
      } catch (error) {
        moment = null
        throw error
      }
    },
  }
}
export type AsOfStore = ReturnType<typeof asOfStore>

/** An empty table of the same columns, keys and indexes in the temporary database, or its triggers. */
function double(db: Database, table: string, types: readonly string[]): void {
  const statements = db
    .prepare<[string, string], string>(
      `SELECT sql FROM main.sqlite_schema WHERE tbl_name = ? AND sql IS NOT NULL AND type IN (SELECT value FROM json_each(?)) ORDER BY type DESC`,
    )
    .pluck()
    .all(table, JSON.stringify(types))
  for (const sql of statements) {
    db.exec(
      sql
        .replace(/^CREATE TABLE "?/i, (start) => start.replace(/TABLE /i, 'TEMP TABLE '))
        .replace(/^CREATE (UNIQUE )?INDEX /i, 'CREATE $1INDEX temp.')
        .replace(/^CREATE TRIGGER /i, 'CREATE TEMP TRIGGER ')
        // The parents stay in the file.
        .replace(/ REFERENCES \w+/g, ''),
    )
  }
}
