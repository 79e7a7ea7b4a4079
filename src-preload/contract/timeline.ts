import { z } from 'zod'
import { Span } from './article.ts'
import { call } from './call.ts'
import { ClaimSummary } from './claim.ts'
import { AtTime, Clock, ClaimView, TimeRange } from './claim-table.ts'
import { timeUnits } from './time-units.ts'

/** Some claims of one strip whose dates are drawn as one. */
export const TimeMark = z.object({
  /** `column`: dates that lie inside one unit of the axis; `span`: longer ones, all alike; `aside`: claims that have none. */
  is: z.enum(['column', 'span', 'aside']),
  /** Earliest and latest instant of any of them, milliseconds since 1970 UTC; `null`: open, or no date. */
  from: z.int().nullable(),
  to: z.int().nullable(),
  claims: z.int(),
  /** Those whose date is uncertain or approximate. */
  doubtful: z.int(),
  /** What finds them in the table. */
  at: AtTime,
  /** The claim, where it is one and few are drawn. */
  only: ClaimSummary.pick({ id: true, articleId: true, sentence: true })
    .extend({ span: Span.nullable() })
    .nullable(),
})
export type TimeMark = z.infer<typeof TimeMark>

/** What one clock says of the claims of a lane. */
export const TimeStrip = z.object({
  clock: Clock,
  /** Aside first, then by their beginning. */
  marks: z.array(TimeMark),
})
export type TimeStrip = z.infer<typeof TimeStrip>

export const TimeLane = z.object({
  /** Of the facet that the view groups by; `null` for all claims. */
  value: z.string().nullable(),
  label: z.string(),
  claims: z.int(),
  strips: z.array(TimeStrip),
})
export type TimeLane = z.infer<typeof TimeLane>

export const timelineCalls = {
  /** The claims of a view on a time axis: a lane for each of its groups, the largest first. */
  'timeline.read': call(
    z.object({
      view: ClaimView,
      /** `null`: from the first to the last date. */
      window: TimeRange.nullable(),
      clocks: z.array(Clock).min(1),
      /** Units of the axis that can be told apart. */
      columns: z.int().min(10).max(4_000),
    }),
    z.object({
      window: TimeRange,
      /** From the first to the last date of the view; `null` if it has none. */
      whole: TimeRange.nullable(),
      unit: z.enum(timeUnits),
      lanes: z.array(TimeLane),
      /** Groups that have no lane here. */
      moreLanes: z.int(),
    }),
  ),
} as const
