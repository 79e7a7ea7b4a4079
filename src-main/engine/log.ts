import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { LogIncident } from '../../src-preload/contract/serve.ts'

export type Log = {
  /** Something worth knowing later. Facts are codes, counts and times: never names or texts of a case. */
  event(event: string, facts?: Record<string, string | number>): void
  /** A bug, under the id that the user was shown. */
  incident: LogIncident
}

/** A log longer than this becomes `….1` at the next start, so that two of them are kept at most. Bytes. */
const KEEP = 5_000_000

/** A log of JSON Lines. A log that cannot be written stops nothing: its lines go to stderr instead. */
export function createLog(file: string): Log {
  try {
    mkdirSync(dirname(file), { recursive: true })
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > KEEP) renameSync(file, `${file}.1`)
  } catch {
    // What is wrong here is wrong for each line too, and said there.
  }

  const write = (line: Record<string, unknown>) => {
    const text = `${JSON.stringify({ at: new Date().toISOString(), pid: process.pid, ...line })}\n`
    try {
      appendFileSync(file, text, { mode: 0o600 })
    } catch {
      process.stderr.write(text)
    }
  }
  return {
    event: (event, facts = {}) => write({ event, ...facts }),
    incident: (incident, error) =>
      write({
        event: 'incident',
        incident,
        stack: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }),
  }
}
