import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { flush, flushName } from './flush.ts'

/**
 * Copies the case to `target`. The copy is opened and checked before it gets its name, so that
 * a file under that name is a whole backup.
 *
 * @throws Error if the copy is not sound or not complete; SQLite's errors
 */
export function backUp(db: Database, target: string): void {
  const draft = `${target}.part`
  mkdirSync(dirname(target), { recursive: true })
  rmSync(draft, { force: true })
  db.prepare('VACUUM INTO ?').run(draft)
  const copy = new Sqlite(draft, { readonly: true })
  try {
    const check = copy.pragma('quick_check(1)', { simple: true })
    if (check !== 'ok') throw new Error(`the backup is damaged: ${String(check)}`)
    if (contents(copy) !== contents(db)) throw new Error('the backup is not complete')
  } finally {
    copy.close()
  }
  flush(draft)
  renameSync(draft, target)
  flushName(target)
}

/** Version and number of rows of every table. */
function contents(db: Database): string {
  const tables = db
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name`,
    )
    .pluck()
    .all()
  const counts = tables.map((table) => [
    table,
    db.prepare(`SELECT count(*) FROM "${table}"`).pluck().get(),
  ])
  return JSON.stringify([db.pragma('user_version', { simple: true }), counts])
}
