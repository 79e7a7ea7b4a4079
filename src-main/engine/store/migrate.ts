import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { AttestError } from '../../../src-preload/contract/result.ts'

/** One step of the schema's history; the n-th leads to version n. */
export type Migration = { file: string; sql: string }

/**
 * The migrations of a folder: files `NNNN_what-it-does.sql`, numbered 1, 2, 3… Never edited once released.
 * @throws Error if a number is missing or doubled
 */
export function readMigrations(folder: string): Migration[] {
  const files = readdirSync(folder)
    .filter((name) => /^\d{4}_[\w-]+\.sql$/.test(name))
    .toSorted()
  return files.map((file, index) => {
    if (Number(file.slice(0, 4)) !== index + 1) {
      throw new Error(`migrations are not numbered 1, 2, 3…: ${file}`)
    }
    return { file, sql: readFileSync(join(folder, file), 'utf8') }
  })
}

/** The schema version of a database; 0 for a new one. */
export const versionOf = (db: Database): number =>
  db.pragma('user_version', { simple: true }) as number

/**
 * Brings a case to the newest schema, one transaction for each migration.
 *
 * @param beforeFirst called once before the first pending migration of a case that has a schema
 * @throws AttestError `case/too-new` if the file is ahead of every migration
 */
export function migrate(
  db: Database,
  migrations: readonly Migration[],
  beforeFirst: (version: number) => void,
): void {
  const version = versionOf(db)
  if (version > migrations.length) {
    throw new AttestError({ code: 'case/too-new', details: { version } })
  }
  if (version === migrations.length) return
  if (version > 0) beforeFirst(version)

  // A table may be rebuilt: https://sqlite.org/lang_altertable.html#making_other_kinds_of_table_schema_changes
  db.pragma('foreign_keys = OFF')
  for (const [index, { file, sql }] of migrations.entries()) {
    if (index < version) continue
    db.transaction(() => {
      db.exec(sql)
      const broken = db.pragma('foreign_key_check') as unknown[]
      if (broken.length > 0) throw new Error(`${file} breaks ${broken.length} foreign keys`)
      db.pragma(`user_version = ${index + 1}`)
    }).exclusive()
  }
  db.pragma('foreign_keys = ON')
}

/** The schema as SQL text, in the order it was made; without what SQLite adds to virtual tables by itself. */
export function schemaOf(db: Database): string[] {
  return db
    .prepare<[], string>(
      `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL
       AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow')`,
    )
    .pluck()
    .all()
}
