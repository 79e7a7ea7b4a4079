import type { Claim } from './claim.ts'
import { ClaimField, type ClaimPath, repeatedGroups, takesEvidence } from './claim-fields.ts'
import { headsOf } from './claim-groups.ts'

/** The columns of fields, in the table's order. The description has none: it stands in the sentence. */
export const csvFields = ClaimField.options.filter((field) => field !== 'description')

/** Fields with a column of quotations beside them. */
export const quotedFields = ClaimField.options.filter(takesEvidence)

export const quotationColumn = (field: ClaimField): string => `${field} quotation`

/**
 * Of each quotation in the order of the columns: field, number of its group from 0, article, start
 * and end in code points. As JSON.
 */
export const placesColumn = 'places'

const SEPARATOR = ' | '

/** The group that a field belongs to, if a claim may have several. */
const groupOf = (field: ClaimField) =>
  repeatedGroups.find((group) => group === field.split('.', 1)[0])

/** Whether a cell of the field holds a text for each of several groups. */
export const isSeveral = (field: ClaimField): boolean => groupOf(field) !== undefined

/** The paths of a field in one claim: one for each of its groups, in order. */
export function pathsOf(claim: Pick<Claim, 'fields' | 'evidence'>, field: ClaimField): ClaimPath[] {
  const group = groupOf(field)
  if (!group) return [field]
  return headsOf(claim, group).map((head) => (head + field.slice(group.length)) as ClaimPath)
}

/** Several texts in one cell, so that they can be told apart again; texts that are all empty are an empty cell. */
export function joinCell(parts: readonly string[]): string {
  if (parts.every((part) => part === '')) return ''
  return parts.map((part) => part.replace(/[\\|]/g, '\\$&')).join(SEPARATOR)
}

/** The texts of a cell that `joinCell` made. A bar inside a text has a backslash before it. */
export function splitCell(cell: string): string[] {
  if (cell === '') return []
  // With a blank at either end, each text stands between two of them.
  const texts = ` ${cell} |`.matchAll(/((?:\\[\s\S]|[^\\|])*)\|/g)
  return Array.from(texts, ([, text = '']) => text.slice(1, -1).replace(/\\([\\|])/g, '$1'))
}

/** The texts of a field's cell: of a field that a claim may have several times each group's, in order. */
export const valuesIn = (field: ClaimField, cell: string): string[] =>
  isSeveral(field) ? splitCell(cell) : cell === '' ? [] : [cell]
