import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { backupFolder } from '../../src-main/backup-folder.ts'
import { backupsOf, journalsOf } from '../../src-main/engine/store/backup-files.ts'
import { openCase } from '../../src-main/engine/store/index.ts'
import { restoreCase } from '../../src-main/engine/store/restore.ts'
import { analysed, imported, resources, temporaryFolder } from './case.ts'

const options = { author: 'ada', resources }
const never = new AbortController().signal
const child = join(import.meta.dirname, 'child.ts')
const minute = 60_000

/** A case with an article, backed up; `work` is done after the backup. */
async function backedUp(work: (one: ReturnType<typeof openCase>) => void = () => {}) {
  const path = join(temporaryFolder(), 'harbour.attest')
  const one = openCase(path, options)
  const articleId = imported(one, analysed('The ferry to Oster Isle runs again.'))
  await one.backups!.make(never)
  work(one)
  one.close()
  return { path, articleId }
}

const alias = (text: string) => ({
  kind: 'entity.alias' as const,
  payload: { entityId: '01890000-0000-7000-8000-000000000000' as never, text, present: true },
})
const logOf = (path: string) => {
  const one = openCase(path, options)
  const seen = {
    ids: Array.from(one.operations.all(), ({ id }) => id),
    state: one.operations.stateHash(),
    articles: one.store.articles.count(),
  }
  one.close()
  return seen
}

test('a backup is a whole case that opens by itself, without a log beside it', async () => {
  const { path } = await backedUp()
  const [backup] = backupsOf(path)
  const copy = join(temporaryFolder(), 'copy.attest')
  copyFileSync(backup!.file, copy)
  expect(logOf(copy)).toEqual(logOf(path))
  const db = new Sqlite(backup!.file, { readonly: true })
  expect(db.pragma('journal_mode', { simple: true })).toBe('delete')
  db.close()
})

test('while a case is copied it is worked in, and the copy has that too', async () => {
  const path = join(temporaryFolder(), 'a.attest')
  const one = openCase(path, options)
  imported(one, analysed('word '.repeat(400_000)))
  let turns = 0
  const made = one.backups!.make(never)
  const work = setInterval(() => {
    one.operations.append([alias(`name ${++turns}`)])
  }, 1)
  await made
  clearInterval(work)
  expect(turns).toBeGreaterThan(1)
  one.close()
  const before = logOf(path)
  writeFileSync(path, '')
  restoreCase(path, options)
  expect(logOf(path)).toEqual(before)
})

test('a backup is made when there is something to lose, and not again and again', async () => {
  const path = join(temporaryFolder(), 'a.attest')
  const one = openCase(path, options)
  const isDue = (after = 0) => one.backups!.isDue(Date.now() + after)
  expect(isDue()).toBe(false)
  imported(one, analysed('The ferry runs.'))
  expect(isDue()).toBe(true)
  await one.backups!.make(never)
  expect([isDue(), isDue(3 * 24 * 60 * minute)]).toEqual([false, false])

  one.operations.append([alias('a')])
  expect([isDue(), isDue(11 * minute), isDue(25 * 60 * minute)]).toEqual([false, false, true])
  imported(one, analysed('The ferry does not run.'))
  expect([isDue(), isDue(11 * minute)]).toEqual([false, true])
  one.operations.append(Array.from({ length: 500 }, (_, at) => alias(`name ${at}`)))
  expect(isDue()).toBe(true)
  one.close()
})

test('three backups are kept at most, and every journal that leads on from them', async () => {
  const { path } = await backedUp()
  for (let round = 0; round < 5; round++) {
    const one = openCase(path, options)
    one.operations.append([alias(`round ${round}`)])
    await one.backups!.make(never)
    one.close()
  }
  expect(backupsOf(path)).toHaveLength(2)
  expect(journalsOf(path)).toHaveLength(2)
  const before = logOf(path)
  // The newest is bad: the one before it and both journals give everything.
  writeFileSync(backupsOf(path)[0]!.file, Buffer.alloc(50_000, 7))
  rmSync(path)
  restoreCase(path, options)
  expect(logOf(path)).toEqual(before)
})

test.each([
  ['is gone', (path: string) => rmSync(path)],
  ['is empty', (path: string) => truncateSync(path, 0)],
  ['is cut in half', (path: string) => truncateSync(path, readFileSync(path).length / 2)],
  ['is full of zeros', (path: string) => writeFileSync(path, Buffer.alloc(100_000))],
  ['is garbage', (path: string) => writeFileSync(path, Buffer.alloc(100_000, 'garbage'))],
])('a case that %s comes back with everything that was acknowledged', async (_, damage) => {
  const { path } = await backedUp((one) => {
    for (let at = 0; at < 30; at++) one.operations.append([alias(`after the backup ${at}`)])
    one.operations.undo()
  })
  const before = logOf(path)
  damage(path)
  const damaged = existsSync(path) ? readFileSync(path) : null
  expect(restoreCase(path, options)).toMatchObject({ operations: 31 })
  expect(logOf(path)).toEqual(before)
  // What was there is kept as it was.
  const kept = readdirSync(backupFolder(path)).filter((name) => name.startsWith('damaged'))
  expect(kept.map((name) => readFileSync(join(backupFolder(path), name)))).toEqual(
    damaged ? [damaged] : [],
  )
})

