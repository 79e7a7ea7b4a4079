import { randomUUID } from 'node:crypto'
import type { Emit, EventOf, JobKind } from '../../src-preload/contract/index.ts'
import { AttestError } from '../../src-preload/contract/result.ts'
import { toFailure } from '../../src-preload/contract/serve.ts'
import type { Log } from './log.ts'

/** Most often a job may tell the windows how far it is, in milliseconds. */
const REPORT_EVERY = 100

type Outcome = 'imported' | 'duplicate' | 'refused'

type Progress = Omit<EventOf<'job.progress'>, 'jobId' | 'what'>

/** What the work of a job is handed. */
export type Job = {
  id: string
  signal: AbortSignal
  report(progress: Progress): void
  /** One more file has come to its end. */
  count(outcome: Outcome): void
}

/** What a job does; what it returns is kept until the engine ends. */
type Work = (job: Job) => Promise<unknown>

/**
 * Long work that the user can watch and stop. Every job sends exactly one `job.ended`, also when
 * its work throws; what the work stored before it was cancelled or failed stays.
 */
export function createJobs(emit: Emit, log: Log) {
  const running = new Map<string, { controller: AbortController; ended: Promise<void> }>()
  const over = new Map<string, unknown>()
  let last: Promise<void> = Promise.resolve()

  const run = runner(emit, log, (id, result) => {
    running.delete(id)
    over.set(id, result)
  })

  return {
    /**
     * Starts the work after the present call has been answered, so that the caller knows the id
     * first, and after the jobs before it: a merge shares its transaction with nobody.
     */
    start(what: JobKind, work: Work): string {
      const id = randomUUID()
      const controller = new AbortController()
      const before = last
      const ended = new Promise(setImmediate)
        .then(() => before)
        .then(() => run(id, what, work, controller.signal))
      last = ended
      running.set(id, { controller, ended })
      return id
    },

    /**
     * What the work of a job that is over came to; `undefined` if it failed or was cancelled.
     * @throws AttestError `job/not-found` for one that runs or was never given out
     */
    resultOf(id: string): unknown {
      if (!over.has(id)) throw new AttestError({ code: 'job/not-found' })
      return over.get(id)
    },

    /**
     * Asks a job to stop; one that has ended already is left in peace.
     * @throws AttestError `job/not-found` for an id that was never given out
     */
    cancel(id: string): void {
      const job = running.get(id)
      if (!job && !over.has(id)) throw new AttestError({ code: 'job/not-found' })
      job?.controller.abort()
    },

    /** Stops everything; resolves when every job has said its end. */
    async cancelAll(): Promise<void> {
      for (const { controller } of running.values()) controller.abort()
      await Promise.all([...running.values()].map(({ ended }) => ended))
    },

    get isBusy(): boolean {
      return running.size > 0
    },
  }
}
/** Runs a job to its one end; `ended` hears of it before anybody else. */
function runner(emit: Emit, log: Log, ended: (id: string, result: unknown) => void) {
  return async (id: string, what: JobKind, work: Work, signal: AbortSignal) => {
    const counts = { imported: 0, duplicate: 0, refused: 0 }
    const report = atMostEvery(REPORT_EVERY, (progress: Progress) =>
      emit('job.progress', { jobId: id, what, ...progress }),
    )
    const count = (outcome: Outcome) => void counts[outcome]++
    let result: unknown
    const failure = await work({ id, signal, report, count }).then(
      (value) => {
        result = value
        return null
      },
      (error: unknown) => toFailure(error, log.incident),
    )
    ended(id, result)
    const failed = failure !== null && failure.code !== 'job/cancelled'
    const outcome = failed ? 'failed' : signal.aborted ? 'cancelled' : 'done'
    const code = failed ? failure.code : null
    emit('job.ended', { jobId: id, what, outcome, code, ...counts })
  }
}

export type Jobs = ReturnType<typeof createJobs>

/** The function, called through at most once per `ms`; calls in between are dropped. */
function atMostEvery<T>(ms: number, call: (value: T) => void): (value: T) => void {
  let last = Number.NEGATIVE_INFINITY
  return (value) => {
    if (performance.now() - last < ms) return
    last = performance.now()
    call(value)
  }
}
