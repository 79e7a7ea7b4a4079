import { isBinary } from '../read/sniff.ts'
import { mappedColumns } from './columns.ts'
import { csvTable, isCsv } from './csv.ts'
import type { Format } from './format.ts'
import { isJson, jsonTable } from './json-table.ts'
import { tableReader } from './reader-name.ts'
import { foundIn } from './records-format.ts'
import { type Table, tableRecords } from './table-records.ts'
import { foundWork } from './work-formats.ts'
import { tableWork } from '../work/table.ts'

type TableKind = 'csv' | 'json'

const tables: Record<TableKind, (text: string) => Table> = { csv: csvTable, json: jsonTable }

/** The table in a text of a kind that holds one; `null` for other kinds. */
export function tableIn(kind: Format['kind'], text: string): Table | null {
  return Object.hasOwn(tables, kind) ? tables[kind as TableKind](text) : null
}

function tableFormat(kind: TableKind, mediaType: string, is: (text: string) => boolean): Format {
  return {
    kind,
    mediaType,
    sniff(source) {
      if (source.foreign() !== null) return false
      const { text } = source.text()
      return !isBinary(text) && is(text)
    },
    read(source, known) {
      const { text, encoding } = source.text()
      const table = tables[kind](text)
      const rows = table.rows.map(({ values }) => values)
      const { mapping } = mappedColumns(table.columns, rows, known)
      const work = tableWork(table, mapping)
      if (work) return foundWork(work)
      return foundIn(tableRecords(table, mapping), tableReader(kind, mapping), encoding)
    },
  }
}

/** Tables set apart by commas, semicolons, tabs or bars. */
export const csv = tableFormat(
  'csv',
  'text/csv',
  (text) => !/^\s*</.test(text.slice(0, 200)) && isCsv(text),
)

/** Tables as JSON or JSON lines. */
export const json = tableFormat('json', 'application/json', isJson)
