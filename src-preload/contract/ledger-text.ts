import { errorText } from './error-text.ts'
import type { LedgerRow } from './exchange.ts'

/** Why a file gave no article, in a sentence; `null` for one that did. */
export function reasonOf({ code, details, name }: LedgerRow): string | null {
  return code && errorText({ code, details: { ...details, name } })
}

const counted = ['claims', 'quotations', 'mentions', 'names', 'aliases'] as const

/** What a file brought, in a few words: `Imported: 2 claims, 3 quotations (1 moved, 1 to review)`. */
export function broughtOf({ details }: Pick<LedgerRow, 'details'>): string {
  const some = (kind: string, text: string) => (details[kind] ? [`${details[kind]} ${text}`] : [])
  const brought = counted.flatMap((kind) =>
    some(kind, details[kind] === 1 ? kind.replace(/(?<=alias)es$|s$/, '') : kind),
  )
  const unsure = [...some('moved', 'moved'), ...some('review', 'to review')]
  if (brought.length === 0) return 'Imported'
  return `Imported: ${brought.join(', ')}${unsure.length > 0 ? ` (${unsure.join(', ')})` : ''}`
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
