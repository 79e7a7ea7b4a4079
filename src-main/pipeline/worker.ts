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

/** One request is worked off before the next is taken: `analyse` does not wait for anything. */
function answer({ id, bytes, name }: PipelineRequest): PipelineAnswer {
  try {
    return { id, ok: true, articles: analyse(bytes, { name }, resources) }
  } catch (error) {
    return { id, ok: false, error: toFailure(error, log) }
  }
}

if (parentPort) {
  parentPort.on('message', ({ ports: [port] }) => {
    port?.on('message', ({ data }) => port.postMessage(answer(data as PipelineRequest)))
    port?.start()
  })
} else {
  process.on('message', (request: PipelineRequest) => process.send?.(answer(request)))
  process.on('disconnect', () => process.exit())
}
