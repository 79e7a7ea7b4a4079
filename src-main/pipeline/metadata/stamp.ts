import type { Stamp } from '../../../src-preload/contract/article.ts'
import { type Country, countryOf, monthFirst } from './country-hints.ts'
import { weekdaysIn } from './month-names.ts'
import { type Day, type WrittenDate, writtenDates } from './written-dates.ts'
import { resolveZone } from './zones.ts'

/** What a page tells about how it writes its dates. */
export type DateEvidence = {
  /** Every date of the page. */
  dates: readonly WrittenDate[]
  country: { code: Country; reason: string } | null
  /** Weekdays that the story names, 0 is Sunday. */
  weekdays: readonly number[]
  /** BCP 47 language that the page declares, `''` if none. */
  language: string
}

/**
 * Gathers what the page tells.
 *
 * @param frame the page without its story, which may speak of other countries
 * @param language as the page declares it, `''` if it does not
 */
export function dateEvidence(frame: string, story: string, language: string): DateEvidence {
  return {
    dates: [...writtenDates(frame), ...writtenDates(story)],
    country: countryOf(frame),
    weekdays: weekdaysIn(story.slice(0, 20_000)),
    language,
  }
}

/** A sign for one of the two orders, and what it is. */
type Sign = { order: 'day-month' | 'month-day'; strong: boolean; reason: string }

/** The date as a stamp: order and zone decided by the page's evidence, other readings kept unless it rules them out. */
export function toStamp(
  date: WrittenDate,
  { span, from }: Pick<Stamp, 'span' | 'from'>,
  evidence: DateEvidence,
): Stamp {
  const { order, chosen, other, reasons } = decideOrder(date, evidence)
  const zone = date.zone === null ? null : resolveZone(date.zone, evidence.country, chosen)
  const edtf = (day: Day, offset: string | null) => format(day, date.time, offset)
  return {
    raw: date.raw,
    span,
    from,
    edtf: edtf(chosen, zone?.offset ?? null),
    zone: zone?.offset ?? null,
    order,
    alternatives: [
      ...(other ? [edtf(other, zone?.offset ?? null)] : []),
      ...(date.time === null ? [] : (zone?.others ?? []).map((offset) => edtf(chosen, offset))),
    ],
    reasons: [...reasons, ...(zone ? [zone.reason] : date.time ? ['no zone is printed'] : [])],
  }
}

/** EDTF level 0: the day, with the time if there is one, with the offset if it is known. */
function format([year, month, day]: Day, time: string | null, offset: string | null): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
  return time === null ? date : `${date}T${time}${offset ?? ''}`
}

type Decision = { order: Stamp['order']; chosen: Day; other: Day | null; reasons: string[] }

function decideOrder(date: WrittenDate, evidence: DateEvidence): Decision {
  const [first, second] = date.days
  if (date.order !== 'undecided' || second === undefined) {
    const order = date.order === 'undecided' ? 'day-month' : date.order
    return { order, chosen: first, other: null, reasons: [plainReason[order]] }
  }
  const signs = signsFor(date, first, second, evidence)
  const sum = (order: Sign['order']) =>
    signs.reduce((total, sign) => total + (sign.order === order ? (sign.strong ? 3 : 1) : 0), 0)
  const [dayMonth, monthDay] = [sum('day-month'), sum('month-day')]
  const order = monthDay > dayMonth ? 'month-day' : 'day-month'
  const chosen = order === 'day-month' ? first : second
  const rejected = order === 'day-month' ? second : first
  if (dayMonth === monthDay) {
    const reason =
      'nothing on the page decides between day and month first; most of the world writes the day first'
    return { order, chosen, other: rejected, reasons: [reason] }
  }
  const isSure = Math.min(dayMonth, monthDay) === 0 && Math.max(dayMonth, monthDay) >= 2
  return {
    order,
    chosen,
    other: isSure ? null : rejected,
    reasons: signs.map((sign) => `${sign.order === order ? '' : 'against: '}${sign.reason}`),
  }
}

const plainReason: Readonly<Record<Stamp['order'], string>> = {
  'day-month': 'the other order would be no date',
  'month-day': 'the other order would be no date',
  'year-month': 'year first',
  'named-month': 'the month is named',
}

/** Days in a row that one news story is usually about: its weekdays are the day of publication or just before. */
const newsDays = 3

function signsFor(date: WrittenDate, dayMonth: Day, monthDay: Day, evidence: DateEvidence): Sign[] {
  const signs: Sign[] = []
  const isSame = (a: Day, b: Day) => a.every((part, at) => part === b[at])
  for (const other of evidence.dates) {
    if (other.order === 'undecided') continue
    const day = other.days[0]
    if (other.order === 'day-month' || other.order === 'month-day') {
      if (day[1] === day[2]) continue
      signs.push({
        order: other.order,
        strong: true,
        reason: `"${other.raw}" on the same page can only be ${other.order}`,
      })
    } else if (isSame(day, dayMonth)) {
      signs.push({
        order: 'day-month',
        strong: true,
        reason: `"${other.raw}" on the same page is the same day`,
      })
    } else if (isSame(day, monthDay)) {
      signs.push({
        order: 'month-day',
        strong: true,
        reason: `"${other.raw}" on the same page is the same day`,
      })
    }
  }
  signs.push(...weekdaySigns(dayMonth, monthDay, evidence.weekdays))
  if (evidence.country) {
    const order = monthFirst.has(evidence.country.code) ? 'month-day' : 'day-month'
    signs.push({
      order,
      strong: true,
      reason: `${evidence.country.reason}: ${evidence.country.code} writes ${order}`,
    })
  }
  if (date.zone && /^(?:E|C|M|P)(?:S|D)?T$/.test(date.zone) && evidence.country === null) {
    signs.push({ order: 'month-day', strong: false, reason: `${date.zone} is a US zone` })
  }
  if (date.raw.includes('.'))
    signs.push({ order: 'day-month', strong: true, reason: 'dates with dots have the day first' })
  const language = languageSign(evidence.language)
  return language ? [...signs, language].filter(once) : signs.filter(once)
}

const once = (sign: Sign, at: number, all: readonly Sign[]) =>
  all.findIndex(({ reason }) => reason === sign.reason) === at

/** The reading under which the weekdays of the story lie just before publication. */
function weekdaySigns(dayMonth: Day, monthDay: Day, weekdays: readonly number[]): Sign[] {
  if (weekdays.length === 0) return []
  const near = (day: Day) => {
    const published = new Date(Date.UTC(day[0], day[1] - 1, day[2])).getUTCDay()
    return (
      weekdays.filter((weekday) => (published - weekday + 7) % 7 < newsDays).length /
      weekdays.length
    )
  }
  const difference = near(dayMonth) - near(monthDay)
  if (Math.abs(difference) < 0.5) return []
  const order = difference > 0 ? 'day-month' : 'month-day'
  return [
    {
      order,
      strong: false,
      reason: 'the weekdays in the story then fall on the days just before it',
    },
  ]
}

function languageSign(language: string): Sign | null {
  if (language === '' || /^en$/i.test(language)) return null
  const isAmerican = /^en[-_]us$/i.test(language)
  return {
    order: isAmerican ? 'month-day' : 'day-month',
    strong: !isAmerican,
    reason: `the page's language is ${language}`,
  }
}
