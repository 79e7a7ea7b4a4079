import { type LogIncident, toFailure } from '../../src-preload/contract/serve.ts'
import { loadResources } from '../load-resources.ts'
import { readFile } from './formats/index.ts'
import { lookAt } from './formats/look.ts'
import { analyse } from './index.ts'
import type { PipelineAnswer, PipelineRequest } from './messages.ts'
import type { Resources } from './resources.ts'

/** Electron's `process.parentPort`, as far as it is used here; absent in a Node child process. */
type Port = {
  on(event: 'message', listener: (event: { data: unknown; ports: Port[] }) => void): void
  postMessage(message: PipelineAnswer): void
  start(): void
}

const parentPort = (process as unknown as { parentPort?: Port }).parentPort
const [, , resourcesFolder = process.env.ATTEST_RESOURCES ?? ''] = process.argv
let resources: Resources | null = null

const log: LogIncident = (incident, error) => {
  const stack = error instanceof Error ? error.stack : String(error)
  process.stderr.write(`${JSON.stringify({ process: 'pipeline', incident, stack })}\n`)
}

type Send = (message: PipelineAnswer) => void

/** Requests are worked off one at a time, in order. */
let queue = Promise.resolve()

function accept(request: PipelineRequest, send: Send): void {
  queue = queue.then(() => answer(request, send))
}

async function answer(request: PipelineRequest, send: Send): Promise<void> {
  const { id } = request
  try {
    const onPart = async () => {
      send({ id, ok: 'working' })
      // Without a turn of the loop it might be sent only with the answer.
      await new Promise(setImmediate)
    }
    send({ id, ok: true, contents: await carryOut(request, onPart) })
  } catch (error) {
    send({ id, ok: false, error: toFailure(error, log) })
  }
}

async function carryOut({ task, bytes, ...options }: PipelineRequest, onPart: () => Promise<void>) {
  if (task === 'look') return lookAt(bytes, options)
  if (task === 'read') return readFile(bytes, options, onPart)
  // Only now: who reads pages alone need not wait for lexicons.
  resources ??= loadResources(resourcesFolder)
  await onPart()
  return analyse(bytes, options, resources, onPart)
}

if (parentPort) {
  parentPort.on('message', ({ ports: [port] }) => {
    port?.on('message', ({ data }) =>
      accept(data as PipelineRequest, (message) => port.postMessage(message)),
    )
    port?.start()
  })
} else {
  process.on('message', (request: PipelineRequest) =>
    accept(request, (message) => process.send?.(message)),
  )
  process.on('disconnect', () => process.exit())
}
