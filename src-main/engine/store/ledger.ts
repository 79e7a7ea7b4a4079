import type { Database } from 'better-sqlite3'
import type { LedgerRow } from '../../../src-preload/contract/exchange.ts'

type Row = Omit<LedgerRow, 'details'> & { details: string }

/**
 * What became of each file of each import.
 * @param now wall time, milliseconds since 1970 UTC
 */
export function ledgerStore(db: Database, now: () => number) {
  const add = db.prepare<Row & { job: string; at: string }>(`
    INSERT INTO ledger (job, no, name, outcome, code, details, article, at)
    VALUES (:job, (SELECT count(*) FROM ledger WHERE job = :job), :name, :outcome, :code, :details, :articleId, :at)`)
  const of = db.prepare<[string], Row>(`
    SELECT name, outcome, code, details, article AS articleId FROM ledger WHERE job = ? ORDER BY no`)

  return {
    add(job: string, row: LedgerRow): void {
      const at = new Date(now()).toISOString()
      add.run({ ...row, job, at, details: JSON.stringify(row.details) })
    },
    /** In the order the files came to their end. */
    of: (job: string): LedgerRow[] =>
      of
        .all(job)
        .map((row) => ({ ...row, details: JSON.parse(row.details) as LedgerRow['details'] })),
  }
}
export type LedgerStore = ReturnType<typeof ledgerStore>
