import type { LedgerRow } from '../../../src-preload/contract/exchange.ts'
import type { LedgerFormat } from '../../../src-preload/contract/import.ts'
import { reasonOf } from '../../../src-preload/contract/ledger-text.ts'
import { csvLine } from './csv.ts'

const columns = ['name', 'outcome', 'reason', 'article', 'code'] as const

/** A ledger as the lines of a file: CSV with a head, or JSON lines. */
export function ledgerLines(rows: readonly LedgerRow[], format: LedgerFormat): string[] {
  if (format === 'jsonl') {
    return rows.map((row) => `${JSON.stringify({ ...row, reason: reasonOf(row) })}\n`)
  }
  const lines = rows.map((row) =>
    csvLine([row.name, row.outcome, reasonOf(row) ?? '', row.articleId ?? '', row.code ?? '']),
  )
  return [csvLine(columns), ...lines]
}
