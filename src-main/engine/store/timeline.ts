import type { Database } from 'better-sqlite3'
import type {
  ClaimFacet,
  ClaimRow,
  ClaimView,
  Clock,
  TimeRange,
} from '../../../src-preload/contract/claim-table.ts'
import { viewWhere } from './claim-order.ts'
import { statements } from './statements.ts'

/** Dates of one lane that lie in the same steps of time. */
export type DateGroup = {
  /** `null` without lanes. */
  lane: string | null
  /** Of the earliest and of the latest instant, milliseconds since 1970 UTC; `null`: open, or no date. */
  from: number | null
  to: number | null
  doubt: number
  claims: number
  /** Row number of one of the claims. */
  no: number
}

type Wanted = {
  view: ClaimView
  clock: Clock
  /** Its groups are the lanes. */
  lanes: { facet: ClaimFacet; values: readonly string[] } | null
  window: TimeRange
  /** Milliseconds; dates that begin in one and end in one are counted together. */
  step: number
}

/**
 * SQLite divides towards zero: all instants of JavaScript's calendar are above this one. The divisor
 * stands in the statement, for a bound number is a floating one, by which nothing would be rounded.
 */
const BEFORE_ALL = 8_640_000_000_000_000

/** Dates of claims, counted. The table of claims must be up to date. */
export function timelineStore(db: Database) {
  const wholeSql = statements<[object], TimeRange>(db)
  const groupSql = statements<[object], DateGroup>(db)
  const row = db.prepare<[number], string>('SELECT row FROM claim_row WHERE no = ?').pluck()

  return {
    /** From the first to the last date of a view's claims; `null` if they have none. */
    whole(view: ClaimView, wanted: readonly Clock[]): TimeRange | null {
      const { where, values } = viewWhere(view, null)
      const ranges = wanted.flatMap((clock) => {
        const range = wholeSql(`
          SELECT min(coalesce(from_at, to_at)) AS "from", max(coalesce(to_at, from_at)) AS "to"
          FROM claim_time WHERE clock = :clock ${inView(where, 'no')}`).get({ ...values, clock })
        return range && range.from !== null ? [range] : []
      })
      if (ranges.length === 0) return null
      return {
        from: Math.min(...ranges.map(({ from }) => from)),
        to: Math.max(...ranges.map(({ to }) => to)),
      }
    },

    /** Dates that touch a window of time, and claims that have none. */
    groups({ view, clock, lanes, window, step }: Wanted): DateGroup[] {
      const { where, values } = viewWhere(view, null)
      const sql = `
        SELECT ${lanes ? 'lane.value' : 'NULL'} AS lane, min(from_at) AS "from", max(to_at) AS "to",
          doubt, count(*) AS claims, min(date.no) AS no
        FROM ${lanes ? 'claim_facet AS lane CROSS JOIN claim_time AS date ON date.no = lane.no' : 'claim_time AS date'}
        WHERE clock = :clock
          AND (from_at IS NULL OR from_at <= :windowTo) AND (to_at IS NULL OR to_at >= :windowFrom)
          ${lanes ? 'AND lane.facet = :laneFacet AND lane.value IN (SELECT value FROM json_each(:lanes))' : ''}
          ${inView(where, 'date.no')}
        GROUP BY 1, (from_at + ${BEFORE_ALL}) / ${step}, (to_at + ${BEFORE_ALL}) / ${step}, doubt`
      return groupSql(sql).all({
        ...values,
        clock,
        windowFrom: window.from,
        windowTo: window.to,
        ...(lanes && { laneFacet: lanes.facet, lanes: JSON.stringify(lanes.values) }),
      })
    },

    /** The claim in a row. */
    claim: (no: number): ClaimRow => JSON.parse(row.get(no)!) as ClaimRow,
  }
}
export type TimelineStore = ReturnType<typeof timelineStore>

const inView = (where: string, no: string) =>
  where && `AND ${no} IN (SELECT no FROM claim_row WHERE ${where})`
