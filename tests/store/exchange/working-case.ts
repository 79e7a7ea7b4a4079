import { randomUUID } from 'node:crypto'
import { EventEmitter, once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createPipelineHosts } from '../../../src-main/cli/pipeline-host.ts'
import { asking } from '../../../src-main/engine/ask.ts'
import { loadIdentity, nobody } from '../../../src-main/engine/identity.ts'
import { createEngine } from '../../../src-main/engine/index.ts'
import type { ExportFormat } from '../../../src-preload/contract/export-formats.ts'
import type { EventOf, InputOf } from '../../../src-preload/contract/index.ts'

const root = join(import.meta.dirname, '../../..')
export const resources = join(root, 'resources')
/** A pipeline that hangs on `hang…`, dies on `die…` and is slow on `slow…`. */
export const oddWorker = join(root, 'tests/fixtures/odd-worker.mjs')

/** An engine with a case of its own in a folder of its own, and what a test does with it. */
export function workingCase({
  worker,
  isSigning = false,
}: {
  worker?: string
  isSigning?: boolean
} = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'attest-case-'))
  const events = new EventEmitter()
  const heard: { name: string; payload: Record<string, unknown> }[] = []
  const pipelineHosts = createPipelineHosts(resources, worker)
  const engine = createEngine({
    casePath: join(folder, 'test.attest'),
    identity: isSigning ? loadIdentity(join(folder, 'home')) : nobody('a'.repeat(16)),
    resources,
    pipelineHosts,
    emit: (name, payload) => {
      heard.push({ name, payload })
      events.emit(name, payload)
    },
    log: {
      event: () => {},
      incident: (_, error) => heard.push({ name: 'incident', payload: { error } }),
    },
  })
  const ask = asking(engine)
  const grant = (path: string) => {
    const id = randomUUID()
    engine.grants.add(id, path)
    return id
  }

  return {
    folder,
    engine,
    ask,
    events,
    heard,
    grant,
    /** Writes a file below the case's folder, and returns its path. */
    put(name: string, content: string | Uint8Array): string {
      const path = join(folder, name)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, content)
      return path
    },
    /** Imports and waits for the end. */
    async import(...paths: string[]) {
      const ended = once(events, 'job.ended')
      const { jobId } = await ask('import.start', { grants: paths.map(grant) })
      const [end] = (await ended) as [EventOf<'job.ended'>]
      return { jobId, end, rows: await ask('import.ledger', { jobId }) }
    },
    /** Runs a job to its end and gives what it came to. */
    async job<N extends 'bundle.write' | 'merge.run'>(name: N, input: InputOf<N>) {
      const ended = new Promise<EventOf<'job.ended'>>((resolve) => {
        const hear = (end: EventOf<'job.ended'>) => {
          if (end.what === 'import') return
          events.off('job.ended', hear)
          resolve(end)
        }
        events.on('job.ended', hear)
      })
      const { jobId } = (await ask(name, input)) as { jobId: string }
      return { jobId, end: await ended }
    },
    /** Writes a bundle of everything, or of what is named. */
    async bundle(
      path = join(folder, 'out.attestbundle'),
      wanted: Partial<InputOf<'bundle.write'>> = {},
    ) {
      const { jobId, end } = await this.job('bundle.write', {
        selection: null,
        withhold: null,
        lock: { kind: 'none' },
        ...wanted,
        grant: grant(path),
      })
      if (end.outcome !== 'done') throw new Error(`bundle: ${end.code}`)
      return { path, ...(await ask('bundle.written', { jobId })) }
    },
    /** Looks at a colleague's file and takes it in. */
    async merge(path: string, passphrase: string | null = null) {
      const preview = await ask('merge.preview', { grant: grant(path), passphrase })
      const { digest } = preview
      const { jobId, end } = await this.job('merge.run', { grant: grant(path), passphrase, digest })
      if (end.outcome !== 'done') throw new Error(`merge: ${end.code}`)
      return { preview, report: await ask('merge.report', { jobId }) }
    },
    async export(format: ExportFormat, path = join(folder, `out.${format}`)) {
      return { path, ...(await ask('export.run', { format, grant: grant(path) })) }
    },
    async close(): Promise<void> {
      await engine.close()
      for (const host of pipelineHosts) host.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
export type WorkingCase = ReturnType<typeof workingCase>

/** A page of our own with a headline, a dateline and the sentences given. */
export function page(headline: string, ...sentences: string[]): string {
  return `${headline}\n\nTARVELL, 4 March 2031 (Kessel Wire) - ${sentences.join(' ')}\n`
}
