import type { FormatKind } from '../../../src-preload/contract/file-kinds.ts'
import { type ColumnMapping, columnRoles } from '../../../src-preload/contract/import.ts'
import type { KnownColumns } from './columns.ts'

/** The reader with the columns it took, so that it can read the same again: `csv/1?text=Body&title=Head`. */
export function tableReader(kind: FormatKind, mapping: ColumnMapping): string {
  const taken = columnRoles.flatMap((role) => {
    const column = mapping[role] ?? null
    return column === null ? [] : [[role, column] as [string, string]]
  })
  const options = new URLSearchParams(taken).toString()
  return `${kind}/1${options && `?${options}`}`
}

/** The columns that a reader took, as it named itself; none for a reader that takes none. */
export function columnsOfReader(reader: string): KnownColumns {
  const options = /\?(\S+)$/.exec(reader)?.[1]
  if (options === undefined) return []
  const taken = new URLSearchParams(options)
  const mapping = Object.fromEntries(columnRoles.map((role) => [role, taken.get(role)]))
  return [{ header: null, mapping }]
}
