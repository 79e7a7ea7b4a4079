import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { AttestError } from '../../src-preload/contract/result.ts'
import { openCase } from '../../src-main/engine/store/index.ts'
import { readMigrations } from '../../src-main/engine/store/migrate.ts'
import { openDatabase } from '../../src-main/engine/store/open.ts'
import { analysed, imported, resources, temporaryFolder } from './case.ts'

const options = { author: 'ada', resources }
const migrations = readMigrations(join(resources, 'migrations'))
const child = join(import.meta.dirname, 'child.ts')

/** What opening a file is refused with. */
function refusal(path: string): AttestError {
  try {
    openCase(path, options).close()
  } catch (error) {
    if (error instanceof AttestError) return error
    throw error
  }
  throw new Error('it opened')
}

function newCase(): string {
  const path = join(temporaryFolder(), 'harbour.attest')
  const one = openCase(path, options)
  imported(one, analysed('The ferry to Oster Isle runs again, the harbour office said.'))
  one.close()
  return path
}

describe('a new case', () => {
  test('appears whole, under its name, and keeps what was put in', () => {
    const path = newCase()
    expect(readdirSync(join(path, '..'))).toEqual(['harbour.attest', 'harbour.attest.backups'])
    const one = openCase(path, options)
    expect(one.name).toBe('harbour')
    expect(one.store.articles.count()).toBe(1)
    one.close()
    const again = openCase(path, options)
    expect(again.id).toBe(one.id)
    again.close()
  })

  test('is opened with every safety that SQLite leaves to its user', () => {
    const { db, close } = openDatabase(newCase(), migrations)
    const setting = (name: string) => db.pragma(name, { simple: true })
    expect(setting('journal_mode')).toBe('wal')
    expect(setting('synchronous')).toBe(2)
    expect(setting('locking_mode')).toBe('exclusive')
    expect(setting('foreign_keys')).toBe(1)
    expect(setting('trusted_schema')).toBe(0)
    expect(setting('cell_size_check')).toBe(1)
    expect(setting('mmap_size')).toBe(0)
    expect(setting('temp_store')).toBe(2)
    expect(setting('application_id')).toBe(0x41545354)
    expect(setting('user_version')).toBe(migrations.length)
    close()
  })
})

test('a checkpoint moves what was written into the file itself', () => {
  const path = newCase()
  const one = openCase(path, options)
  const copied = () => {
    // By another process: reading the file here and closing it would drop SQLite's lock.
    const copy = join(temporaryFolder(), 'copy.attest')
    execFileSync('cp', [path, copy])
    const db = new Sqlite(copy)
    const count = db.prepare('SELECT count(*) FROM article WHERE present').pluck().get()
    db.close()
    return count
  }
  imported(one, analysed('The pier is closed.'))
  expect(copied()).toBe(1)
  one.checkpoint()
  expect(copied()).toBe(2)
  one.close()
})

describe('one writer', () => {
  test('a second opening in the same process is refused and harms nothing', () => {
    const path = newCase()
    const one = openCase(path, options)
    expect(refusal(path)).toMatchObject({ code: 'case/in-use', details: { pid: process.pid } })
    // The first one's lock must have outlived the attempt: another process is refused too.
    const other = spawnSync(process.execPath, [child, 'open', path], { encoding: 'utf8' })
    expect(other.stdout).toContain('case/in-use')
    one.close()
  })

  test('another process is told who has the case', () => {
    const path = newCase()
    const one = openCase(path, options)
    const other = spawnSync(process.execPath, [child, 'open', path], { encoding: 'utf8' })
    const said = JSON.parse(other.stdout) as { code: string; details: Record<string, unknown> }
    expect(said.code).toBe('case/in-use')
    expect(said.details).toMatchObject({ pid: process.pid, since: expect.any(String) })
    expect(said.details['holder']).toMatch(/.+@.+/)
    one.close()
    expect(existsSync(`${path}.lock`)).toBe(false)
  })

  test('a lock file that was left behind stops nobody', () => {
    const path = newCase()
    writeFileSync(`${path}.lock`, '{"holder":"ghost@nowhere","pid":1,"since":"2020-01-01"}')
    const one = openCase(path, options)
    expect(readFileSync(`${path}.lock`, 'utf8')).not.toContain('ghost')
    one.close()
  })
})

