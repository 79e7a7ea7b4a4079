import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { backupFolder } from '../../src-main/backup-folder.ts'
import { backupsOf } from '../../src-main/engine/store/backup-files.ts'
import { backUp } from '../../src-main/engine/store/backup.ts'
import {
  type Migration,
  migrate,
  readMigrations,
  schemaOf,
  versionOf,
} from '../../src-main/engine/store/migrate.ts'
import { openDatabase } from '../../src-main/engine/store/open.ts'
import { resources, temporaryFolder } from './case.ts'

const released = readMigrations(join(resources, 'migrations'))
const next: Migration = {
  file: 'next.sql',
  sql: 'CREATE TABLE place (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT',
}
const breaking: Migration = {
  file: 'breaking.sql',
  sql: `CREATE TABLE pier (id INTEGER PRIMARY KEY, article INTEGER REFERENCES article) STRICT;
        INSERT INTO pier VALUES (1, 4711)`,
}

/** `npx vitest run tests/store/migrate.test.ts -u` writes the file anew after a change of a migration. */
test('schema.sql is what the migrations make', async () => {
  const { db, close } = openDatabase(':memory:', released)
  const text = `-- Generated from migrations/: the schema now, for reading.\n\n${schemaOf(db).join(';\n\n')};\n`
  await expect(text).toMatchFileSnapshot('../../resources/schema.sql')
  close()
})

test('every table is strict', () => {
  const { db, close } = openDatabase(':memory:', released)
  const loose = db
    .prepare(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict
       AND name NOT LIKE 'sqlite_%'`,
    )
    .pluck()
    .all()
  expect(loose).toEqual([])
  close()
})

test('a case of an earlier version is copied, then brought up to date', () => {
  const path = join(temporaryFolder(), 'a.attest')
  const old = openDatabase(path, released)
  const id = old.db.prepare('SELECT id FROM case_info').pluck().get()
  old.close()

  const { db, close } = openDatabase(path, [...released, next])
  expect(versionOf(db)).toBe(released.length + 1)
  expect(db.prepare('SELECT count(*) FROM place').pluck().get()).toBe(0)
  close()

  const { file: backup, isOfOlderSchema } = backupsOf(path)[0]!
  expect(isOfOlderSchema).toBe(true)
  const copy = new Sqlite(backup, { readonly: true })
  expect(versionOf(copy)).toBe(released.length)
  expect(copy.prepare('SELECT id FROM case_info').pluck().get()).toBe(id)
  copy.close()
  // The backup is a case like any other.
  openDatabase(backup, released).close()
})

test('a migration that fails changes nothing', () => {
  const path = join(temporaryFolder(), 'a.attest')
  openDatabase(path, released).close()
  expect(() => openDatabase(path, [...released, next, breaking])).toThrow(
    'breaking.sql breaks 1 foreign keys',
  )
  const { db, close } = openDatabase(path, [...released, next])
  expect(versionOf(db)).toBe(released.length + 1)
  expect(schemaOf(db).some((sql) => sql.includes('pier'))).toBe(false)
  close()
})

test('nothing is migrated that could not be backed up', () => {
  const path = join(temporaryFolder(), 'a.attest')
  openDatabase(path, released).close()
  // Where the folder of the backups belongs, there is a file.
  writeFileSync(backupFolder(path), '')
  expect(() => openDatabase(path, [...released, next])).toThrow()
  const { db, close } = openDatabase(path, released)
  expect(versionOf(db)).toBe(released.length)
  close()
})

test('what a backup that was cut off left behind is replaced', () => {
  const folder = temporaryFolder()
  const db = new Sqlite(join(folder, 'a.attest'))
  migrate(db, [next], () => {})
  db.prepare("INSERT INTO place VALUES ('1', 'Oster Isle')").run()
  writeFileSync(join(folder, 'b.backup.part'), 'half of it')
  backUp(db, join(folder, 'b.backup'))
  db.close()
  expect(readdirSync(folder).toSorted()).toEqual(['a.attest', 'b.backup'])
  const copy = new Sqlite(join(folder, 'b.backup'), { readonly: true })
  expect(copy.prepare('SELECT name FROM place').pluck().all()).toEqual(['Oster Isle'])
  copy.close()
})

test('migrations are numbered without gaps', () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, '0001_a.sql'), '')
  writeFileSync(join(folder, '0003_c.sql'), '')
  expect(() => readMigrations(folder)).toThrow('0003_c.sql')
})
