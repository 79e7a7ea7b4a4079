import type { Database } from 'better-sqlite3'
import type { ArticleId } from '../../../src-preload/contract/article.ts'
import type { LedgerRow } from '../../../src-preload/contract/exchange.ts'
import type { PastImport } from '../../../src-preload/contract/import.ts'

type Row = Omit<LedgerRow, 'details'> & { details: string }

/** SQL of the imports; `:first` and `:whole` are an article's file as ledgers name it. */
const counts = `
  SELECT job AS jobId, min(at) AS at, min(CASE WHEN no = 0 THEN name END) AS name,
    sum(outcome = 'imported') AS imported, sum(outcome = 'duplicate') AS duplicate,
    sum(outcome = 'refused') AS refused
  FROM ledger`

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
  const imports = db.prepare<[], PastImport>(`${counts} GROUP BY job ORDER BY min(at) DESC, job`)
  const importsOf = db.prepare<{ whole: string; first: string }, PastImport>(`${counts}
    WHERE job IN (SELECT job FROM ledger WHERE article IN (:whole, :first))
    GROUP BY job ORDER BY min(at) DESC, job`)

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

    /** Every import, the latest first; of an article: those that brought it or met it again. */
    imports(articleId: ArticleId | null): PastImport[] {
      if (articleId === null) return imports.all()
      // A file with several articles stands in the ledger with the first of them.
      const whole = articleId.slice(0, 64)
      return importsOf.all({ whole, first: `${whole}.1` })
    },
  }
}
export type LedgerStore = ReturnType<typeof ledgerStore>
