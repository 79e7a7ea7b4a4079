import {
  csvFields,
  placesColumn,
  quotationColumn,
  quotedFields,
  splitCell,
  valuesIn,
} from '../../../src-preload/contract/claim-csv.ts'
import type { ClaimField } from '../../../src-preload/contract/claim-fields.ts'
import { asList, asText } from '../formats/json.ts'
import { maxRecords, tooMany, unread } from '../formats/record.ts'
import type { Table } from '../formats/table-records.ts'
import type { ForeignAnchor, ForeignClaim, WorkItem, WorkRecords } from './work.ts'

/** Whether a text is the claims of a case as Attest writes them: its first columns say so. */
export const isOwnClaims = (text: string): boolean =>
  /^\ufeff?(?:sep=.\r?\n)?"?claim"?[,;\t]"?article"?[,;\t]"?headline"?[,;\t]/.test(
    text.slice(0, 200),
  ) && /(?:^|[,;\t"])sentence(?:$|[,;\t"])/m.test(text.slice(0, 20_000))

/** The claims of such a table; every cell without the apostrophe that guards it. Cells that somebody changed in a spreadsheet are what counts. */
export function ownClaims({ rows, problems }: Table): WorkRecords {
  const items: WorkItem[] = []
  const unreadable: WorkRecords['problems'][number][] = [...problems]
  for (const { part, values } of rows.slice(0, maxRecords)) {
    const cells = (column: string) => (values[column] ?? '').replace(/^'/, '')
    if (cells('claim') && cells('article')) {
      const by = [cells('author'), cells('created').slice(0, 10)].filter(Boolean).join(', ')
      items.push({ part, by: by || null, ...claimOf(cells) })
    } else unreadable.push(unread(part, 'no-claim'))
  }
  return { items, problems: [...unreadable, ...tooMany(rows.length)] }
}

function claimOf(cells: (column: string) => string): ForeignClaim {
  const article = cells('article')
  const places = placesOf(cells(placesColumn))
  const filled = csvFields.flatMap((field) => {
    const values = valuesIn(field, cells(field))
    return values.length > 0 ? [[field, values] as const] : []
  })
  return {
    what: 'claim',
    id: cells('claim'),
    sources: [article],
    fields: Object.fromEntries(filled),
    sentence: cells('sentence'),
    lacking: cells('lacking').split(' | '),
    quotations: quotedFields.flatMap((field) => quotationsOf(field, cells, places, article)),
  }
}

type Place = { group: number; article: string; place: ForeignAnchor['place'] }

/** Every quotation of a field: the words from their own column, the place from the column of places. */
function quotationsOf(
  field: ClaimField,
  cells: (column: string) => string,
  places: ReadonlyMap<string, Place[]>,
  article: string,
): ForeignClaim['quotations'] {
  return splitCell(cells(quotationColumn(field))).map((exact, at) => {
    const known = places.get(field)?.[at] ?? { group: 0, article, place: null }
    const { group, place } = known
    const anchor = { sources: [known.article], beside: null, exact, prefix: '', suffix: '', place }
    return { field, group, anchor }
  })
}

/** `[["description", 0, "<article>", 12, 40], …]` by field; a broken cell says nothing. */
function placesOf(cell: string): Map<string, Place[]> {
  let list: readonly unknown[] = []
  try {
    list = asList(JSON.parse(cell || '[]'))
  } catch {
    // The quotations are looked for without it.
  }
  const places = new Map<string, Place[]>()
  for (const entry of list) {
    const [field, group, article, start, end] = asList(entry)
    const span = { start: Number(start), end: Number(end) }
    const isPlace =
      Number.isInteger(span.start) && Number.isInteger(span.end) && span.end > span.start
    const place = {
      group: Number(group) || 0,
      article: asText(article),
      place: isPlace ? span : null,
    }
    places.set(asText(field), [...(places.get(asText(field)) ?? []), place])
  }
  return places
}