describe('files that are not a whole case of ours', () => {
  test.each([
    ['text', Buffer.from('A letter from the harbour master, of some length. '.repeat(4))],
    [
      'a picture',
      Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(200, 7)]),
    ],
  ])('%s is foreign and stays as it is', (_, bytes) => {
    const path = join(temporaryFolder(), 'a.attest')
    writeFileSync(path, bytes)
    expect(refusal(path).code).toBe('case/foreign')
    expect(readFileSync(path).equals(bytes)).toBe(true)
    expect(readdirSync(join(path, '..'))).toEqual(['a.attest'])
  })

  test('another program’s database is foreign and stays as it is', () => {
    const path = join(temporaryFolder(), 'a.attest')
    const db = new Sqlite(path)
    db.exec('CREATE TABLE photo (id INTEGER)')
    db.close()
    const before = readFileSync(path)
    expect(refusal(path).code).toBe('case/foreign')
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  test('a later version’s case is refused and stays as it is', () => {
    const path = newCase()
    const db = new Sqlite(path)
    db.pragma('journal_mode = DELETE')
    db.pragma(`user_version = ${migrations.length + 1}`)
    db.close()
    const before = readFileSync(path)
    expect(refusal(path)).toMatchObject({
      code: 'case/too-new',
      details: { version: migrations.length + 1 },
    })
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(readdirSync(join(path, '..'))).toEqual(['harbour.attest', 'harbour.attest.backups'])
  })

  test.each<[string, (path: string) => void]>([
    ['emptied', (path) => truncateSync(path, 0)],
    ['cut short', (path) => truncateSync(path, statSync(path).size - 4096)],
    ['with its header wiped', (path) => overwrite(path, 0, 100)],
    ['with its schema wiped', (path) => overwrite(path, 100, 3000)],
  ])('a case %s is damaged', (_, damage) => {
    const path = newCase()
    damage(path)
    expect(refusal(path).code).toBe('case/damaged')
  })

  test('a case with a stranger’s trigger is damaged, and the trigger never runs', () => {
    const path = newCase()
    const db = new Sqlite(path)
    db.exec(`CREATE TRIGGER trap AFTER INSERT ON operation BEGIN DELETE FROM claim; END`)
    db.close()
    expect(refusal(path)).toMatchObject({ code: 'case/other-schema' })
  })

  test('a folder that does not exist', () => {
    expect(refusal(join(temporaryFolder(), 'none', 'a.attest')).code).toBe('file/unreadable')
  })
})

describe('a folder that cannot be written to', () => {
  const isRoot = process.getuid?.() === 0
  const attempt = (path: string) =>
    execFileSync(process.execPath, [child, isRoot ? 'open-as-nobody' : 'open', path], {
      encoding: 'utf8',
    })

  test.skipIf(process.platform === 'win32')('makes a case read-only', () => {
    const path = newCase()
    chmodSync(path, 0o444)
    chmodSync(join(path, '..'), 0o555)
    expect(attempt(path)).toContain('case/read-only')
    chmodSync(join(path, '..'), 0o755)
  })

  test.skipIf(process.platform === 'win32')('takes no new case', () => {
    const folder = temporaryFolder()
    chmodSync(folder, 0o555)
    expect(attempt(join(folder, 'new.attest'))).toContain('case/read-only')
    chmodSync(folder, 0o755)
  })
})

function overwrite(path: string, from: number, length: number): void {
  const bytes = readFileSync(path)
  bytes.fill(0, from, from + length)
  writeFileSync(path, bytes)
}
