import { type Emit, engineCalls, topics } from '../../src-preload/contract/index.ts'
import type { Failure, Result } from '../../src-preload/contract/result.ts'
import { serve, toFailure } from '../../src-preload/contract/serve.ts'
import type { PipelineHost, Printer } from '../channel.ts'
import { createGazetteer } from './gazetteer.ts'
import { createGrants, type Grants } from './grants.ts'
import { handlers } from './handlers/index.ts'
import type { Identity } from './identity.ts'
import { createJobs } from './jobs.ts'
import type { Log } from './log.ts'
import { createPipelinePool } from './pipeline-pool.ts'
import { backupsOf } from './store/backup-files.ts'
import { openCase } from './store/index.ts'
import { createTidying } from './tidying.ts'

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
  /** One for each pipeline that may run. */
  pipelineHosts: readonly PipelineHost[]
  /** Left out where no PDF can be made. */
  printer?: Printer
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
  const { casePath, identity, resources, pipelineHosts, printer = null, emit, log } = options
  let caseFile: ReturnType<typeof openCase>
  try {
    caseFile = openCase(casePath, { author: identity.fingerprint, resources })
  } catch (error) {
    return refusingEngine(withBackup(toFailure(error, log.incident), casePath))
  }
  const { store, operations } = caseFile
  const jobs = createJobs(emit, log)
  const grants = createGrants()
  const pipeline = createPipelinePool(pipelineHosts, log)
  const context = {
    caseFile,
    store,
    operations,
    emit,
    jobs,
    pipeline,
    grants,
    printer,
    log,
    identity,
    resources,
    gazetteer: createGazetteer(resources),
  }
  const dispatch = serve(engineCalls, handlers, context, log.incident)

  let damage: Failure | null = null
  const damaged = (failure: Failure) => {
    const known = withBackup(failure, casePath)
    // Without a backup what can still be read is worth more than a closed door.
    if (!known.details?.['backup']) return emit('case.unprotected', { code: known.code })
    damage = known
    emit('case.changed', { topics: [...topics] })
  }
  const unanswered = new Set<Promise<unknown>>()
  const isAsked = () => unanswered.size > 0
  const tidying = createTidying({ caseFile, jobs, emit, log, isAsked, damaged })

  let closing: Promise<void> | null = null
  async function close(): Promise<void> {
    await Promise.all([jobs.cancelAll(), tidying.stop(), ...unanswered])
    caseFile.close()
  }
  return {
    async answer(name, input) {
      if (!reading.has(name)) await caseFile.settled()
      if (closing) return { ok: false, error: { code: 'process/restarted' } }
      if (damage) return { ok: false, error: damage }
      tidying.wait()
      const result = dispatch(name, input)
      unanswered.add(result)
      return result.finally(() => unanswered.delete(result))
    },
    grants,
    close: () => (closing ??= close()),
    failure: null,
  }
}

/** A damaged case with the time of the newest backup that could take its place. */
function withBackup(failure: Failure, casePath: string): Failure {
  const [newest] = failure.code === 'case/damaged' ? backupsOf(casePath) : []
  return newest ? { ...failure, details: { ...failure.details, backup: newest.at } } : failure
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
