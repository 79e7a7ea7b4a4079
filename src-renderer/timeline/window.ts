import type { TimeRange } from '../../src-preload/contract/claim-table.ts'

/** Milliseconds: closer, minutes are no longer told apart; further away, the calendar ends. */
const LEAST = 30 * 60_000
const MOST = 8_000 * 365 * 86_400_000

/**
 * A window of time made smaller or larger.
 *
 * @param factor of its length
 * @param at what stays where it is on the screen
 */
export function zoomed({ from, to }: TimeRange, factor: number, at: number): TimeRange {
  const length = to - from
  const wanted = Math.round(Math.min(MOST, Math.max(LEAST, length * factor)))
  const share = Math.min(1, Math.max(0, (at - from) / length))
  const start = Math.round(at - share * wanted)
  return { from: start, to: start + wanted }
}

/** A window of time moved by a part of its length. */
export function panned({ from, to }: TimeRange, share: number): TimeRange {
  const by = Math.round((to - from) * share)
  return { from: from + by, to: to + by }
}

/** A window moved as little as it takes to hold a moment, with some room beside it. */
export function holding(window: TimeRange, at: number): TimeRange {
  const room = (window.to - window.from) * 0.05
  if (at < window.from) return panned(window, (at - room - window.from) / (window.to - window.from))
  if (at > window.to) return panned(window, (at + room - window.to) / (window.to - window.from))
  return window
}
