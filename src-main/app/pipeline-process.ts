import { constants, setPriority } from 'node:os'
import {
  MessageChannelMain,
  type MessagePortMain,
  type UtilityProcess,
  utilityProcess,
} from 'electron'
import type { Log } from './log.ts'
import type { Paths } from './paths.ts'

/** Most the pipeline's JavaScript may hold, in MB: a page that needs more is refused, not the window. */
const heapLimit = 512

/**
 * The process that reads files nobody vouches for. Started when the engine needs it,
 * thrown away whenever the engine says so.
 */
export function createPipelineProcess(paths: Paths, log: Log, restarted: () => void) {
  let running: UtilityProcess | null = null
  let lost = false

  function stop(): void {
    const stopped = running
    running = null
    stopped?.kill()
  }

  return {
    /** A line to a newly started pipeline, for the engine. */
    start(): MessagePortMain {
      stop()
      const child = utilityProcess.fork(paths.pipeline, [paths.resources], {
        serviceName: 'Attest pipeline',
        execArgv: [`--max-old-space-size=${heapLimit}`],
      })
      running = child
      // On a machine with few cores an import must not make the window wait.
      child.once('spawn', () => {
        if (child.pid) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL)
      })
      child.once('exit', (code) => {
        if (child !== running) return // stopped on purpose
        running = null
        lost = true
        log('pipeline.exited', { code })
      })
      const { port1, port2 } = new MessageChannelMain()
      child.postMessage({ kind: 'engine' }, [port1])
      if (lost) restarted()
      lost = false
      return port2
    },
    stop,
  }
}
export type PipelineProcess = ReturnType<typeof createPipelineProcess>
