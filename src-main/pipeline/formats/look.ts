import type { FormatKind } from '../../../src-preload/contract/file-kinds.ts'
import type { TablePreview } from '../../../src-preload/contract/import.ts'
import { headerOf, type KnownColumns, mappedColumns } from './columns.ts'
import { formatOf, type PartProblem, type ReadOptions } from './index.ts'
import { createSource, type Source } from './source.ts'
import { tableIn } from './table-format.ts'
import { workFormats } from './work-formats.ts'
import { filesIn } from './zip.ts'

/** What a file is, without reading it. */
export type Look = {
  kind: FormatKind
  /** Files in an archive that would be read, and those that would be refused; both empty for other kinds. */
  inside: number
  /** Annotations, names or claims in a file of somebody's work. */
  items: number
  problems: PartProblem[]
  table: Omit<TablePreview, 'files' | 'name'> | null
}

/** Characters of a table that are looked at, rows and words of them that are shown. */
const [tableSample, shownRows, shownCell] = [1_000_000, 4, 160]

/**
 * Tells what a file of any kind is and what is in it, by its first bytes, its directory or its head;
 * nothing is unpacked.
 *
 * @throws AttestError `file/unsupported`, `file/damaged`
 */
export async function lookAt(
  bytes: Uint8Array,
  { name, columns = [] }: ReadOptions,
): Promise<Look> {
  const source = createSource(bytes, name)
  const { kind } = await formatOf(source)
  const look: Look = {
    kind,
    inside: 0,
    items: await itemsIn(kind, source),
    problems: [],
    table: tablePreview(kind, source, columns),
  }
  if (kind !== 'zip') return look
  for (const { name: part, failure } of await filesIn(source)) {
    if (failure) look.problems.push({ part, failure })
    else look.inside++
  }
  return look
}

/** How many pieces of work a file of such a kind holds. */
async function itemsIn(kind: FormatKind, source: Source): Promise<number> {
  if (!isWorkKind(kind)) return 0
  let items = 0
  for await (const found of workFormats[kind].read(source, [])) {
    if (found.form === 'work') items += found.items.length
  }
  return items
}

const isWorkKind = (kind: FormatKind): kind is keyof typeof workFormats =>
  Object.hasOwn(workFormats, kind)

function tablePreview(kind: FormatKind, source: Source, known: KnownColumns): Look['table'] {
  const table = tableIn(kind, sampled(kind, source.text().text))
  if (!table || table.columns.length === 0) return null
  const { columns } = table
  const rows = table.rows.map(({ values }) => values)
  const { mapping, isKnown } = mappedColumns(columns, rows, known)
  return {
    header: headerOf(columns, rows),
    columns: [...columns],
    rows: rows
      .slice(0, shownRows)
      .map((row) =>
        columns.map((column) => (row[column] ?? '').slice(0, shownCell).toWellFormed()),
      ),
    mapping,
    isRemembered: isKnown,
  }
}

/** The beginning of a long table, whole lines; JSON that is one value cannot be cut. */
function sampled(kind: FormatKind, text: string): string {
  if (text.length <= tableSample) return text
  if (kind === 'json' && /^\s*\[|^\s*\{\s*$/m.test(text.slice(0, 200))) return text
  const end = text.lastIndexOf('\n', tableSample)
  return end > 0 ? text.slice(0, end) : text
}
