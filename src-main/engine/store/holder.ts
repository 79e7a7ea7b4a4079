import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, userInfo } from 'node:os'

/** Who has a case open: kept in `<case>.lock`, for people to read. The lock itself is SQLite's. */
type Holder = { holder: string; pid: number; since: string }

/** Names this process as the holder. A folder that cannot be written to only loses the name. */
export function writeHolder(path: string, since: string): void {
  const { pid } = process
  const mine: Holder = { holder: `${userName()}@${hostname()}`, pid, since }
  try {
    writeFileSync(lockFile(path), `${JSON.stringify(mine)}\n`)
  } catch {
    return
  }
}

/** Facts for the message of `case/in-use`; `holder` is `?` when nobody can tell. */
export function readHolder(path: string): Record<string, string | number> {
  try {
    const { holder, pid, since } = JSON.parse(readFileSync(lockFile(path), 'utf8')) as Holder
    return { holder, pid, since }
  } catch {
    return { holder: '?' }
  }
}

export function removeHolder(path: string): void {
  rmSync(lockFile(path), { force: true })
}

/** It is there while a case is open, and after a program that had it open was ended. */
export const lockFile = (path: string): string => `${path}.lock`

/** Some containers run under a user that has no name. */
function userName(): string {
  try {
    return userInfo().username
  } catch {
    return '?'
  }
}
