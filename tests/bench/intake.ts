import { once, EventEmitter } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import Sqlite from 'better-sqlite3'
import { createPipelineHosts } from '../../src-main/cli/pipeline-host.ts'
import { nobody } from '../../src-main/engine/identity.ts'
import { createEngine } from '../../src-main/engine/index.ts'
import { createLog } from '../../src-main/engine/log.ts'
import type { Figure } from './figure.ts'
import { page } from './world.ts'

const resources = join(import.meta.dirname, '../../resources')

/** Articles a second through the whole intake, beside a plain insert of the same texts into FTS5. */
export async function measureIntake(folder: string, count: number): Promise<Figure[]> {
  const texts = Array.from({ length: count }, (_, n) => page(n).text)
  const files = join(folder, 'pages')
  mkdirSync(files)
  for (const [n, text] of texts.entries()) writeFileSync(join(files, `page-${n}.txt`), text)

  const floor = count / plainInsert(join(folder, 'floor.db'), texts)
  const intake = count / (await importAll(folder, files, count))
  return [
    { name: 'plain FTS5 insert', value: floor, unit: 'articles/s', budget: null, ratio: null },
    {
      name: 'import, whole intake',
      value: intake,
      unit: 'articles/s',
      budget: null,
      ratio: { to: 'plain FTS5 insert', value: intake / floor },
    },
  ]
}

/** Seconds to insert the texts one by one, each in a transaction of its own, as durable as a case. */
function plainInsert(path: string, texts: readonly string[]): number {
  const db = new Sqlite(path)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec('CREATE VIRTUAL TABLE page USING fts5 (text)')
  const insert = db.prepare('INSERT INTO page (text) VALUES (?)')
  const start = performance.now()
  for (const text of texts) insert.run(text)
  const seconds = (performance.now() - start) / 1_000
  db.close()
  return seconds
}

async function importAll(folder: string, files: string, count: number): Promise<number> {
  const events = new EventEmitter()
  const pipelineHosts = createPipelineHosts(resources)
  const engine = createEngine({
    casePath: join(folder, 'intake.attest'),
    identity: nobody('bench'),
    resources,
    pipelineHosts,
    emit: (event, payload) => void events.emit(event, payload),
    log: createLog(join(folder, 'bench.log')),
  })
  const grant = randomUUID()
  engine.grants.add(grant, files)
  const ended = once(events, 'job.ended')
  const start = performance.now()
  await engine.answer('import.start', { grants: [grant] })
  const [end] = (await ended) as [{ imported: number }]
  const seconds = (performance.now() - start) / 1_000
  await engine.close()
  for (const host of pipelineHosts) host.stop()
  if (end.imported !== count) throw new Error(`Only ${end.imported} of ${count} were imported`)
  return seconds
}
