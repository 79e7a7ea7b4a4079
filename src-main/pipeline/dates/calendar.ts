/** A day of the Gregorian calendar; month 1 to 12. */
export type Day = { year: number; month: number; day: number }

const msPerDay = 86_400_000

/** `YYYY-MM-DD`, or the beginning of a longer stamp, as a day; `null` if it is none. */
export function parseDay(text: string): Day | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(text) ?? []
  if (year === undefined || month === undefined || day === undefined) return null
  const parsed = { year: Number(year), month: Number(month), day: Number(day) }
  return isDay(parsed) ? parsed : null
}

/** Does the calendar have this day? */
export function isDay({ year, month, day }: Day): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

export function addDays(day: Day, days: number): Day {
  return fromNumber(toNumber(day) + days)
}

/** Months on; the day is cut to the month's last. */
export function addMonths({ year, month, day }: Day, months: number): Day {
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return { year: first.getUTCFullYear(), month: first.getUTCMonth() + 1, day: Math.min(day, last) }
}

/** Days since 1 January 1970. */
export function toNumber({ year, month, day }: Day): number {
  return Date.UTC(year, month - 1, day) / msPerDay
}

function fromNumber(number: number): Day {
  const date = new Date(number * msPerDay)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** Monday 1 to Sunday 7 (ISO 8601). */
export function weekdayOf(day: Day): number {
  return ((((toNumber(day) + 3) % 7) + 7) % 7) + 1
}

/** The week's Monday. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day))
}

/** Week of ISO 8601, `2013-W11`: the one whose Thursday is in the year. */
export function formatWeek(day: Day): string {
  const thursday = addDays(mondayOf(day), 3)
  const first = { year: thursday.year, month: 1, day: 1 }
  const week = Math.floor((toNumber(thursday) - toNumber(first)) / 7) + 1
  return `${thursday.year}-W${pad(week)}`
}

export function formatDay({ year, month, day }: Day): string {
  return `${formatMonth({ year, month })}-${pad(day)}`
}

export function formatMonth({ year, month }: Pick<Day, 'year' | 'month'>): string {
  return `${formatYear(year)}-${pad(month)}`
}

export function formatYear(year: number): string {
  return String(year).padStart(4, '0')
}

export function pad(number: number): string {
  return String(number).padStart(2, '0')
}
