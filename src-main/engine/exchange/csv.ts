import { stringify } from 'csv-stringify/sync'
import type { Article, ArticleId } from '../../../src-preload/contract/article.ts'
import type { Claim, Evidence } from '../../../src-preload/contract/claim.ts'
import {
  isSeveral,
  joinCell,
  pathsOf,
  placesColumn,
  quotationColumn,
  quotedFields,
} from '../../../src-preload/contract/claim-csv.ts'
import { ClaimField, fieldOf, takesEvidence } from '../../../src-preload/contract/claim-fields.ts'
import { chainText, claimSentence } from '../../../src-preload/contract/claim-sentence.ts'
import { codePointOffsets } from './code-points.ts'
import { guardForExcel, guardFormula } from './formula-guard.ts'

type Cell = string | number
/** An article's text; `null` if it is not in the case. */
type TextOf = (id: ArticleId) => string | null
type Row = { claim: Claim; article: Article | null; textOf: TextOf }
type Column = { name: string; of: (row: Row) => Cell }

/** What stands between the values of analysts who disagree. */
const OR = ' / '

const columns: Column[] = [
  { name: 'claim', of: ({ claim }) => claim.id },
  { name: 'article', of: ({ claim }) => claim.articleId },
  { name: 'headline', of: ({ article }) => article?.headline ?? '' },
  { name: 'publisher', of: ({ article }) => article?.publisher ?? '' },
  { name: 'credit', of: ({ article }) => article?.credit ?? '' },
  { name: 'dateline', of: ({ article }) => article?.datelinePlace ?? '' },
  { name: 'published', of: ({ article }) => article?.published ?? '' },
  { name: 'file', of: ({ article }) => article?.originalName ?? '' },
  { name: 'chain', of: ({ claim }) => chainText(claim) },
  ...ClaimField.options.flatMap(fieldColumns),
  {
    name: 'lacking',
    of: ({ claim }) => [...new Set(claim.lacking.map(fieldOf))].join(' | '),
  },
  { name: 'created', of: ({ claim }) => claim.createdAt },
  { name: 'author', of: ({ claim }) => claim.createdBy },
  { name: placesColumn, of: placesOf },
]

/** The description is printed as a sentence only: a cell may be copied without its neighbours. */
function fieldColumns(field: ClaimField): Column[] {
  const value: Column =
    field === 'description'
      ? { name: 'sentence', of: ({ claim }) => claimSentence(claim) }
      : { name: field, of: ({ claim }) => valueOf(claim, field) }
  if (!takesEvidence(field)) return [value]
  const quoted: Column = {
    name: quotationColumn(field),
    of: ({ claim }) => joinCell(quotationsOf(claim, field).map(({ words }) => words.exact)),
  }
  return [value, quoted]
}

/** A single number stays a number; everything else is text. Of several groups, each has its place. */
function valueOf(claim: Claim, field: ClaimField): Cell {
  const values = pathsOf(claim, field).map((path) => claim.fields[path]?.map(({ value }) => value))
  const [only] = values
  if (values.length === 1 && only?.length === 1 && typeof only[0] === 'number') return only[0]
  const texts = values.map((of) => (of ?? []).join(OR))
  return isSeveral(field) ? joinCell(texts) : texts.join('')
}

type Quotation = { group: number; words: Evidence }

/** The evidence of a field, group by group. */
function quotationsOf(claim: Claim, field: ClaimField): Quotation[] {
  return pathsOf(claim, field).flatMap((path, group) =>
    claim.evidence.filter((words) => words.field === path).map((words) => ({ group, words })),
  )
}

function placesOf({ claim, textOf }: Row): string {
  const places = quotedFields.flatMap((field) =>
    quotationsOf(claim, field).map(({ group, words: { articleId, start, end } }) => {
      const offset = codePointOffsets(textOf(articleId) ?? '')
      return [field, group, articleId, offset(start), offset(end)]
    }),
  )
  return places.length > 0 ? JSON.stringify(places) : ''
}

/** Whose table it is: any program's, or Excel's, which takes texts for dates, numbers and formulas. */
export type CsvReader = 'any' | 'excel'

const guards: Record<CsvReader, (text: string) => string> = {
  any: guardFormula,
  excel: guardForExcel,
}

/** The first line: the names of the columns. They are an interface; new ones are added at the end. */
export const csvHeader = csvLine(columns.map(({ name }) => name))

/**
 * One claim as a line of CSV (RFC 4180, CRLF), its texts guarded for who reads it.
 *
 * @param article the article it was made from; `null` if it is not in the case any more
 * @param textOf texts of the articles that it quotes
 */
export function csvRow(
  claim: Claim,
  article: Article | null,
  textOf: TextOf,
  reader: CsvReader = 'any',
): string {
  return csvLine(
    columns.map(({ of }) => of({ claim, article, textOf })),
    reader,
  )
}

/** One line of CSV (RFC 4180, CRLF); texts that a spreadsheet would run are guarded. */
export function csvLine(cells: readonly Cell[], reader: CsvReader = 'any'): string {
  const guarded = cells.map((cell) => (typeof cell === 'string' ? guards[reader](cell) : cell))
  return stringify([guarded], { record_delimiter: '\r\n', quoted_match: /[\r\n]/ })
}
