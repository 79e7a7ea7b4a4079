import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Database } from 'better-sqlite3'
import { AttestError } from '../../../src-preload/contract/result.ts'
import { backupFolder } from '../../backup-folder.ts'
import { backupsOf, nextStamp, prune } from './backup-files.ts'
import type { Finding } from './check-copy.ts'
import { storageError } from './errors.ts'
import { flushName } from './flush.ts'
import type { Journal } from './journal.ts'

/** Operations that the journal may hold before there is a new backup (RELIABILITY 1.1). */
const MOST_OPERATIONS = 500
const DAY = 24 * 60 * 60 * 1_000
/** A journal holds no texts of articles, so they wait for a backup no longer than this; ms. */
const IMPORT_WAIT = 10 * 60 * 1_000
/** Pages copied between two turns of the loop: about a millisecond. */
const PAGES = 100

/**
 * The backups of an open case. Making one is also the check of the case: the copy has its pages.
 *
 * @param wasLeftOpen the program that had it last did not close it
 */
export function createBackups(
  db: Database,
  journal: Journal,
  casePath: string,
  wasLeftOpen: boolean,
) {
  const since = db.prepare<[number], { operations: number; texts: number }>(`
    SELECT count(*) AS operations, coalesce(sum(kind IN ('article.import', 'case.merge')), 0) AS texts
    FROM operation WHERE seq > ?`)
  let isUnchecked = wasLeftOpen

  return {
    /** Whether it is time for a new one; `now` in milliseconds since 1970 UTC. */
    isDue(now: number): boolean {
      const { operations, texts } = since.get(journal.after)!
      const [newest] = backupsOf(casePath)
      if (isUnchecked || !newest) return isUnchecked || operations > 0
      // A clock that was turned back must not stop the backups.
      const age = Math.abs(now - Date.parse(newest.at))
      if (texts > 0 && age >= IMPORT_WAIT) return true
      return operations >= MOST_OPERATIONS || (operations > 0 && age >= DAY)
    },

    /**
     * Copies the case while it is worked in, checks the copy, and only then gives it its name.
     *
     * @throws AttestError `case/damaged` if the copy, and so the case, is not sound; `storage/…`,
     * `case/read-only`; `job/cancelled`
     */
    async make(signal: AbortSignal): Promise<void> {
      const folder = backupFolder(casePath)
      const draft = join(folder, 'new.part')
      try {
        mkdirSync(folder, { recursive: true })
        rmSync(draft, { force: true })
        await db.backup(draft, {
          progress() {
            signal.throwIfAborted()
            return PAGES
          },
        })
        const { check, seq } = await checked(draft, signal)
        if (check !== 'ok') throw new AttestError({ code: 'case/damaged', details: { check } })
        const stamp = nextStamp(casePath)
        const file = join(folder, `${stamp}.attest`)
        renameSync(draft, file)
        flushName(file)
        isUnchecked = false
        journal.begin(stamp, seq)
        journal.follow()
        prune(casePath)
      } catch (error) {
        if (signal.aborted) throw new AttestError({ code: 'job/cancelled' }, { cause: error })
        throw storageError(error)
      } finally {
        rmSync(draft, { force: true })
      }
    },
  }
}
export type Backups = ReturnType<typeof createBackups>

function checked(file: string, signal: AbortSignal): Promise<Finding> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(checkScript(), { workerData: file })
    worker.once('message', resolve)
    worker.once('error', reject)
    signal.addEventListener('abort', () => {
      void worker.terminate()
      reject(new AttestError({ code: 'job/cancelled' }))
    })
  })
}

function checkScript(): string {
  const bundled = join(import.meta.dirname, 'check-copy.cjs')
  return existsSync(bundled) ? bundled : join(import.meta.dirname, 'check-copy.ts')
}
