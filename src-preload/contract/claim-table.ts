import { z } from 'zod'
import { Span } from './article.ts'
import { call, nothing } from './call.ts'
import { ClaimSummary } from './claim.ts'
import { ClaimId } from './claim-fields.ts'

/** What claims are grouped and filtered by. A claim may have several values of one, or none. */
export const claimFacets = [
  'article',
  'outlet',
  'claimer',
  'entity',
  'kind',
  'status',
  'credibility',
  'factuality',
  'category',
  'topic',
  'happened',
  'reported',
  'entered',
  'place',
  'point',
  'marking',
] as const
export const ClaimFacet = z.enum(claimFacets)
export type ClaimFacet = z.infer<typeof ClaimFacet>

export const claimSorts = [
  'claim',
  'claimer',
  'article',
  'outlet',
  'place',
  'kind',
  'status',
  'credibility',
  'happened',
  'reported',
  'entered',
] as const
export const ClaimSort = z.enum(claimSorts)
export type ClaimSort = z.infer<typeof ClaimSort>

/** A value of a facet; `''` stands for claims that have none. */
export const FacetValue = z.object({ facet: ClaimFacet, value: z.string().max(2_000) })
export type FacetValue = z.infer<typeof FacetValue>

/** One way to look at the claims of a case. Stored in the operation log for ever. */
export const ClaimView = z.object({
  /** Words that all occur in the claim, its chain or its headline. */
  query: z.string().max(1_000),
  /** Values of one facet are alternatives; different facets all hold. */
  filters: z.array(FacetValue).max(50),
  sort: ClaimSort,
  descending: z.boolean(),
  group: ClaimFacet.nullable(),
})
export type ClaimView = z.infer<typeof ClaimView>

/** Earliest and latest instant that an imprecise date can mean, milliseconds since 1970 UTC; `null`: open or unknown. */
export const Extent = z.object({ from: z.int().nullable(), to: z.int().nullable() })
export type Extent = z.infer<typeof Extent>

/** When the thing claimed happens, when its article was published, when the analyst made the claim. */
export const clocks = ['happened', 'reported', 'entered'] as const
export const Clock = z.enum(clocks)
export type Clock = z.infer<typeof Clock>

/** Both ends inclusive, milliseconds since 1970 UTC. */
export const TimeRange = z.object({ from: z.int(), to: z.int() })
export type TimeRange = z.infer<typeof TimeRange>

/** Claims by one of their dates. */
export const AtTime = z.object({
  clock: Clock,
  /** Where the date's earliest and latest instant lie; `null`: it has none. */
  from: TimeRange.nullable(),
  to: TimeRange.nullable(),
  /** Exactly these marks of doubt (`dateDoubt`); `null`: any. */
  doubt: z.int().nullable(),
  /** And in this group. */
  lane: FacetValue.nullable(),
})
export type AtTime = z.infer<typeof AtTime>

/** What is said of a date beside its extent; a sum of these. */
export const dateDoubt = { uncertain: 1, approximate: 2, wordsOnly: 4 } as const

/** What a claim has to do with a place: the thing claimed happens there, the claim was made there, its article is dated there. */
export const placeRoles = ['event', 'made', 'dateline'] as const
export const PlaceRole = z.enum(placeRoles)
export type PlaceRole = z.infer<typeof PlaceRole>

/** A place of claims: by its point, or by its words if it has none. */
export const PlaceKey = z.object({
  role: PlaceRole,
  point: z.string().max(100).nullable(),
  words: z.string().max(2_000).nullable(),
})
export type PlaceKey = z.infer<typeof PlaceKey>

/** Claims by any of some places. */
export const AtPlaces = z.object({ places: z.array(PlaceKey).min(1).max(20_000) })
export type AtPlaces = z.infer<typeof AtPlaces>

/** Some of the claims of a view. */
export const Within = z.union([FacetValue, AtTime, AtPlaces])
export type Within = z.infer<typeof Within>

/** A claim as a row of the table: what is shown of it, with its three clocks. */
export const ClaimRow = ClaimSummary.extend({
  headline: z.string(),
  outlet: z.string().nullable(),
  place: z.string(),
  credibility: z.string().nullable(),
  /** When the thing claimed happens: EDTF, or the words where nobody made a date of them. */
  happened: z.string(),
  happenedExtent: Extent,
  /** When the article was published: EDTF. */
  reported: z.string().nullable(),
  reportedExtent: Extent,
  /** When the analyst made the claim: ISO 8601, UTC. */
  entered: z.iso.datetime(),
  /** Where the words of the claim stand in its article. */
  span: Span.nullable(),
})
export type ClaimRow = z.infer<typeof ClaimRow>

export const ClaimGroup = z.object({
  value: z.string(),
  /** The article's headline or the entity's name; the value itself elsewhere. */
  label: z.string(),
  claims: z.int(),
})
export type ClaimGroup = z.infer<typeof ClaimGroup>

/** UUID version 7. */
export const ViewId = z.uuid().brand<'ViewId'>()
export type ViewId = z.infer<typeof ViewId>
export const SavedView = z.object({ id: ViewId, name: z.string(), view: ClaimView })
export type SavedView = z.infer<typeof SavedView>
const viewName = z.string().trim().min(1).max(200)

/** The claims of the whole case. */
export const claimTableCalls = {
  /** `group` is not looked at: a group's rows are those of a filter for its value. */
  'claimTable.page': call(
    z.object({
      view: ClaimView,
      /** Only the claims of one group, date or place. */
      within: Within.nullable().default(null),
      offset: z.int().nonnegative(),
      limit: z.int().positive().max(500),
    }),
    z.object({ total: z.int(), rows: z.array(ClaimRow) }),
  ),
  /** The values of a facet among the claims that a view shows, the most frequent first. */
  'claimTable.groups': call(
    z.object({ view: ClaimView, facet: ClaimFacet, limit: z.int().positive().max(20_000) }),
    z.array(ClaimGroup),
  ),
  /** Where a claim stands in a view, counted from 0; `null` if the view does not show it. */
  'claimTable.find': call(
    z.object({ view: ClaimView, id: ClaimId }),
    z.object({ index: z.int().nullable() }),
  ),

  /** By name. */
  'claimView.list': call(nothing, z.array(SavedView)),
  /** Keeps a view in the case under a name; a name that is there already gets this view. */
  'claimView.save': call(z.object({ name: viewName, view: ClaimView }), z.object({ id: ViewId })),
  'claimView.remove': call(z.object({ id: ViewId }), nothing),
} as const
