import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { backupFolder } from '../../backup-folder.ts'

/** A sound copy of a case, and when it was made: ISO 8601, UTC. */
export type Backup = { file: string; at: string; isOfOlderSchema: boolean }

const DAY = 24 * 60 * 60 * 1_000

/** A time as the first part of a name: sorts, and is allowed by every file system. */
const stampOf = (at: Date): string => at.toISOString().replaceAll(':', '-')

/** A stamp for now, or for the moment after the newest one if the clock was turned back. */
export function nextStamp(casePath: string): string {
  const newest = namesIn(casePath).flatMap((name) => timeOf(name) ?? [])[0]
  return stampOf(new Date(Math.max(Date.now(), newest === undefined ? 0 : Date.parse(newest) + 1)))
}

/** When a backup or journal of this name was made, ISO 8601; `null` for other names. */
function timeOf(name: string): string | null {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)T(\d\d-\d\d-\d\d\.\d{3}Z)/.exec(name) ?? []
  return day && time ? `${day}T${time.replaceAll('-', ':')}` : null
}

/** The backups of a case, the newest first. */
export function backupsOf(casePath: string): Backup[] {
  return namesIn(casePath).flatMap((name) => {
    const at = name.endsWith('.attest') ? timeOf(name) : null
    const isOfOlderSchema = /\.v\d+\.attest$/.test(name)
    return at === null ? [] : [{ file: join(backupFolder(casePath), name), at, isOfOlderSchema }]
  })
}

/** The journals of a case, the newest first. */
export const journalsOf = (casePath: string): string[] =>
  namesIn(casePath)
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => join(backupFolder(casePath), name))

/**
 * Keeps the two newest backups, the newest that is a day older, and those from before a change of
 * the schema; of the journals, those that lead on from a kept backup.
 */
export function prune(casePath: string): void {
  const [newest, second, ...older] = backupsOf(casePath).filter((one) => !one.isOfOlderSchema)
  if (!newest || !second) return
  const dayOld = older.find(({ at }) => Date.parse(at) <= Date.parse(newest.at) - DAY)
  for (const one of older) if (one !== dayOld) rmSync(one.file)
  const oldest = join(backupFolder(casePath), stampOf(new Date((dayOld ?? second).at)))
  for (const journal of journalsOf(casePath)) if (journal < oldest) rmSync(journal)
}

/** The newest first. */
function namesIn(casePath: string): string[] {
  const folder = backupFolder(casePath)
  return existsSync(folder) ? readdirSync(folder).toSorted().toReversed() : []
}
