import { parentPort, workerData } from 'node:worker_threads'
import Sqlite from 'better-sqlite3'
import { flush } from './flush.ts'

/** What is found in the copy of a case: SQLite's `ok` or first complaint, and the last row of the log. */
export type Finding = { check: string; seq: number }

// A thread of its own: reading a large copy takes seconds, in which the case must answer.
const file = workerData as string
const db = new Sqlite(file)
// One file, that opens from a read-only medium too.
db.pragma('journal_mode = DELETE')
const check = String(db.pragma('quick_check(1)', { simple: true }))
const seq = db.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM operation').pluck().get()!
db.close()
flush(file)
parentPort?.postMessage({ check, seq } satisfies Finding)
