import {
  app,
  MessageChannelMain,
  type MessagePortMain,
  type UtilityProcess,
  utilityProcess,
} from 'electron'
import type { Log } from './log.ts'
import type { Paths } from './paths.ts'

/**
 * Most memory the pipeline may hold, in MB: several times what the largest file accepted needs.
 * Watched from here, because Electron starts the process with V8's own limit of 4 GB whatever
 * it is told.
 */
const memoryLimit = 1_000
/** How often its memory is looked at, in ms: it can grow by some 100 MB meanwhile. */
const watchInterval = 250

/**
 * The process that reads files nobody vouches for. Started when the engine needs it,
 * thrown away whenever the engine says so, and when it takes too much memory.
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
      // The engine hears of a death by its line, maybe before this process does.
      if (running) lost = true
      stop()
      const serviceName = 'Attest pipeline'
      const child = utilityProcess.fork(paths.pipeline, [paths.resources], { serviceName })
      running = child
      const watch = setInterval(() => {
        const memory = memoryOf(child)
        if (memory <= memoryLimit) return
        log('pipeline.too-large', { memory })
        child.kill()
      }, watchInterval)
      child.once('exit', (code) => {
        clearInterval(watch)
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

/** Resident memory of a process in MB; 0 if it does not run. */
function memoryOf({ pid }: UtilityProcess): number {
  const metric = app.getAppMetrics().find((each) => each.pid === pid)
  return Math.round((metric?.memory.workingSetSize ?? 0) / 1_024)
}
