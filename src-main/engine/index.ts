import { type Emit, engineCalls } from '../../src-preload/contract/index.ts'
import type { Failure, Result } from '../../src-preload/contract/result.ts'
import { serve, toFailure } from '../../src-preload/contract/serve.ts'
import type { PipelineHost } from '../channel.ts'
import { createGrants, type Grants } from './grants.ts'
import { handlers } from './handlers/index.ts'
import type { Identity } from './identity.ts'
import { createJobs } from './jobs.ts'
import type { Log } from './log.ts'
import { createPipelineClient } from './pipeline-client.ts'
import { openCase } from './store/index.ts'

/** After so long without a call or a job the database tidies up; ms. */
const IDLE = 2_000

/** Calls that are answered also while a merge holds its transaction: they write nothing. */
const reading: ReadonlySet<string> = new Set<keyof typeof engineCalls>([
  'case.info',
  'article.list',
  'article.open',
  'entity.list',
  'entity.open',
  'claim.list',
  'claim.open',
  'history.state',
  'import.ledger',
  'job.cancel',
])

export type EngineOptions = {
  casePath: string
  identity: Identity
  /** The program's folder `resources`. */
  resources: string
  pipelineHost: PipelineHost
  emit: Emit
  log: Log
}

export type Engine = {
  /** Answers a row of `engineCalls`; never rejects. */
  answer(name: string, input: unknown): Promise<Result<unknown>>
  grants: Grants
  /** Stops the jobs, lets calls that are being answered come to their end, and closes the case. */
  close(): Promise<void>
  /** Why the case could not be opened: the answer to every call. */
  failure: Failure | null
}

/** The engine of one case, created if the file does not exist. Never throws: see `Engine.failure`. */
export function createEngine(options: EngineOptions): Engine {
  const { casePath, identity, resources, pipelineHost, emit, log } = options
  let caseFile: ReturnType<typeof openCase>
  try {
    caseFile = openCase(casePath, { author: identity.fingerprint, resources })
  } catch (error) {
    return refusingEngine(toFailure(error, log.incident))
  }
  const { store, operations } = caseFile
  const jobs = createJobs(emit, log)
  const grants = createGrants()
  const pipeline = createPipelineClient(pipelineHost, log)
  const context = {
    caseFile,
    store,
    operations,
    emit,
    jobs,
    pipeline,
    grants,
    log,
    identity,
    resources,
  }
  const dispatch = serve(engineCalls, handlers, context, log.incident)

  const idle = setTimeout(() => {
    if (jobs.isBusy) return void idle.refresh()
    try {
      caseFile.checkpoint()
    } catch (error) {
      // Nothing is lost: what was committed stands in the log beside the file.
      log.event('checkpoint.failed', { code: toFailure(error, log.incident).code })
    }
  }, IDLE).unref()

  const unanswered = new Set<Promise<unknown>>()
  let closing: Promise<void> | null = null
  async function close(): Promise<void> {
    clearTimeout(idle)
    await Promise.all([jobs.cancelAll(), ...unanswered])
    caseFile.close()
  }
  return {
    async answer(name, input) {
      if (!reading.has(name)) await caseFile.settled()
      if (closing) return { ok: false, error: { code: 'process/restarted' } }
      idle.refresh()
      const result = dispatch(name, input)
      unanswered.add(result)
      return result.finally(() => unanswered.delete(result))
    },
    grants,
    close: () => (closing ??= close()),
    failure: null,
  }
}

/** An engine that answers every call with the reason why there is no case to ask. */
export function refusingEngine(failure: Failure): Engine {
  return {
    answer: async () => ({ ok: false, error: failure }),
    grants: createGrants(),
    close: async () => {},
    failure,
  }
}
