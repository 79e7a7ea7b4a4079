import { stringify } from 'csv-stringify/sync'
import type { Article } from '../../../src-preload/contract/article.ts'
import type { Claim } from '../../../src-preload/contract/claim.ts'
import {
  ClaimField,
  type ClaimPath,
  fieldOf,
  takesEvidence,
} from '../../../src-preload/contract/claim-fields.ts'
import { chainText, claimSentence } from '../../../src-preload/contract/claim-sentence.ts'
import { guardFormula } from './formula-guard.ts'

type Cell = string | number
type Column = { name: string; of: (claim: Claim, article: Article | null) => Cell }

/** What stands between two values of one field, and between two quotations: analysts who disagree, several of a group, evidence of several places. */
const SEPARATOR = ' | '

const columns: Column[] = [
  { name: 'claim', of: (claim) => claim.id },
  { name: 'article', of: (claim) => claim.articleId },
  { name: 'headline', of: (_, article) => article?.headline ?? '' },
  { name: 'publisher', of: (_, article) => article?.publisher ?? '' },
  { name: 'credit', of: (_, article) => article?.credit ?? '' },
  { name: 'dateline', of: (_, article) => article?.datelinePlace ?? '' },
  { name: 'published', of: (_, article) => article?.published ?? '' },
  { name: 'file', of: (_, article) => article?.originalName ?? '' },
  { name: 'chain', of: chainText },
  ...ClaimField.options.flatMap(fieldColumns),
  { name: 'lacking', of: (claim) => claim.lacking.join(SEPARATOR) },
  { name: 'created', of: (claim) => claim.createdAt },
  { name: 'author', of: (claim) => claim.createdBy },
]

/** The description is printed as a sentence only: a cell may be copied without its neighbours. */
function fieldColumns(field: ClaimField): Column[] {
  const value: Column =
    field === 'description'
      ? { name: 'sentence', of: claimSentence }
      : { name: field, of: (claim) => valueOf(claim, field) }
  if (!takesEvidence(field)) return [value]
  return [value, { name: `${field} quotation`, of: (claim) => quotationsOf(claim, field) }]
}

/** A single number stays a number; everything else is text. */
function valueOf(claim: Claim, field: ClaimField): Cell {
  const paths = (Object.keys(claim.fields) as ClaimPath[]).filter((path) => fieldOf(path) === field)
  const values = paths.flatMap((path) => claim.fields[path]?.map(({ value }) => value) ?? [])
  return values.length === 1 ? values[0]! : values.join(SEPARATOR)
}

function quotationsOf(claim: Claim, field: ClaimField): string {
  return claim.evidence
    .filter((evidence) => fieldOf(evidence.field) === field)
    .map(({ exact }) => exact)
    .join(SEPARATOR)
}

/** The first line: the names of the columns. They are an interface; new ones are added at the end. */
export const csvHeader = csvLine(columns.map(({ name }) => name))

/**
 * One claim as a line of CSV (RFC 4180, CRLF). Texts that a spreadsheet would run are guarded.
 *
 * @param article the article it was made from; `null` if it is not in the case any more
 */
export function csvRow(claim: Claim, article: Article | null): string {
  return csvLine(columns.map(({ of }) => of(claim, article)))
}

/** One line of CSV (RFC 4180, CRLF); texts that a spreadsheet would run are guarded. */
export function csvLine(cells: readonly Cell[]): string {
  const guarded = cells.map((cell) => (typeof cell === 'string' ? guardFormula(cell) : cell))
  return stringify([guarded], { record_delimiter: '\r\n', quoted_match: /[\r\n]/ })
}
