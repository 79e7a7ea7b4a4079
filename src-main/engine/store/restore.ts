import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { AttestError } from '../../../src-preload/contract/result.ts'
import { backupFolder } from '../../backup-folder.ts'
import { backupsOf, nextStamp } from './backup-files.ts'
import { storageError } from './errors.ts'
import { flush, flushName } from './flush.ts'
import { type CaseOptions, openDraft } from './index.ts'
import { journalled } from './journal.ts'

/** When the backup was made (ISO 8601, UTC), and how many later operations the journal gave. */
export type Restored = { at: string; operations: number }

/**
 * Puts the newest sound backup, with everything that the journal holds after it, in the place of a
 * case that is damaged or gone. What was there is kept in the folder of the backups.
 *
 * @throws AttestError `case/damaged` if there is no sound backup; `storage/…`
 */
export function restoreCase(path: string, options: CaseOptions): Restored {
  const draft = join(backupFolder(path), 'restored.part')
  for (const { file, at } of backupsOf(path)) {
    try {
      copyFileSync(file, draft)
      const operations = complete(draft, path, options)
      putInPlace(draft, path)
      return { at, operations }
    } catch (error) {
      const known = storageError(error)
      if (!(known instanceof AttestError) || known.code !== 'case/damaged') throw known
    } finally {
      for (const end of ['', '-wal', '-shm']) rmSync(`${draft}${end}`, { force: true })
    }
  }
  throw new AttestError({ code: 'case/damaged' })
}

/** Checks a copy of a backup and adds what was done after it; returns how many operations were new. */
function complete(draft: string, path: string, options: CaseOptions): number {
  const copy = new Sqlite(draft, { readonly: true })
  try {
    const check = copy.pragma('quick_check(1)', { simple: true })
    if (check !== 'ok') throw new AttestError({ code: 'case/damaged' })
  } finally {
    copy.close()
  }
  const one = openDraft(draft, options)
  try {
    const before = one.operations.count()
    one.operations.receive(journalled(path, one.id))
    return one.operations.count() - before
  } finally {
    one.close()
  }
}

function putInPlace(draft: string, path: string): void {
  flush(draft)
  const kept = join(backupFolder(path), `damaged at ${nextStamp(path)}`)
  for (const end of ['', '-wal']) {
    if (!existsSync(path + end)) continue
    copyFileSync(path + end, kept + end)
    flush(kept + end)
  }
  flushName(kept)
  // Before the rename: SQLite would take the old file's log for the new one's.
  for (const end of ['-wal', '-shm']) rmSync(path + end, { force: true })
  renameSync(draft, path)
  flushName(path)
}