test('where a case is gone but its backups are not, no new one is made in its place', async () => {
  const { path } = await backedUp()
  rmSync(path)
  expect(() => openCase(path, options)).toThrow('case/damaged')
  expect(existsSync(path)).toBe(false)
})

test('a journal whose end was cut off, or that another program wrote in, gives the rest', async () => {
  const { path } = await backedUp((one) => {
    for (const name of ['a', 'b', 'c']) one.operations.append([alias(name)])
  })
  const [journal] = journalsOf(path)
  const whole = readFileSync(journal!, 'utf8')
  writeFileSync(journal!, whole.slice(0, -40))
  // The next one to open the case writes down what is missing.
  const one = openCase(path, options)
  one.operations.append([alias('d')])
  one.close()
  appendFileSync(journal!, '\n{"id":"nobody"}\nnonsense')
  const before = logOf(path)
  rmSync(path)
  expect(restoreCase(path, options)).toMatchObject({ operations: 4 })
  expect(logOf(path)).toEqual(before)
})

test('the journal of another case under this name adds nothing', async () => {
  const { path } = await backedUp()
  const other = await backedUp((one) => one.operations.append([alias('not ours')]))
  copyFileSync(journalsOf(other.path)[0]!, journalsOf(path)[0]!)
  rmSync(path)
  expect(restoreCase(path, options)).toMatchObject({ operations: 0 })
})

test('a clock that was turned back makes no backup the older one', async () => {
  const { path } = await backedUp()
  const later = '2999-01-01T00-00-00.000Z'
  const [first] = backupsOf(path)
  copyFileSync(first!.file, join(backupFolder(path), `${later}.attest`))
  const one = openCase(path, options)
  one.operations.append([alias('new')])
  await one.backups!.make(never)
  one.close()
  expect(backupsOf(path)[0]!.at).toBe('2999-01-01T00:00:00.001Z')
})

test('damage inside is found by the copy, which then is no backup', async () => {
  const { path } = await backedUp((one) => {
    for (let at = 0; at < 400; at++) one.operations.append([alias(`name ${at}`.repeat(20))])
  })
  const bytes = readFileSync(path)
  bytes.fill(0xaa, bytes.length - 4096 * 20)
  writeFileSync(path, bytes)
  const one = openCase(path, options)
  await expect(one.backups!.make(never)).rejects.toMatchObject({ code: 'case/damaged' })
  one.close()
  expect(backupsOf(path)).toHaveLength(1)
})

test('a copy that is not wanted any more is left off', async () => {
  const { path } = await backedUp()
  const one = openCase(path, options)
  await expect(one.backups!.make(AbortSignal.abort())).rejects.toMatchObject({
    code: 'job/cancelled',
  })
  one.close()
  expect(readdirSync(backupFolder(path)).filter((name) => name.endsWith('.part'))).toEqual([])
})

test('ten kills with the case destroyed after each lose nothing that was stored', async () => {
  const { path } = await backedUp()
  const acknowledged: string[] = []
  for (let kill = 0; kill < 10; kill++) {
    const writer = spawn(process.execPath, [child, 'append', path])
    let output = ''
    writer.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
    await once(writer.stdout, 'data')
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 150))
    writer.kill('SIGKILL')
    await once(writer, 'close')
    acknowledged.push(...output.split('\n').slice(0, -1))
    for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true })
    restoreCase(path, options)
    const one = openCase(path, options)
    const stored = new Set(Array.from(one.operations.all(), ({ group }) => group))
    expect(acknowledged.filter((group) => !stored.has(group))).toEqual([])
    expect(one.operations.verifyChain()).toEqual([])
    one.close()
  }
  expect(acknowledged.length).toBeGreaterThan(10)
}, 120_000)

test('a program that was ended leaves the next one to check the case', async () => {
  const { path } = await backedUp()
  const one = openCase(path, options)
  expect(one.backups!.isDue(Date.now())).toBe(false)
  one.close()
  const code = `const {openCase} = await import(${JSON.stringify(join(import.meta.dirname, '../../src-main/engine/store/index.ts'))});
    openCase(${JSON.stringify(path)}, ${JSON.stringify(options)}); process.kill(process.pid, 'SIGKILL')`
  spawnSync(process.execPath, ['--input-type=module', '-e', code])
  const next = openCase(path, options)
  expect(next.backups!.isDue(Date.now())).toBe(true)
  await next.backups!.make(never)
  expect(next.backups!.isDue(Date.now())).toBe(false)
  next.close()
})
