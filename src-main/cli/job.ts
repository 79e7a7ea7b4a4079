import type { EventOf, JobKind } from '../../src-preload/contract/index.ts'
import { AttestError } from '../../src-preload/contract/result.ts'
import type { CaseSession } from './with-case.ts'

/**
 * Runs a job to its end, with its progress on a terminal; Ctrl+C cancels it.
 *
 * @returns its id; `null` if it was cancelled
 * @throws AttestError why it failed
 */
export async function runJob(
  { ask, on }: CaseSession,
  kind: JobKind,
  start: () => Promise<{ jobId: string }>,
): Promise<string | null> {
  const ended = new Promise<EventOf<'job.ended'>>((resolve) =>
    on('job.ended', (end) => {
      if (end.what === kind) resolve(end)
    }),
  )
  if (process.stderr.isTTY) on('job.progress', showProgress)
  const { jobId } = await start()
  process.once('SIGINT', () => void ask('job.cancel', { jobId }))
  const { outcome, code } = await ended
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K')
  if (outcome === 'failed') throw new AttestError({ code: code ?? 'internal' })
  return outcome === 'done' ? jobId : null
}

function showProgress({ done, total, name }: EventOf<'job.progress'>): void {
  const line = total === null ? `${done}: ${name}` : `${done} of ${total}: ${name}`
  process.stderr.write(`\r\x1b[K${line.slice(0, (process.stderr.columns || 80) - 1)}`)
}
