import {
  type ColumnMapping,
  type ColumnRole,
  columnRoles,
  purposeOf,
  type TablePurpose,
} from '../../../src-preload/contract/import.ts'

/** What each role is called on the screen. */
export const roleText: Record<ColumnRole, string> = {
  text: 'Text',
  title: 'Headline',
  summary: 'Standfirst',
  author: 'Authors',
  publisher: 'Publisher',
  published: 'Published',
  modified: 'Updated',
  url: 'Address',
  language: 'Language',
  name: 'Name',
  alias: 'Also written',
  type: 'Type',
  claim: 'What is claimed',
  quotation: 'Quotation',
  claimer: 'Who says so',
  article: 'Which article',
  eventTime: 'When it happens',
  eventPlace: 'Where it happens',
  notes: 'Notes',
}

/** What the rows of a table become, for a heading. */
export const purposeText: Record<TablePurpose, string> = {
  articles: 'Articles',
  names: 'Names',
  claims: 'Claims',
}

/** The role that a column has, if any. */
export function roleOf(mapping: ColumnMapping, column: string): ColumnRole | null {
  return columnRoles.find((role) => mapping[role] === column) ?? null
}

/** The mapping after a column got a role, or none: no column has two, no role two columns. */
export function withRole(
  mapping: ColumnMapping,
  column: string,
  role: ColumnRole | null,
): ColumnMapping {
  const kept = columnRoles.map((other) => [
    other,
    other === role ? column : mapping[other] === column ? null : (mapping[other] ?? null),
  ])
  return Object.fromEntries(kept) as ColumnMapping
}

/** `Text: Body, Headline: Title`, `Names. Name: label`; what the columns of a table are taken for. */
export function mappingText(mapping: ColumnMapping): string {
  const purpose = purposeOf(mapping)
  const columns = columnRoles
    .flatMap((role) => (mapping[role] ? [`${roleText[role]}: ${mapping[role]}`] : []))
    .join(', ')
  return purpose === 'articles' ? columns : `${purposeText[purpose]}. ${columns}`
}
