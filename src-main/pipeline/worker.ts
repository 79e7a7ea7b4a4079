import { type LogIncident, toFailure } from '../../src-preload/contract/serve.ts'
import { loadResources } from '../load-resources.ts'
import { analyse } from './index.ts'
import type { PipelineAnswer, PipelineRequest } from './messages.ts'

/** Electron's `process.parentPort`, as far as it is used here; absent in a Node child process. */
type Port = {
  on(event: 'message', listener: (event: { data: unknown; ports: Port[] }) => void): void
  postMessage(message: PipelineAnswer): void
  start(): void
}

const parentPort = (process as unknown as { parentPort?: Port }).parentPort
const folder = process.argv[2] ?? process.env.ATTEST_RESOURCES
if (folder === undefined) throw new Error('the folder of the resources is the first argument')
const resources = loadResources(folder)

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

async function answer({ id, bytes, name }: PipelineRequest, send: Send): Promise<void> {
  try {
    const onPart = async () => {
      send({ id, ok: 'working' })
      // Without a turn of the loop it might be sent only with the answer.
      await new Promise(setImmediate)
    }
    send({ id, ok: true, ...(await analyse(bytes, { name }, resources, onPart)) })
  } catch (error) {
    send({ id, ok: false, error: toFailure(error, log) })
  }
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
