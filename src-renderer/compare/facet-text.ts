import type { ClaimFacet, ClaimGroup, ClaimSort } from '../../src-preload/contract/claim-table.ts'
import {
  categoryText,
  credibilityText,
  factualityText,
  kindText,
  statusText,
} from '../../src-preload/contract/claim-words.ts'
import { edtfText } from '../edtf-text.ts'

export const facetTitles: Record<ClaimFacet, string> = {
  article: 'Article',
  outlet: 'Outlet',
  claimer: 'Claimer',
  entity: 'Entity',
  kind: 'Kind',
  status: 'Status',
  credibility: 'Credibility',
  factuality: 'Factuality',
  category: 'Event category',
  topic: 'Topic',
  happened: 'Day it happened',
  reported: 'Day it was reported',
  entered: 'Day it was entered',
  place: 'Place',
  point: 'Point on the map',
  marking: 'Marking',
}

export const sortTitles: Record<ClaimSort, string> = {
  claim: 'Claim',
  claimer: 'Claimer',
  article: 'Article',
  outlet: 'Outlet',
  place: 'Place',
  kind: 'Kind',
  status: 'Status',
  credibility: 'Credibility',
  happened: 'Happened',
  reported: 'Reported',
  entered: 'Entered',
}

const coded: Partial<Record<ClaimFacet, Record<string, string>>> = {
  kind: kindText,
  status: statusText,
  credibility: credibilityText,
  factuality: factualityText,
  category: categoryText,
}
const dated: readonly ClaimFacet[] = ['happened', 'reported', 'entered']

/** A group's value in words. */
export function groupText(
  facet: ClaimFacet,
  { value, label }: Pick<ClaimGroup, 'value' | 'label'>,
): string {
  if (value === '') return 'Not stated'
  if (dated.includes(facet)) return edtfText(value)
  return coded[facet]?.[value] ?? (label || 'Without a name')
}
