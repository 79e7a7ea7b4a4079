import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { AttestError } from '../../../../src-preload/contract/result.ts'
import { guarded, storageError } from '../../../../src-main/engine/store/errors.ts'

test.each([
  ['SQLITE_FULL', 'storage/full'],
  ['SQLITE_IOERR', 'storage/failed'],
  ['SQLITE_IOERR_WRITE', 'storage/failed'],
  ['SQLITE_IOERR_FSYNC', 'storage/failed'],
  ['SQLITE_READONLY', 'case/read-only'],
  ['SQLITE_READONLY_DBMOVED', 'case/read-only'],
  ['SQLITE_CANTOPEN', 'case/read-only'],
  ['SQLITE_CORRUPT', 'case/damaged'],
  ['SQLITE_CORRUPT_VTAB', 'case/damaged'],
  ['SQLITE_NOTADB', 'case/damaged'],
  ['SQLITE_BUSY', 'case/in-use'],
  ['SQLITE_BUSY_RECOVERY', 'case/in-use'],
])('%s is %s', (sqlite, code) => {
  const error = storageError(new Sqlite.SqliteError('said by SQLite', sqlite))
  expect(error).toBeInstanceOf(AttestError)
  expect(error).toMatchObject({ code, details: { sqlite } })
})

test('what is no storage failure stays what it is', () => {
  const bug = new Sqlite.SqliteError('a bug of ours', 'SQLITE_CONSTRAINT_CHECK')
  expect(storageError(bug)).toBe(bug)
  const own = new AttestError({ code: 'article/not-found' })
  expect(storageError(own)).toBe(own)
  expect(storageError('thrown')).toBe('thrown')
})

test('a full database says so through every function', () => {
  const db = new Sqlite(':memory:')
  db.exec('CREATE TABLE t (text TEXT)')
  db.pragma('max_page_count = 3')
  const insert = db.prepare('INSERT INTO t VALUES (hex(randomblob(4000)))')
  const { fill } = guarded({
    fill: () => {
      for (;;) insert.run()
    },
  })
  expect(fill).toThrow(expect.objectContaining({ code: 'storage/full' }))
  db.close()
})
