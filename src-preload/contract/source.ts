import { z } from 'zod'
import { EntityId } from './article.ts'
import { call, nothing } from './call.ts'

/** UUID version 7. */
export const SourceId = z.uuid().brand<'SourceId'>()
export type SourceId = z.infer<typeof SourceId>
export const RatingId = z.uuid().brand<'RatingId'>()
export type RatingId = z.infer<typeof RatingId>

/** `described`: somebody whom texts describe and do not name. */
export const sourceKinds = ['outlet', 'agency', 'person', 'organisation', 'described'] as const
/** Admiralty source reliability (AJP-2.1, STANAG 2511): codes, never numbers. */
export const reliabilities = ['A', 'B', 'C', 'D', 'E', 'F'] as const
export type Reliability = (typeof reliabilities)[number]

/** Every field of a source. Names are stored in the operation log for ever. */
export const sourceFields = {
  name: z.string().min(1).max(500),
  kind: z.enum(sourceKinds),
  entity: EntityId,
  /** ICD 206: factors that may affect quality or reliability. */
  descriptor: z.string().max(100_000),
} as const
export type SourceField = keyof typeof sourceFields
export const SourceField = z.enum(Object.keys(sourceFields) as [SourceField, ...SourceField[]])

/** How reliable a source is, from a day on. Ratings are never changed: a later one follows. */
export const Rating = z.object({
  id: RatingId,
  reliability: z.enum(reliabilities),
  /** The day from which it holds. */
  from: z.iso.date(),
  basis: z.string(),
  author: z.string(),
  /** ISO 8601, UTC. */
  at: z.iso.datetime(),
})
export type Rating = z.infer<typeof Rating>

export const Source = z.object({
  id: SourceId,
  name: z.string(),
  kind: z.enum(sourceKinds).nullable(),
  entity: EntityId.nullable(),
  descriptor: z.string(),
  /** Ways in which articles write it: an article whose publisher or credit is one of them comes from it. */
  writtenAs: z.array(z.string()),
  /** Latest day first. */
  ratings: z.array(Rating),
  /** Claims with it in their chain, and articles that it published or supplied. */
  claims: z.int(),
  articles: z.int(),
})
export type Source = z.infer<typeof Source>

/** A source of a claim with the rating in force when the claim was made, and now. */
export const SourceStanding = z.object({
  id: SourceId,
  name: z.string(),
  /** Where it stands: a node of the claim's chain, or what its article says. */
  as: z.string(),
  whenMade: Rating.nullable(),
  now: Rating.nullable(),
})
export type SourceStanding = z.infer<typeof SourceStanding>

/** The rating in force on a day: the latest that holds from that day or before. @param ratings latest day first */
export const ratingOn = (ratings: readonly Rating[], day: string): Rating | null =>
  ratings.find(({ from }) => from <= day) ?? null

const id = { id: SourceId }
/** The register of sources. */
export const sourceCalls = {
  /** By name. */
  'source.list': call(nothing, z.array(Source)),
  'source.create': call(
    z.object({ name: sourceFields.name, kind: sourceFields.kind }),
    z.object(id),
  ),
  /** `null` clears. */
  'source.set': call(
    z.object({ ...id, field: SourceField, value: z.string().nullable() }),
    nothing,
  ),
  'source.alias': call(z.object({ ...id, text: sourceFields.name, present: z.boolean() }), nothing),
  'source.rate': call(
    z.object({
      ...id,
      reliability: z.enum(reliabilities),
      from: z.iso.date(),
      basis: z.string().min(1).max(10_000),
    }),
    z.object({ id: RatingId }),
  ),
  /** Takes a rating back that was a mistake. */
  'source.unrate': call(z.object({ id: RatingId }), nothing),
} as const
