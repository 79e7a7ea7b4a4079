import type { TimeLane, TimeMark, TimeStrip } from '../../src-preload/contract/timeline.ts'

/** A line of the timeline: what one clock says of one lane. */
export type TimeRow = { lane: TimeLane; strip: TimeStrip; isFirst: boolean }

/** Where the keys start from: a strip, and of its marks the one at or next to a moment. */
export type TimeCursor = {
  row: number
  /** The mark's own name, as long as the axis is not divided anew. */
  key: string
  /** Its middle; `null` aside. */
  at: number | null
}

export const rowsOf = (lanes: readonly TimeLane[]): TimeRow[] =>
  lanes.flatMap((lane) => lane.strips.map((strip, n) => ({ lane, strip, isFirst: n === 0 })))

export const keyOf = ({ is, from, to, at }: TimeMark): string => `${is} ${from} ${to} ${at.doubt}`

/** The middle of a date; `null` for none. */
export function middleOf({ is, from, to }: TimeMark): number | null {
  return is === 'aside' ? null : ((from ?? to ?? 0) + (to ?? from ?? 0)) / 2
}

export const cursorAt = (row: number, mark: TimeMark): TimeCursor => ({
  row,
  key: keyOf(mark),
  at: middleOf(mark),
})

/** The index of the mark that a cursor means, in the strip it is in now; -1 in an empty one. */
export function markAt(marks: readonly TimeMark[], { key, at }: TimeCursor): number {
  const same = marks.findIndex((mark) => keyOf(mark) === key)
  if (same >= 0 || marks.length === 0) return same
  const far = (mark: TimeMark) => {
    const middle = middleOf(mark)
    if (middle === null || at === null) return middle === at ? 0 : Infinity
    return Math.abs(middle - at)
  }
  return marks.reduce((best, mark, n) => (far(mark) < far(marks[best]!) ? n : best), 0)
}
