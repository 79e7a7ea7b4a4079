import type { TimeRange } from '../../src-preload/contract/claim-table.ts'
import {
  nextStart,
  startOf,
  type TimeUnit,
  unitFor,
} from '../../src-preload/contract/time-units.ts'

/** Pixels between two labels of the axis, at least. */
const ROOM = 64

/** A line of the axis. */
export type Tick = {
  at: number
  label: string
  /** What the unit is part of, where that begins: the year above its months. */
  above: string | null
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const aboveOf: Partial<Record<TimeUnit, TimeUnit>> = {
  minute: 'day',
  hour: 'day',
  day: 'month',
  week: 'month',
  month: 'year',
  quarter: 'year',
}

/** The lines of an axis so many pixels wide, in their order. */
export function ticksOf({ from, to }: TimeRange, width: number): Tick[] {
  const unit = unitFor(to - from, Math.max(1, width / ROOM))
  const above = aboveOf[unit]
  const ticks: Tick[] = []
  let before: number | null = null
  for (let at = startOf(unit, from); at <= to; at = nextStart(unit, at)) {
    if (at < from) continue
    const group = above ? startOf(above, at) : null
    ticks.push({
      at,
      label: labelOf(unit, at),
      above: above && group !== before ? labelOf(above, at, true) : null,
    })
    before = group
  }
  return ticks
}

function labelOf(unit: TimeUnit, at: number, isFull = false): string {
  const date = new Date(at)
  const year = date.getUTCFullYear()
  const month = months[date.getUTCMonth()]!
  switch (unit) {
    case 'minute':
    case 'hour':
      return date.toISOString().slice(-13, -8)
    case 'day':
    case 'week':
      return isFull ? `${date.getUTCDate()} ${month} ${year}` : String(date.getUTCDate())
    case 'month':
    case 'quarter':
      return isFull ? `${month} ${year}` : month
    case 'year':
      return String(year)
    case 'decade':
      return `${year}s`
    case 'century':
      return String(year)
  }
}
