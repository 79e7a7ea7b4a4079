import { type ColumnMapping, purposeOf } from '../../../src-preload/contract/import.ts'
import type { Row } from '../formats/columns.ts'
import { type RecordProblem, tooMany, unread, maxRecords } from '../formats/record.ts'
import type { Table } from '../formats/table-records.ts'
import { typeCalled } from './type-names.ts'
import type { ForeignClaim, ForeignEntity, WorkItem, WorkRecords } from './work.ts'

/** What stands between several ways to write a name in one cell. */
const between = /\s*[|;\n]\s*/

/** The rows of a table as names or claims; `null` if its columns say that they are articles. */
export function tableWork({ rows, problems }: Table, mapping: ColumnMapping): WorkRecords | null {
  const purpose = purposeOf(mapping)
  if (purpose === 'articles') return null
  const items: WorkItem[] = []
  const unreadable: RecordProblem[] = [...problems]
  for (const { part, values } of rows.slice(0, maxRecords)) {
    const cell = cellsOf(values, mapping)
    const work = purpose === 'names' ? nameOf(cell) : claimOf(cell)
    if (work) items.push({ part, by: null, ...work })
    else unreadable.push(unread(part, purpose === 'names' ? 'nameless' : 'no-claim'))
  }
  return { items, problems: [...unreadable, ...tooMany(rows.length)] }
}

type Cells = (role: keyof ColumnMapping) => string

const cellsOf =
  (row: Row, mapping: ColumnMapping): Cells =>
  (role) => {
    const column = mapping[role]
    return unguarded((column && row[column]) ?? '').trim()
  }

/** A cell without the apostrophe that keeps a spreadsheet from running it. */
const unguarded = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/u, '')

function nameOf(cell: Cells): ForeignEntity | null {
  const name = cell('name').replace(/\s+/g, ' ')
  if (!name) return null
  const aliases = cell('alias')
    .split(between)
    .filter((alias) => alias && alias !== name)
  return {
    what: 'entity',
    id: null,
    name,
    type: typeCalled(cell('type')),
    aliases,
    notes: cell('notes'),
  }
}

/** The fields of a claim that a table of strangers may fill. */
const fields = ['claimer', 'eventTime', 'eventPlace', 'notes'] as const

function claimOf(cell: Cells): ForeignClaim | null {
  const [sentence, exact] = [cell('claim'), cell('quotation')]
  if (!sentence && !exact) return null
  const sources = [cell('article'), cell('url'), cell('title')].filter(Boolean)
  const anchor = { sources, beside: null, exact, prefix: '', suffix: '', place: null }
  const filled = fields.flatMap((field) => (cell(field) ? [[field, [cell(field)]] as const] : []))
  return {
    what: 'claim',
    id: null,
    sources,
    fields: Object.fromEntries(filled),
    sentence: sentence || exact,
    lacking: [],
    quotations: exact ? [{ field: 'description', group: 0, anchor }] : [],
  }
}
