import edtf from 'edtf'
import type { Extent } from '../../src-preload/contract/claim-table.ts'

/** Whether a text is a date, time, interval, season or set in the Extended Date/Time Format, level 0 to 2. */
export function isEdtf(text: string): boolean {
  try {
    edtf(text)
    return true
  } catch {
    return false
  }
}

/** A day, or an instant on it, that is written in full. */
const plainDay =
  /^([12]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?:T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:Z|[+-](?:0\d|1[0-2]):[0-5]\d))?$/

/** The earliest instant a text in EDTF can mean, in milliseconds since 1970 UTC; `null` if it has none. */
export function earliest(text: string): number | null {
  const day = plainDay.exec(text)?.[1]
  // Most stamps are such; the grammar of EDTF takes a millisecond for each.
  if (day && new Date(Date.parse(day)).toISOString().startsWith(day)) return Date.parse(text)
  try {
    const { min } = edtf(text)
    return Number.isFinite(min) ? min : null
  } catch {
    return null
  }
}

/**
 * From the earliest to the latest instant that any of some dates can mean, milliseconds since 1970
 * UTC; an end is `null` if it is open or unknown. What is no EDTF is left out. A season is
 * anywhere in its year: EDTF does not say in which hemisphere.
 */
export function extentOf(texts: readonly string[]): Extent {
  const dates = texts.filter(isEdtf).map((text) => edtf(text.replaceAll(/(\d{4})-2[1-4]\b/g, '$1')))
  if (dates.length === 0) return { from: null, to: null }
  return {
    from: instant(Math.min(...dates.map(({ min }) => min ?? -Infinity))),
    to: instant(Math.max(...dates.map(({ max }) => max ?? Infinity))),
  }
}

const instant = (at: number) => (Number.isFinite(at) ? Math.trunc(at) : null)
