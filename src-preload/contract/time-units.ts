/** Stretches of the calendar that a time axis is divided into, the shortest first. */
export const timeUnits = [
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'quarter',
  'year',
  'decade',
  'century',
] as const
export type TimeUnit = (typeof timeUnits)[number]

const minute = 60_000
const hour = 60 * minute
/** Milliseconds. */
export const day = 24 * hour

/** About how long each is, milliseconds. */
export const unitLength: Record<TimeUnit, number> = {
  minute,
  hour,
  day,
  week: 7 * day,
  month: 30 * day,
  quarter: 91 * day,
  year: 365 * day,
  decade: 3652 * day,
  century: 36_524 * day,
}

const months: Partial<Record<TimeUnit, number>> = {
  month: 1,
  quarter: 3,
  year: 12,
  decade: 120,
  century: 1200,
}
/** Monday, 5 January 1970. */
const firstMonday = 4 * day

/** The first instant of the unit that an instant lies in; milliseconds since 1970 UTC, weeks from Monday. */
export function startOf(unit: TimeUnit, at: number): number {
  const length = months[unit]
  if (length) return monthStart(Math.floor(monthsTo(at) / length) * length)
  const origin = unit === 'week' ? firstMonday : 0
  return Math.floor((at - origin) / unitLength[unit]) * unitLength[unit] + origin
}

/** The first instant of the unit after the one that begins at `start`. */
export function nextStart(unit: TimeUnit, start: number): number {
  const length = months[unit]
  return length ? monthStart(monthsTo(start) + length) : start + unitLength[unit]
}

/** The shortest unit of which no more than so many fit into a stretch of time. */
export const unitFor = (length: number, most: number): TimeUnit =>
  timeUnits.find((unit) => length / unitLength[unit] <= most) ?? 'century'

/** Months since the year 0. */
function monthsTo(at: number): number {
  const date = new Date(at)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}

function monthStart(month: number): number {
  const date = new Date(0)
  // Not by Date.UTC, which takes the years 0 to 99 for 1900 to 1999.
  date.setUTCFullYear(Math.floor(month / 12), month - Math.floor(month / 12) * 12, 1)
  return date.getTime()
}
