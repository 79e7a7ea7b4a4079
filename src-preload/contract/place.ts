import { z } from 'zod'
import { ArticleId } from './article.ts'
import { call, nothing } from './call.ts'
import { placePrecisions } from './claim-codes.ts'
import { ClaimId, ClaimPath } from './claim-fields.ts'
import { ClaimView, PlaceKey, PlaceRole } from './claim-table.ts'

/** Why a place is meant, the strongest first; `value` is what stands there. */
export const PlaceReason = z.object({
  is: z.enum([
    'chosen',
    'words',
    'dateline',
    'dateline-country',
    'named',
    'part',
    'capital',
    'seat',
    'inhabitants',
  ]),
  value: z.string(),
})
export type PlaceReason = z.infer<typeof PlaceReason>

/** A place that some words may mean. */
export const PlaceCandidate = z.object({
  /** `geonames:2210247`, `iso:LY`. */
  gazetteer: z.string(),
  name: z.string(),
  /** ISO 3166-1. */
  country: z.string(),
  point: z.string(),
  precision: z.enum(placePrecisions),
  reasons: z.array(PlaceReason),
})
export type PlaceCandidate = z.infer<typeof PlaceCandidate>

/** Claims that are drawn at one point. */
export const MapPlace = z.object({
  role: PlaceRole,
  latitude: z.number(),
  longitude: z.number(),
  precision: z.enum(placePrecisions),
  /** ISO 3166-1, of a country; else `null`. */
  country: z.string().nullable(),
  /** The words that most claims have for it. */
  words: z.string(),
  /** The gazetteer's best guess; nobody has chosen it. */
  isProposed: z.boolean(),
  claims: z.int(),
  /** What finds them in the table. */
  keys: z.array(PlaceKey),
})
export type MapPlace = z.infer<typeof MapPlace>

/** Words for a place without a point. */
export const Unplaced = z.object({ role: PlaceRole, words: z.string(), claims: z.int() })
export type Unplaced = z.infer<typeof Unplaced>

const words = z.string().max(2_000)

export const placeCalls = {
  /** What some words may mean in an article, the likeliest first. */
  'place.candidates': call(
    z.object({ words, articleId: ArticleId.nullable() }),
    z.array(PlaceCandidate),
  ),
  /** Gives a place of a claim the gazetteer's id, point and precision. One undo. */
  'place.choose': call(
    z.object({ id: ClaimId, head: ClaimPath, words, gazetteer: z.string().max(100) }),
    nothing,
  ),
  /** The same for every claim of a view that has these words and no point. One undo. */
  'place.chooseAll': call(
    z.object({
      view: ClaimView,
      role: PlaceRole.exclude(['dateline']),
      words,
      gazetteer: z.string().max(100),
    }),
    z.object({ placed: z.int() }),
  ),

  /** The claims of a view by their places. */
  'map.read': call(
    z.object({ view: ClaimView, roles: z.array(PlaceRole).min(1) }),
    z.object({
      places: z.array(MapPlace),
      /** The most frequent first. */
      unplaced: z.array(Unplaced),
      /** Words without a point that are not in `unplaced`. */
      moreUnplaced: z.int(),
      /** Claims of the view that name no place in any of the roles. */
      nowhere: z.int(),
    }),
  ),
  /** The outlines of the world's countries: Mercator, `size` wide, north up; relative SVG paths. */
  'map.outlines': call(
    nothing,
    z.object({
      source: z.string(),
      size: z.int(),
      countries: z.array(
        z.object({
          code: z.string().nullable(),
          point: z.tuple([z.number(), z.number()]),
          box: z.tuple([z.number(), z.number(), z.number(), z.number()]),
          coarse: z.string(),
          fine: z.string(),
        }),
      ),
    }),
  ),
} as const
