import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** What an event of the log may say: codes, counts and names of processes; never words of an article. */
export type Facts = Record<string, string | number | boolean | null>
export type Log = (event: string, facts?: Facts) => void

const rotateAtBytes = 1_000_000

/**
 * Appends one JSON line per event to `file`; at 1 MB the file becomes `file.1` and a
 * new one begins. A log that cannot be written never stops the program.
 */
export function openLog(file: string): Log {
  mkdirSync(dirname(file), { recursive: true })
  return (event, facts = {}) => {
    try {
      const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
      if (size > rotateAtBytes) renameSync(file, `${file}.1`)
      appendFileSync(file, `${JSON.stringify({ at: new Date().toISOString(), event, ...facts })}\n`)
    } catch {
      // A full or read-only disk: there is nowhere left to say so.
    }
  }
}

/** What `serve` calls for an error nobody expected: its stack, under the incident the window shows. */
export function logIncident(log: Log): (incident: string, error: unknown) => void {
  return (incident, error) => {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
    log('incident', { incident, stack })
  }
}
