import type { Clock, Extent } from '../../src-preload/contract/claim-table.ts'
import { nextStart, startOf, type TimeUnit } from '../../src-preload/contract/time-units.ts'
import { edtfText } from '../edtf-text.ts'

export const clockTitles: Record<Clock, string> = {
  happened: 'Happened',
  reported: 'Reported',
  entered: 'Entered',
}

/** How much of a moment's notation names a unit of the calendar. */
const notation: [unit: TimeUnit, of: (at: number) => string][] = [
  ['century', (at) => `${yearOf(at).slice(0, -2)}XX`],
  ['decade', (at) => `${yearOf(at).slice(0, -1)}X`],
  ['year', yearOf],
  ['month', (at) => `${yearOf(at)}-${two(new Date(at).getUTCMonth() + 1)}`],
  ['day', dayOf],
  ['hour', (at) => `${dayOf(at)}T${two(new Date(at).getUTCHours())}:00Z`],
]

/**
 * From when to when, as a person reads it: `Mar 2026`, `5 Mar 2026 – 9 Mar 2026`, `until 2026`.
 * Instants are in UTC.
 */
export function extentText({ from, to }: Extent): string {
  if (from === null && to === null) return 'no date'
  if (from === null) return edtfText(`../${dayOf(to!)}`)
  if (to === null) return edtfText(`${dayOf(from)}/..`)
  for (const [unit, of] of notation) {
    if (from === startOf(unit, from) && to === nextStart(unit, from) - 1) return edtfText(of(from))
  }
  if (dayOf(from) !== dayOf(to)) return edtfText(`${dayOf(from)}/${dayOf(to)}`)
  const first = edtfText(momentOf(from))
  return momentOf(from) === momentOf(to) ? first : `${first} – ${timeOf(to)} UTC`
}

function yearOf(at: number): string {
  const year = new Date(at).getUTCFullYear()
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`
}

function dayOf(at: number): string {
  const date = new Date(at)
  return `${yearOf(at)}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`
}

function timeOf(at: number): string {
  const date = new Date(at)
  return `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`
}

const momentOf = (at: number) => `${dayOf(at)}T${timeOf(at)}Z`
const two = (number: number) => String(number).padStart(2, '0')
