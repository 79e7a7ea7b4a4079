import {
  accessSync,
  constants,
  existsSync,
  linkSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { randomUUID } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { v7 as uuidv7 } from 'uuid'
import { AttestError } from '../../../src-preload/contract/result.ts'
import { backUp } from './backup.ts'
import { backupFolder } from '../../backup-folder.ts'
import { backupsOf, nextStamp } from './backup-files.ts'
import { storageError } from './errors.ts'
import { APPLICATION_ID, checkHeader } from './header.ts'
import { lockFile, readHolder, removeHolder, writeHolder } from './holder.ts'
import { type Migration, migrate, schemaOf, versionOf } from './migrate.ts'

/** How long to wait for another program that is just closing the case; milliseconds. */
const PATIENCE = 250

/**
 * Pages of the write-ahead log after which SQLite checkpoints by itself (64 MB): only a long
 * import gets there. Else the engine checkpoints when nobody waits, which costs no commit 100 ms.
 */
const LONGEST_LOG = 16_384

/** Cases that this process has open, by real path: closing a second handle would drop the first one's lock. */
const openHere = new Set<string>()

export type OpenDatabase = {
  db: Database
  path: string
  /** The program that had it last did not close it. */
  wasLeftOpen: boolean
  /** It is not a case that people know: in memory, or a copy in the making. */
  isDraft: boolean
  close(): void
}

/**
 * Opens a case file for this process alone, creating it if there is none.
 *
 * Refuses before the file is touched what is foreign, newer or cut short; afterwards a schema
 * that is not ours to the letter, so that no trigger or view of a stranger runs.
 *
 * @param path of the file, or `:memory:`
 * @throws AttestError `case/foreign`, `case/too-new`, `case/other-schema`, `case/damaged`,
 * `case/in-use` (with `holder`, `pid`, `since`), `case/read-only`, `file/unreadable`, `storage/…`
 */
export function openDatabase(path: string, migrations: readonly Migration[]): OpenDatabase {
  try {
    if (path === ':memory:') return openInMemory(migrations)
    if (!existsSync(path)) {
      // Not a new case in its place: the old one can be had again.
      const [lost] = backupsOf(path)
      if (lost) throw new AttestError({ code: 'case/damaged', details: { what: 'gone' } })
      create(path, migrations)
    }
    return openFile(realpathSync(path), migrations)
  } catch (error) {
    throw storageError(error)
  }
}

function openInMemory(migrations: readonly Migration[]): OpenDatabase {
  const db = new Sqlite(':memory:')
  settle(db)
  fill(db, migrations)
  return { db, path: ':memory:', wasLeftOpen: false, isDraft: true, close: () => db.close() }
}

/** Opens a copy of a case that nobody else knows of. */
export function openCopy(path: string, migrations: readonly Migration[]): OpenDatabase {
  const db = new Sqlite(path, { fileMustExist: true })
  try {
    settle(db)
    assertSchema(db, migrations.slice(0, versionOf(db)))
    migrate(db, migrations, () => {})
  } catch (error) {
    db.close()
    throw error
  }
  return { db, path, wasLeftOpen: false, isDraft: true, close: () => db.close() }
}

function openFile(path: string, migrations: readonly Migration[]): OpenDatabase {
  if (openHere.has(path)) throw new AttestError({ code: 'case/in-use', details: readHolder(path) })
  checkHeader(path, migrations.length)
  checkWritable(path)
  const db = new Sqlite(path, { fileMustExist: true, timeout: PATIENCE })
  try {
    lock(db, path)
    settle(db)
    assertSettled(db)
    assertSchema(db, migrations.slice(0, versionOf(db)))
    migrate(db, migrations, (version) => backUp(db, backupBefore(path, version)))
  } catch (error) {
    db.close()
    throw error
  }
  openHere.add(path)
  const wasLeftOpen = existsSync(lockFile(path))
  writeHolder(path, new Date().toISOString())
  const close = () => {
    db.close()
    removeHolder(path)
    openHere.delete(path)
  }
  return { db, path, wasLeftOpen, isDraft: false, close }
}

/** Where the case goes before its schema changes. */
const backupBefore = (path: string, version: number) =>
  join(backupFolder(path), `${nextStamp(path)}.v${version}.attest`)

/** SQLite would open a file that it cannot write to, and fail later with less telling errors. */
function checkWritable(path: string): void {
  try {
    accessSync(path, constants.W_OK)
    accessSync(dirname(path), constants.W_OK)
  } catch (error) {
    throw new AttestError({ code: 'case/read-only' }, { cause: error })
  }
}

/** Takes SQLite's own lock and keeps it: nobody else reads or writes the file until it is closed. */
function lock(db: Database, path: string): void {
  try {
    db.pragma('locking_mode = EXCLUSIVE')
    db.pragma('journal_mode = WAL')
    db.exec('BEGIN EXCLUSIVE; COMMIT')
  } catch (error) {
    const known = storageError(error)
    if (!(known instanceof AttestError) || known.code !== 'case/in-use') throw known
    throw new AttestError({ code: 'case/in-use', details: readHolder(path) }, { cause: error })
  }
}

/** What SQLite leaves to its user (https://sqlite.org/security.html, RELIABILITY 1.1). */
const settings = {
  // Without FULL, what was committed last is lost when the power goes.
  synchronous: 2,
  foreign_keys: 1,
  trusted_schema: 0,
  cell_size_check: 1,
  mmap_size: 0,
  // Sorting must not leave texts in the system's temporary folder.
  temp_store: 2,
  wal_autocheckpoint: LONGEST_LOG,
} as const

function settle(db: Database): void {
  for (const [name, value] of Object.entries(settings)) db.pragma(`${name} = ${value}`)
}

/** @throws Error if SQLite did not take a setting that the safety of the case rests on */
function assertSettled(db: Database): void {
  const expected = { journal_mode: 'wal', locking_mode: 'exclusive', ...settings }
  for (const [name, value] of Object.entries(expected)) {
    const actual = db.pragma(name, { simple: true })
    if (actual !== value) throw new Error(`${name} is ${String(actual)}, not ${value}`)
  }
}

/** @throws AttestError `case/other-schema` if tables, indexes or triggers are not those of the file's version */
function assertSchema(db: Database, migrations: readonly Migration[]): void {
  const model = new Sqlite(':memory:')
  try {
    migrate(model, migrations, () => {})
    // A backup lists tables, indexes and triggers in another order.
    const [expected, actual] = [model, db].map((one) => schemaOf(one).toSorted().join('\0'))
    if (expected === actual) return
  } finally {
    model.close()
  }
  throw new AttestError({ code: 'case/other-schema' })
}

/** A new case appears under its name only when it is whole. */
function create(path: string, migrations: readonly Migration[]): void {
  if (!existsSync(dirname(path))) throw new AttestError({ code: 'file/unreadable' })
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID()}`)
  try {
    const db = new Sqlite(draft)
    try {
      db.pragma('synchronous = EXTRA')
      fill(db, migrations)
    } finally {
      db.close()
    }
    giveName(draft, path)
  } finally {
    rmSync(draft, { force: true })
  }
}

/** A link, not a rename, so that a case that appeared meanwhile is not replaced; memory sticks know no links. */
function giveName(draft: string, path: string): void {
  try {
    linkSync(draft, path)
  } catch {
    if (!existsSync(path)) renameSync(draft, path)
  }
}

function fill(db: Database, migrations: readonly Migration[]): void {
  db.pragma(`application_id = ${APPLICATION_ID}`)
  migrate(db, migrations, () => {})
  db.prepare('INSERT INTO case_info (one, id, created_at) VALUES (1, ?, ?)').run(
    uuidv7(),
    new Date().toISOString(),
  )
}
