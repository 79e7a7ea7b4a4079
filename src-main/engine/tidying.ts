import type { Emit } from '../../src-preload/contract/index.ts'
import type { ErrorCode, Failure } from '../../src-preload/contract/result.ts'
import { toFailure } from '../../src-preload/contract/serve.ts'
import { catchUp } from './catch-up.ts'
import type { Jobs } from './jobs.ts'
import type { Log } from './log.ts'
import type { OpenCase } from './store/index.ts'

/** After so long without a call or a job; ms. */
const IDLE = 2_000

type Parts = {
  caseFile: OpenCase
  jobs: Jobs
  emit: Emit
  log: Log
  /** Whether somebody waits for an answer. */
  isAsked(): boolean
  /** The case was found damaged. */
  damaged(failure: Failure): void
}

/**
 * What is done while nobody waits: copies are looked for in what was left, what was written goes into the file itself, the journal is
 * brought up to date, and a backup is made and checked when it is time.
 */
export function createTidying({ caseFile, jobs, emit, log, isAsked, damaged }: Parts) {
  const closing = new AbortController()
  const told = new Set<ErrorCode>()
  let making: Promise<void> | null = null
  let isWanted = false
  const isBusy = () => jobs.isBusy || isAsked()
  const goesOn = () => !closing.signal.aborted && !isBusy() && !isWanted

  async function tidyUp(): Promise<void> {
    try {
      isWanted = false
      await caseFile.settled()
      await catchUp(caseFile, emit, goesOn)
      if (!goesOn()) return
      caseFile.checkpoint()
      caseFile.follow()
      const { backups } = caseFile
      if (backups?.isDue(Date.now())) {
        await backups.make(closing.signal)
        log.event('backup.made')
      }
      told.clear()
    } catch (error) {
      complain(toFailure(error, log.incident))
    }
  }

  /** Nothing is lost by it: what was committed stands in the file or in its log. */
  function complain(failure: Failure): void {
    const { code } = failure
    if (code === 'job/cancelled') return
    log.event('tidying.failed', { code })
    if (code === 'case/damaged') return damaged(failure)
    if (!told.has(code)) emit('case.unprotected', { code })
    told.add(code)
  }

  const idle = setTimeout(() => {
    if (isBusy() || making) return void idle.refresh()
    making = tidyUp().finally(() => {
      making = null
    })
  }, IDLE).unref()

  return {
    /** Somebody wants something: tidying waits. */
    wait(): void {
      isWanted = true
      idle.refresh()
    },
    /** Gives up what is being made; resolves when the case is not used any more. */
    async stop(): Promise<void> {
      clearTimeout(idle)
      closing.abort()
      await making
    },
  }
}
