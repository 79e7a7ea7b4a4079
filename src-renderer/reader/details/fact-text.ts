import { dateFields, type MetadataField } from '../../../src-preload/contract/metadata.ts'
import { edtfText } from '../../edtf-text.ts'
import { languageName } from '../../language-name.ts'

/** What each field is called on the screen. */
export const metadataText: Record<MetadataField, string> = {
  headline: 'Headline',
  standfirst: 'Standfirst',
  authors: 'Authors',
  publisher: 'Publisher',
  credit: 'Credit line',
  agency: 'Agencies',
  datelinePlace: 'Dateline: place',
  datelineDate: 'Dateline: date',
  published: 'Published',
  firstPublished: 'First published',
  language: 'Language',
}

/** A value as a person reads it: dates and languages by name. */
export function factText(field: MetadataField, value: string | null): string {
  if (value === null) return 'not stated'
  if (dateFields.has(field)) return edtfText(value)
  return field === 'language' ? languageName(value) : value
}
