import { errorText } from './error-text.ts'
import type { LedgerRow } from './exchange.ts'

/** Why a file gave no article, in a sentence; `null` for one that did. */
export function reasonOf({ code, details, name }: LedgerRow): string | null {
  return code && errorText({ code, details: { ...details, name } })
}

/** Whether a row has an outcome (`null`: any), and every word of a search in its name or its reason. */
export function isRowMeant(
  row: LedgerRow,
  outcome: LedgerRow['outcome'] | null,
  query: string,
): boolean {
  if (outcome !== null && row.outcome !== outcome) return false
  const text = `${row.name} ${reasonOf(row) ?? ''}`.toLowerCase()
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
