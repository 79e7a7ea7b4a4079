import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openCase } from '../../src-main/engine/store/index.ts'
import { analysed, imported, resources, runs, temporaryFolder } from './case.ts'

const child = join(import.meta.dirname, 'child.ts')
const kills = Math.ceil(runs / 25)

function newCase(): string {
  const path = join(temporaryFolder(), 'a.attest')
  const one = openCase(path, { author: 'ada', resources })
  imported(one, analysed('The ferry runs again.'))
  one.close()
  return path
}

const isGroup = (line: string) => !line.startsWith('{')

/** Holds a case against the user actions that its writer said were stored. */
function expectWhole(path: string, acknowledged: readonly string[]): void {
  const one = openCase(path, { author: 'ada', resources })
  const stored = new Set(Array.from(one.operations.all(), ({ group }) => group))
  expect(acknowledged.filter((group) => !stored.has(group))).toEqual([])
  expect(one.operations.verifyChain()).toEqual([])
  const projection = one.operations.projectionHash()
  one.operations.rebuild()
  expect(one.operations.projectionHash()).toBe(projection)
  one.close()

  const db = new Sqlite(path)
  expect(db.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }])
  expect(db.pragma('foreign_key_check')).toEqual([])
  db.exec(`INSERT INTO article_search (article_search) VALUES ('integrity-check')`)
  // Three operations a user action, or one for an undo: never a part of one.
  const sizes = db.prepare(
    `SELECT DISTINCT count(*) FROM operation WHERE author = 'child' GROUP BY "group"`,
  )
  expect(sizes.pluck().all().toSorted()).not.toContain(2)
  db.close()
}

test(`${kills} kills while an analyst works lose nothing that was stored`, async () => {
  const path = newCase()
  const acknowledged: string[] = []
  for (let kill = 0; kill < kills; kill++) {
    const writer = spawn(process.execPath, [child, 'append', path])
    let output = ''
    writer.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
    await once(writer.stdout, 'data')
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 150))
    writer.kill('SIGKILL')
    await once(writer, 'close')
    // The last line may have been cut off by the kill; each whole one is a promise.
    acknowledged.push(...output.split('\n').slice(0, -1))
    expectWhole(path, acknowledged)
  }
  expect(acknowledged.length).toBeGreaterThan(kills)
}, 3_600_000)

test.skipIf(process.platform !== 'linux')(
  'a kill at any write of an edit leaves it whole or not begun',
  () => {
    // Every write in the long run, else every third from a place of chance.
    const step = runs > 2_500 ? 1 : 3
    let kills = 0
    for (let write = 1 + Math.floor(Math.random() * step); ; write += step) {
      const path = newCase()
      const inject = `inject=pwrite64:signal=SIGKILL:when=${write}`
      const options = ['-qq', '-o', '/dev/null', '-e', 'trace=pwrite64', '-e', inject]
      const command = [...options, process.execPath, child, 'edit', path]
      const writer = spawnSync('strace', command, { encoding: 'utf8' })
      expect(writer.stderr).toBe('')
      expectWhole(path, writer.stdout.split('\n').slice(0, -1).filter(isGroup))
      if (writer.stdout.includes('opened')) break // there is no such write any more
      kills++
    }
    expect(kills).toBeGreaterThan(2)
  },
  3_600_000,
)

test.skipIf(process.platform === 'win32')(
  'a disk that is full is said so, loses nothing, and does not matter once there is room',
  () => {
    const path = newCase()
    // A limit on the size of files, in blocks of 512 or 1,024 bytes, stands for a full disk; its
    // signal must not kill the writer.
    const command = `trap '' XFSZ; ulimit -f 2500; exec "$0" "$1" append "$2"`
    const writer = spawnSync('sh', ['-c', command, process.execPath, child, path], {
      encoding: 'utf8',
      timeout: 60_000,
    })
    const lines = writer.stdout.trim().split('\n')
    const end = JSON.parse(lines.pop()!) as { code: string }
    expect(['storage/failed', 'storage/full']).toContain(end.code)
    expect(lines.length).toBeGreaterThan(10)
    expectWhole(path, lines)

    const one = openCase(path, { author: 'ada', resources })
    const before = one.operations.count()
    imported(one, analysed('There is room again.'))
    expect(one.operations.count()).toBe(before + 1)
    one.close()
  },
  120_000,
)
