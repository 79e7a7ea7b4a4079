import type { ClaimGroup, TimeRange } from '../../../src-preload/contract/claim-table.ts'
import type { HandlersOf, RowsOf } from '../../../src-preload/contract/index.ts'
import type { TimeLane } from '../../../src-preload/contract/timeline.ts'
import {
  day,
  type TimeUnit,
  unitFor,
  unitLength,
} from '../../../src-preload/contract/time-units.ts'
import type { Context } from '../context.ts'
import { marksOf } from '../time-marks.ts'
import { tableOf } from './claim-table.ts'

/** Lanes drawn; who wants to see others filters. */
const LANES = 60

export const timelineHandlers: HandlersOf<RowsOf<'timeline'>, Context> = {
  'timeline.read': async ({ view, window, clocks, columns }, context) => {
    const { timeline } = context.store
    const table = await tableOf(context)
    const { group: facet } = view
    const whole = timeline.whole(view, clocks)
    const shown = window ?? (whole ? withRoom(whole) : thisYear())
    const unit = unitFor(shown.to - shown.from, columns)
    const step = stepOf(unit)
    const groups = facet ? table.groups(view, facet, 20_000) : []
    const heads: (ClaimGroup | null)[] = facet ? groups.slice(0, LANES) : [null]
    const lanes = facet && { facet, values: groups.slice(0, LANES).map(({ value }) => value) }
    const dated = clocks.map((clock) => ({
      clock,
      ofLane: Map.groupBy(
        timeline.groups({ view, clock, lanes, window: shown, step }),
        ({ lane }) => lane,
      ),
    }))
    return {
      window: shown,
      whole,
      unit,
      moreLanes: Math.max(0, groups.length - LANES),
      lanes: heads.map(
        (head): TimeLane => ({
          value: head?.value ?? null,
          label: head?.label ?? '',
          claims: head?.claims ?? 0,
          strips: dated.map(({ clock, ofLane }) => ({
            clock,
            marks: marksOf(ofLane.get(head?.value ?? null) ?? [], {
              clock,
              unit,
              step,
              lane: head && facet ? { facet, value: head.value } : null,
              claimAt: timeline.claim,
            }),
          })),
        }),
      ),
    }
  },
}

/** What dates are counted by before the calendar divides them. */
const stepOf = (unit: TimeUnit) => Math.min(unitLength[unit], day)

/** With a little time before the first date and after the last. */
function withRoom({ from, to }: TimeRange): TimeRange {
  const room = Math.max(day, Math.round((to - from) * 0.03))
  return { from: from - room, to: to + room }
}

/** The axis of a case without any date. */
function thisYear(): TimeRange {
  const year = new Date().getUTCFullYear()
  return { from: Date.UTC(year, 0), to: Date.UTC(year + 1, 0) - 1 }
}
