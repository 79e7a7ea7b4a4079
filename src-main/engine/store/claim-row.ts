import type { Span } from '../../../src-preload/contract/article.ts'
import type { ClaimSummary } from '../../../src-preload/contract/claim.ts'
import { type ClaimField, fieldOf } from '../../../src-preload/contract/claim-fields.ts'
import { at, filledPaths, headsOf } from '../../../src-preload/contract/claim-groups.ts'
import type { ClaimFacet, ClaimRow } from '../../../src-preload/contract/claim-table.ts'
import { extentOf } from '../edtf.ts'
import { type ClaimDate, datesOf } from './claim-dates.ts'
import { type ClaimPlace, placesOf } from './claim-places.ts'
import type { StoredClaim } from './claims.ts'
import { fold, wordsOf } from './search-words.ts'

/** What a row says of the article that its claim was made from. */
export type RowArticle = Pick<ClaimRow, 'headline' | 'outlet' | 'reported'> & {
  /** The place in its dateline. */
  dateline: string | null
}

/** A claim's row with what it is found by. */
export type ClaimEntry = {
  row: ClaimRow
  /** Folded. */
  words: string
  /** Each value once; `''` for a facet without any. */
  facets: [ClaimFacet, string][]
  dates: ClaimDate[]
  places: ClaimPlace[]
}

/**
 * A claim as a row of the table.
 *
 * @param summary the same claim's line in lists
 * @param article `null` if the case lost it
 */
export function claimEntry(
  claim: StoredClaim,
  summary: ClaimSummary,
  article: RowArticle | null,
): ClaimEntry {
  const said = (field: ClaimField) => valuesOf(claim, field)
  const happened = timesOf(claim)
  const { headline = '', outlet = null, reported = null, dateline = null } = article ?? {}
  const row: ClaimRow = {
    ...summary,
    headline,
    outlet,
    place: said('eventPlace').join(' / '),
    credibility: said('informationCredibility').at(-1) ?? null,
    happened: happened.join(' / '),
    happenedExtent: extentOf(happened),
    reported,
    reportedExtent: extentOf(reported ? [reported] : []),
    entered: claim.createdAt,
    span: wordsSpan(claim),
  }
  return {
    row,
    words: fold([summary.sentence, summary.chain, headline, outlet ?? ''].join(' ')),
    facets: facetsOf(claim, row, happened),
    dates: [
      ...datesOf('happened', happened),
      ...datesOf('reported', reported ? [reported] : []),
      ...datesOf('entered', [row.entered]),
    ],
    places: placesOf(claim, dateline),
  }
}

function facetsOf(claim: StoredClaim, row: ClaimRow, happened: readonly string[]) {
  const said = (field: ClaimField) => valuesOf(claim, field)
  const entities = filledPaths(claim)
    .filter((path) => path.endsWith('.entity'))
    .flatMap((path) => claim.fields[path]?.map(({ value }) => String(value)) ?? [])
  const values: Record<ClaimFacet, readonly (string | null)[]> = {
    article: [row.articleId],
    outlet: [row.outlet],
    claimer: said('claimer'),
    entity: entities,
    kind: said('kind'),
    status: [row.status],
    credibility: said('informationCredibility'),
    factuality: said('factuality'),
    category: said('event.category'),
    topic: said('topic'),
    happened: happened.map(dayOf),
    reported: [row.reported && dayOf(row.reported)],
    entered: [dayOf(row.entered)],
    place: said('eventPlace'),
    point: said('eventPlace.point'),
    marking: said('marking'),
  }
  return Object.entries(values).flatMap(([facet, list]) =>
    [...new Set(list.length > 0 ? list.map((value) => value ?? '') : [''])].map(
      (value): [ClaimFacet, string] => [facet as ClaimFacet, value],
    ),
  )
}

/** Every value of a field, over all groups that have it, oldest first. */
function valuesOf(claim: StoredClaim, field: ClaimField): string[] {
  return filledPaths(claim)
    .filter((path) => fieldOf(path) === field)
    .flatMap((path) => claim.fields[path]?.map(({ value }) => String(value)) ?? [])
}

/** When it happens: EDTF where there is one, else the words. */
function timesOf(claim: StoredClaim): string[] {
  return headsOf(claim, 'eventTime').flatMap((head) => {
    const values = claim.fields[at(head, 'edtf')] ?? claim.fields[head] ?? []
    return values.map(({ value }) => String(value))
  })
}

/** Where the words of the description stand, or the first of any field. */
function wordsSpan({ articleId, evidence }: StoredClaim): Span | null {
  const here = evidence.filter((words) => words.articleId === articleId)
  const words = here.find(({ field }) => field === 'description') ?? here[0]
  return words ? { start: words.start, end: words.end } : null
}

/** An EDTF text without its hours. */
const dayOf = (edtf: string) => edtf.replaceAll(/T[^/]*/g, '')

/** Folded, without punctuation; `null` for nothing. */
export const sortKey = (text: string | null): string | null =>
  (text && wordsOf(fold(text)).join(' ').slice(0, 120)) || null
