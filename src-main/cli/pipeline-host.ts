import { type ChildProcess, fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Channel, PipelineHost } from '../channel.ts'
import { pipelineLanes } from '../pipeline-lanes.ts'

/** Most memory that the pipeline's JavaScript may take, in MB (RELIABILITY F2). */
const MEMORY_LIMIT = 512

/**
 * The pipeline as a Node child process. It is killed with this process.
 *
 * @param resources the program's folder `resources`
 * @param script its entry; the tests have their own that hang and crash
 */
export function createPipelineHost(resources: string, script = pipelineScript()): PipelineHost {
  let child: ChildProcess | null = null
  const stop = () => {
    child?.kill('SIGKILL')
    child = null
  }
  process.once('exit', stop)

  return {
    async connect(): Promise<Channel> {
      const started = fork(script, [resources], {
        serialization: 'advanced',
        // A small nursery: what an article leaves behind is soon swept, in two thirds of the memory.
        execArgv: [`--max-old-space-size=${MEMORY_LIMIT}`, '--max-semi-space-size=4'],
        // stdout belongs to the command.
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
        // Ctrl+C is for the engine, which then stops the pipeline in its own time.
        detached: true,
      })
      child = started
      return {
        send: (message) => started.send(message as object, () => {}),
        onMessage: (listener) => started.on('message', listener),
        // `error`: it could not be started.
        onClose: (listener) => started.on('exit', listener).on('error', listener),
      }
    },
    stop,
  }
}

/** As many as work side by side. */
export const createPipelineHosts = (resources: string, script?: string): PipelineHost[] =>
  Array.from({ length: pipelineLanes }, () => createPipelineHost(resources, script))

function pipelineScript(): string {
  const bundled = join(import.meta.dirname, 'pipeline.cjs')
  return existsSync(bundled) ? bundled : join(import.meta.dirname, '../pipeline/worker.ts')
}
