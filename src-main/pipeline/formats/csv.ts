import { type CsvError, type Info, parse } from 'csv-parse/sync'
import { writtenDates } from '../metadata/written-dates.ts'
import { toldColumns } from './columns.ts'
import { type RecordProblem, unread } from './record.ts'
import type { Table } from './table-records.ts'

const delimiters = [',', ';', '\t', '|'] as const
type Delimiter = (typeof delimiters)[number]

/** UTF-16 units and rows that are looked at to tell a table from prose. */
const [sampleUnits, sampleRows] = [262_144, 50]

/** Share of the rows that have as many cells as the first: a table of which somebody wrote a row by hand. */
const evenRows = 0.9

/** Whether text is a table with a head: cells set apart by commas, semicolons, tabs or bars, in every row as many. */
export function isCsv(text: string): boolean {
  return isGkg(text) || delimiterOf(withoutNote(text)) !== null
}

/** The rows of a table, and those that cannot be parsed: each costs only itself. Never throws. */
export function csvTable(text: string): Table {
  if (isGkg(text)) {
    const columns = 'GDELT events without text: identifiers, dates, sources, addresses, themes'
    return { columns: [], rows: [], problems: [unread(null, 'no-text-column', { columns })] }
  }
  const table = withoutNote(text)
  const { rows, problems } = parsed(table, delimiterOf(table) ?? ',')
  const [head, ...body] = rows
  const columns = distinct(head?.cells ?? [])
  const named = body.map(({ cells, part }) => ({
    part,
    values: Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])),
  }))
  return { columns, rows: named, problems }
}

/** The text without the line `sep=;` that spreadsheets write and take for themselves. */
function withoutNote(text: string): string {
  return text.replace(/^\ufeff?\s*sep=[,;|\t]?[^\S\r\n]*(?:\r\n|\n|\r)/i, '')
}

/** GDELT's Global Knowledge Graph: 27 columns set apart by tabs, no head, an identifier first. */
function isGkg(text: string): boolean {
  const [line = ''] = text.slice(0, 65_536).split('\n', 1)
  return /^\d{14}-T?\d+\t\d{14}\t/.test(line) && line.split('\t').length === 27
}

type Parsed = { rows: { cells: string[]; part: string }[]; problems: RecordProblem[] }

/** How often parsing starts anew behind a row whose quotation never ends, so that it costs only itself. */
const mostRestarts = 20

function parsed(text: string, delimiter: Delimiter): Parsed {
  const rows: Parsed['rows'] = []
  const problems: RecordProblem[] = []
  let [start, before] = [0, 0]
  for (let restarts = 0; start < text.length; restarts++) {
    const pass = parsedOnce(text.slice(start), delimiter, before)
    rows.push(...pass.rows)
    problems.push(...pass.problems)
    if (pass.openAt === null || restarts === mostRestarts) break
    start = endOfLine(text, start + pass.openAt)
    before += pass.rows.length + pass.problems.length
  }
  return { rows, problems }
}

/** Offset behind the line on which, or before which, an offset lies. */
function endOfLine(text: string, offset: number): number {
  const ends = /[^\r\n](?:\r\n|\n|\r)/g
  ends.lastIndex = offset
  return ends.exec(text) ? ends.lastIndex : text.length
}

/** UTF-16 units in the first so many bytes of a text as UTF-8. */
function unitsIn(text: string, bytes: number): number {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    new TextEncoder().encode(text).subarray(0, bytes),
  ).length
}

/**
 * @param before rows of the file before this text
 * @param to the last row that is parsed, all if it is left out
 * @returns also where the row before one whose quotation never ends stops, `null` if there is none
 */
function parsedOnce(
  text: string,
  delimiter: Delimiter,
  before: number,
  to?: number,
): Parsed & { openAt: number | null } {
  const problems: RecordProblem[] = []
  let isOpen = false
  const rows = parse(text, {
    delimiter,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error: CsvError | undefined) => {
      isOpen ||= error?.code === 'CSV_QUOTE_NOT_CLOSED'
      const row = before + Number(error?.['records'] ?? 0) + problems.length + 1
      problems.push(unread(`row ${row}`, 'broken', { fault: error?.message ?? 'unreadable' }))
      return undefined
    },
    ...(delimiter === '\t' ? { quote: quoted(text, delimiter) ? '"' : null } : {}),
    ...(to === undefined ? {} : { to }),
  }) as unknown as { record: string[]; info: Info }[]
  return {
    rows: rows.map(({ record }, at) => ({ cells: record, part: `row ${before + at + 1}` })),
    problems,
    openAt: isOpen ? unitsIn(text, rows.at(-1)?.info.bytes ?? 0) : null,
  }
}

/** Whether a file set apart by tabs also quotes: a quote opens a cell and another closes one. */
function quoted(text: string, delimiter: string): boolean {
  const head = text.slice(0, sampleUnits)
  return head.includes(`${delimiter}"`) && (head.includes(`"${delimiter}`) || /"\r?\n/.test(head))
}

/** The delimiter under which the text is a table; `null` if it is none. */
function delimiterOf(text: string): Delimiter | null {
  const [first = ''] = text
    .trimStart()
    .slice(0, 20_000)
    .split(/[\r\n]/, 1)
  const sample = text.slice(0, sampleUnits)
  const fitting = delimiters.filter(
    (delimiter) => first.includes(delimiter) && isEven(sample, delimiter),
  )
  return fitting.toSorted((a, b) => first.split(b).length - first.split(a).length)[0] ?? null
}

function isEven(sample: string, delimiter: Delimiter): boolean {
  const isCut = sample.length === sampleUnits
  const { rows } = parsedOnce(sample, delimiter, 0, sampleRows)
  const [head, ...all] = rows.map(({ cells }) => cells)
  const body = isCut && all.length > 1 ? all.slice(0, -1) : all
  if (!head || body.length === 0 || !isHead(head)) return false
  const even = body.filter((cells) => cells.length === head.length).length / body.length
  const told = toldColumns(head)
  if (told >= 2) return even >= evenRows
  return head.length >= 3 && body.length >= 3 && even === 1
}

/** Names of columns: short, distinct, no sentence, no number, no date. */
function isHead(cells: readonly string[]): boolean {
  const names = cells.map((cell) => cell.trim()).filter(Boolean)
  return (
    cells.length >= 2 &&
    names.length >= cells.length * 0.8 &&
    new Set(names).size === names.length &&
    names.every(
      (name) =>
        name.length <= 60 &&
        name.split(/\s+/).length <= 6 &&
        /\p{L}/u.test(name) &&
        !/[.!?:;]$|^["“(]/.test(name) &&
        writtenDates(name).length === 0,
    )
  )
}

/** Names of columns, none empty and none twice. */
function distinct(cells: readonly string[]): string[] {
  const seen = new Set<string>()
  return cells.map((cell, at) => {
    const name = cell.trim() || `column ${at + 1}`
    const free = seen.has(name) ? `${name} (${at + 1})` : name
    seen.add(free)
    return free
  })
}
