import { monthName, monthNumber } from './month-names.ts'
import { zonePattern } from './zones.ts'

/** A calendar day: year, month, day. */
export type Day = readonly [year: number, month: number, day: number]

/** A date as it stands in a text, before anything is decided about its order or zone. */
export type WrittenDate = {
  start: number
  end: number
  raw: string
  order: 'day-month' | 'month-day' | 'year-month' | 'named-month' | 'undecided'
  /** Every day it can mean: one, or for `undecided` the day-month and the month-day reading. */
  days: readonly [Day] | readonly [dayMonth: Day, monthDay: Day]
  /** `03:38:00`, `null` if no time is printed. */
  time: string | null
  /** The zone as printed. */
  zone: string | null
}

const time = `(\\d{1,2})(?:[:.h](\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?)? ?([ap]\\.?m\\.?(?![a-z])|ص|م(?!\\p{L}))?(?: ?(?:hrs|hours|Uhr|h)(?!\\p{L}))?`
const glue = `[\\s,|•·–—@/-]{0,4}(?:(?:at|um|à|às|a las|alle|ore|в|о|saat|الساعة|ساعت|kl\\.?|klo|pukul|jam) ?)?`
const ordinal = `(?:st|nd|rd|th|er|º|ª|\\.)?`
const day = `(?<!\\d)(\\d{1,2})${ordinal}`
/** Pages can print year and time without a space: `20204:29`. */
const year = `(\\d{4})(?:(?!\\d)|(?=\\d{1,2}:\\d{2}))`
const sides = { before: '(?<![\\p{L}\\d])', after: '(?![\\p{L}])' }

/** What each group of a form's match is, in order. */
type Form = { pattern: RegExp; parts: string; order: WrittenDate['order'] }

const forms: readonly Form[] = [
  { pattern: /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/gu, parts: 'ymd', order: 'year-month' },
  {
    pattern: /(?<!\d)(\d{4})[./](\d{1,2})[./](\d{1,2})(?![\d./])/gu,
    parts: 'ymd',
    order: 'year-month',
  },
  {
    pattern: /(?<!\d)(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]/gu,
    parts: 'ymd',
    order: 'year-month',
  },
  {
    pattern: new RegExp(
      `${day}[\\s-]*(?:de |of |ל|ב)?${sides.before}(${monthName})${sides.after}\\.?,?[\\s-]*(?:del? |من )?${year}`,
      'giu',
    ),
    parts: 'dMy',
    order: 'named-month',
  },
  {
    pattern: new RegExp(
      `${sides.before}(${monthName})${sides.after}\\.?\\s*(\\d{1,2})${ordinal}(?!\\d),?\\s*${year}`,
      'giu',
    ),
    parts: 'Mdy',
    order: 'named-month',
  },
  {
    pattern: /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-]|\.\d)/gu,
    parts: 'asby',
    order: 'undecided',
  },
]

const timeAfter = new RegExp(`^[)\\]]?T?${glue}${time}(?: ?\\(?(${zonePattern})\\)?)?`, 'iu')
const timeBefore = new RegExp(
  `(?<![\\d:.])${time}(?: ?\\(?(${zonePattern})\\)?)?[\\s,|•·–—-]{1,3}(?:(?:on|le|am|il|em|el) )?(?:\\p{L}+,? )?$`,
  'iu',
)

/** Every date with a year in the text, in order; digits of all scripts. Linear in the text's length. */
export function writtenDates(original: string): WrittenDate[] {
  const text = asciiDigits(original)
  const found: WrittenDate[] = []
  for (const form of forms) {
    for (const match of text.matchAll(form.pattern)) {
      const start = match.index
      const end = start + match[0].length
      if (found.some((other) => start < other.end && other.start < end)) continue
      const days = daysOf(form, match)
      if (days) found.push(withTime(text, original, { start, end, ...days }))
    }
  }
  return found.toSorted((a, b) => a.start - b.start)
}

function daysOf(form: Form, match: RegExpMatchArray): Pick<WrittenDate, 'order' | 'days'> | null {
  const part = (name: string) => match[form.parts.indexOf(name) + 1] ?? ''
  const fullYear = Number(part('y')) + (part('y').length === 2 ? 2000 : 0)
  if (form.order !== 'undecided') {
    const month = form.order === 'named-month' ? monthNumber(part('M')) : Number(part('m'))
    const only: Day = [fullYear, month, Number(part('d'))]
    return isDay(only) ? { order: form.order, days: [only] } : null
  }
  const [first, second] = [Number(part('a')), Number(part('b'))]
  const dayMonth: Day = [fullYear, second, first]
  const monthDay: Day = [fullYear, first, second]
  if (isDay(dayMonth) && isDay(monthDay)) {
    return first === second
      ? { order: 'day-month', days: [dayMonth] }
      : { order: 'undecided', days: [dayMonth, monthDay] }
  }
  if (isDay(dayMonth)) return { order: 'day-month', days: [dayMonth] }
  return isDay(monthDay) ? { order: 'month-day', days: [monthDay] } : null
}

function isDay([fullYear, month, dayOfMonth]: Day): boolean {
  const date = new Date(Date.UTC(fullYear, month - 1, dayOfMonth))
  return (
    fullYear >= 1800 &&
    fullYear < 2200 &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === dayOfMonth
  )
}

type Found = Pick<WrittenDate, 'start' | 'end' | 'order' | 'days'>

function withTime(text: string, original: string, found: Found): WrittenDate {
  const after = timeAfter.exec(text.slice(found.end, found.end + 60))
  const later = after && clock(after)
  if (after && later) {
    const end = found.end + after[0].trimEnd().length
    const raw = original.slice(found.start, end)
    return { ...found, end, raw, time: later, zone: after[5] ?? null }
  }
  const before = timeBefore.exec(text.slice(Math.max(0, found.start - 40), found.start))
  const earlier = before && clock(before)
  if (before && earlier) {
    const start = found.start - before[0].length
    const raw = original.slice(start, found.end)
    return { ...found, start, raw, time: earlier, zone: before[5] ?? null }
  }
  return { ...found, raw: original.slice(found.start, found.end), time: null, zone: null }
}

/** `HH:MM:SS` of a match of `time`; `null` if it is no time of day. */
function clock([, hour = '', minute, second = '00', half]: RegExpExecArray): string | null {
  if (minute === undefined && half === undefined) return null
  const isLate = half !== undefined && /^(?:p|م)/i.test(half)
  const value = half === undefined ? Number(hour) : (Number(hour) % 12) + (isLate ? 12 : 0)
  if (value > 23 || Number(minute ?? 0) > 59 || Number(second) > 59) return null
  return [String(value), minute ?? '00', second].map((piece) => piece.padStart(2, '0')).join(':')
}

/** The text with digits of other scripts as ASCII digits; every character keeps its place. */
function asciiDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹०-९０-９]/g, (digit) => String(digitValue(digit)))
}

/** Zeros of Arabic-Indic, Extended Arabic-Indic, Devanagari and full-width digits. */
const zeros = [0x660, 0x6f0, 0x966, 0xff10]

function digitValue(digit: string): number {
  const code = digit.charCodeAt(0)
  return code - zeros.find((zero) => code >= zero && code < zero + 10)!
}
