import type { Database, Statement } from 'better-sqlite3'

/** Statements that depend on a view, each prepared once. */
export function statements<Parameters extends unknown[], Row>(db: Database) {
  const prepared = new Map<string, Statement<Parameters, Row>>()
  return (sql: string): Statement<Parameters, Row> => {
    const known = prepared.get(sql)
    if (known) return known
    if (prepared.size > 200) prepared.clear()
    const statement = db.prepare<Parameters, Row>(sql)
    prepared.set(sql, statement)
    return statement
  }
}
