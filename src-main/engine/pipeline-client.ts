import { AttestError } from '../../src-preload/contract/result.ts'
import type { Channel, PipelineHost } from '../channel.ts'
import type {
  PipelineAnswer,
  PipelineFile,
  PipelineRequest,
  PipelineTask,
  PipelineTasks,
} from '../pipeline/messages.ts'
import type { Log } from './log.ts'

/**
 * Longest that one file may take without finishing an article, in milliseconds: a hundred times what the slowest saved page
 * of a newspaper takes on two old cores, and as long as a person waits before thinking it hangs.
 */
export const FILE_TIME_LIMIT = 10_000

/** Longest that a process may take to start and load what it needs, before its first file counts; ms. A busy old machine takes a fifth of it. */
const START_TIME_LIMIT = 60_000

/** How long the file in hand may still run after a cancel before its process is killed; ms (DESIGN 1). */
const CANCEL_GRACE = 2_000

export type Limits = { start: number; file: number; grace: number }

/**
 * The engine's end of the pipeline: one file in hand at a time, a fresh process after one that was
 * too slow, that died, or that did not stop when it was told to. Only the file in hand is lost by that.
 *
 * @param limits milliseconds; tests shorten them
 */
export function createPipelineClient(
  host: PipelineHost,
  log: Log,
  limits: Limits = { start: START_TIME_LIMIT, file: FILE_TIME_LIMIT, grace: CANCEL_GRACE },
) {
  let line: Promise<Line> | null = null
  let queue: Promise<unknown> = Promise.resolve()

  function connect(): Promise<Line> {
    const lost = () => {
      if (line === made) line = null
    }
    const made: Promise<Line> = host.connect().then((channel) => openLine(channel, lost))
    made.catch(lost)
    return made
  }

  async function inHand<T extends PipelineTask>(task: T, file: PipelineFile, signal: AbortSignal) {
    if (signal.aborted) throw new AttestError({ code: 'job/cancelled' })
    line ??= connect()
    const { ask, isReady } = await line
    const limit = deadline(isReady() ? limits.file : limits.start, limits, signal)
    const answer = await Promise.race([ask({ task, ...file }, limit.extend), limit.reached])
    limit.clear()
    if (typeof answer === 'object') return contentsOf(answer) as PipelineTasks[T]

    log.event('pipeline.stopped', { why: answer })
    const { name } = file
    if (answer === 'died') throw new AttestError({ code: 'process/restarted', details: { name } })
    line = null
    host.stop()
    throw new AttestError({ code: 'file/too-slow', details: { seconds: limits.file / 1_000 } })
  }

  async function inTurn<T extends PipelineTask>(task: T, file: PipelineFile, signal: AbortSignal) {
    const turn = queue.then(() => inHand(task, file, signal))
    queue = turn.catch(() => {})
    try {
      return await turn
    } catch (error) {
      if (signal.aborted) throw new AttestError({ code: 'job/cancelled' }, { cause: error })
      throw error
    }
  }

  /**
   * One file's bytes → what it is, its pages, or its articles; and what in it gives none. Calls queue up, so the
   * next file can be handed in ahead of need.
   *
   * @throws AttestError what the pipeline refuses the file with; `file/too-slow`,
   * `process/restarted` (it died on this file), `job/cancelled`
   */
  return {
    look: (file: PipelineFile, signal: AbortSignal) => inTurn('look', file, signal),
    read: (file: PipelineFile, signal: AbortSignal) => inTurn('read', file, signal),
    analyse: (file: PipelineFile, signal: AbortSignal) => inTurn('analyse', file, signal),
  }
}
export type PipelineClient = ReturnType<typeof createPipelineClient>

type Answer = Exclude<PipelineAnswer, { ok: 'working' }>

/** `working` is called whenever the file gets on. */
type Line = {
  ask(request: Omit<PipelineRequest, 'id'>, working: () => void): Promise<Answer | 'died'>
  /** It has said something: it is started. */
  isReady(): boolean
}

/** Requests and answers over a channel; what is unanswered when it closes is answered `died`. */
function openLine(channel: Channel, lost: () => void): Line {
  type Waiting = { resolve(answer: Answer | 'died'): void; working(): void }
  const waiting = new Map<number, Waiting>()
  let last = 0
  let isReady = false
  channel.onMessage((message) => {
    isReady = true
    const answer = message as PipelineAnswer
    if (answer.ok === 'working') {
      waiting.get(answer.id)?.working()
      return
    }
    waiting.get(answer.id)?.resolve(answer)
    waiting.delete(answer.id)
  })
  channel.onClose(() => {
    lost()
    for (const { resolve } of waiting.values()) resolve('died')
    waiting.clear()
  })
  return {
    isReady: () => isReady,
    ask: (request, working) =>
      new Promise((resolve) => {
        const id = ++last
        waiting.set(id, { resolve, working })
        channel.send({ id, ...request } satisfies PipelineRequest)
      }),
  }
}

function contentsOf(answer: Answer): PipelineTasks[PipelineTask] {
  if (!answer.ok) throw new AttestError(answer.error)
  return answer.contents
}

/** `reached` resolves after `first`, or at the limit of a file, which `extend` sets anew, or at the end of the grace after an abort. */
function deadline(first: number, limits: Limits, signal: AbortSignal) {
  let timer: NodeJS.Timeout
  let clear = () => {}
  let extend = () => {}
  const reached = new Promise<'too-slow' | 'cancelled'>((resolve) => {
    timer = setTimeout(resolve, first, 'too-slow')
    extend = () => {
      if (signal.aborted) return
      clearTimeout(timer)
      timer = setTimeout(resolve, limits.file, 'too-slow')
    }
    const abort = () => {
      clearTimeout(timer)
      timer = setTimeout(resolve, limits.grace, 'cancelled')
    }
    clear = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', abort)
    }
    signal.addEventListener('abort', abort, { once: true })
  })
  return { reached, clear, extend }
}
