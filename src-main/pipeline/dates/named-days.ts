import {
  addDays,
  type Day,
  formatDay,
  formatMonth,
  formatYear,
  isDay,
  pad,
  toNumber,
  weekdayOf,
} from './calendar.ts'
import { type Context, pattern, type Reading, type Rule } from './rule.ts'
import { dayPartOf, monthNumber, parts, weekdayNumber } from './words.ts'

const { month, day, year, weekday, dayPart } = parts

/** A day as TIMEX3 and as EDTF, with the part of it that is meant. */
export function dayReading(of: Day, part?: string): Reading {
  const value = formatDay(of)
  return part === undefined
    ? { type: 'DATE', value, edtf: value }
    : { type: 'TIME', value: `${value}${dayPartOf(part)}`, edtf: value }
}

/** The latest day of that name up to `from`, or the first from it on. */
export function weekdayNear(name: string, from: Day, isAhead: boolean): Day {
  const back = (weekdayOf(from) - weekdayNumber(name) + 7) % 7
  return addDays(from, isAhead ? (7 - back) % 7 : -back)
}

/** "Sunday", "last Tuesday night": leans to the past, unless the sentence speaks of what is to come. */
const weekdays: Rule = {
  id: 'weekday',
  pattern: pattern(
    `(?:(?:[Ee]arly|[Ll]ate|[Ee]arlier|[Ll]ater) )?(?:(?<which>[Ll]ast|[Nn]ext|[Tt]his|[Tt]his past|[Tt]his coming|[Pp]ast|[Cc]oming) )?(?<!Black |Good |Bloody |Easter |Palm |Ash )(?<weekday>${weekday})(?: (?<part>${dayPart}))?(?! (?:Times|Telegraph|Mail|Express|Mirror|Night Live|Night Football))`,
  ),
  read({ which, weekday: name = '', part }, { published, isFuture }) {
    if (!published) return null
    const choice = which?.toLowerCase().split(/\s+/).at(-1)
    if (choice === 'last' || choice === 'past') {
      return dayReading(weekdayNear(name, addDays(published, -1), false), part)
    }
    if (choice === 'next') return dayReading(weekdayNear(name, addDays(published, 1), true), part)
    const isAhead = choice === 'coming' || isFuture
    const day = weekdayNear(name, published, isAhead)
    const other = addDays(day, isAhead ? -7 : 7)
    return {
      ...dayReading(day, part),
      ...(choice === undefined ? { alternatives: [formatDay(other)] } : {}),
    }
  },
}

/** The days of a name in the years around, the likeliest first. */
function daysNear(
  month: number,
  day: number,
  published: Day,
  { isFuture, isOpen }: Pick<Context, 'isFuture' | 'isOpen'>,
): Day[] {
  const distance = (of: Day) => {
    const days = toNumber(of) - toNumber(published)
    if (isFuture && days < 0) return 1000 - days
    // Said of what was: some months ahead are less likely than most of a year behind.
    return !isFuture && !isOpen && days > 0 ? 3 * days : Math.abs(days)
  }
  return [-1, 0, 1]
    .map((years) => ({ year: published.year + years, month, day }))
    .toSorted((a, b) => distance(a) - distance(b))
}

/** The day of that name that a sentence about what is to come, or was, means. */
export function nearestDay(month: number, day: number, published: Day, isFuture: boolean): Day {
  return daysNear(month, day, published, { isFuture, isOpen: false })[0] ?? published
}

/** "March 22, 2013", "22 March 2013", "Friday, March 22": without a year, the nearest of that name. */
const monthDays: Rule = {
  id: 'month-day',
  pattern: pattern(
    `(?:(?:${weekday},? )?(?:[Tt]he )?(?:(?<month>${month}) (?<day>${day})|(?<day2>${day})(?: of)? (?<month2>${month}))(?:,? (?<year>${year}))?)(?:(?<attack>(?= (?:terrorist |terror )?(?:attacks?|commission|hijackers?)))|)`,
  ),
  read(groups, context) {
    const monthOf = monthNumber(groups.month ?? groups.month2 ?? '')
    const dayOf = Number.parseInt(groups.day ?? groups.day2 ?? '', 10)
    if (groups.attack !== undefined && groups.year === undefined && monthOf === 9 && dayOf === 11)
      return dayReading({ year: 2001, month: 9, day: 11 })
    if (groups.year !== undefined)
      return valid({ year: Number(groups.year), month: monthOf, day: dayOf })
    const { published, isFuture, isOpen } = context
    if (!published)
      return {
        type: 'DATE',
        value: `XXXX-${pad(monthOf)}-${pad(dayOf)}`,
        edtf: `XXXX-${pad(monthOf)}-${pad(dayOf)}`,
      }
    const [nearest, second] = daysNear(monthOf, dayOf, published, { isFuture, isOpen })
    return nearest ? withOther(valid(nearest), second) : null
  },
}

const withOther = (reading: Reading | null, other: Day | undefined): Reading | null =>
  reading && other && isDay(other) ? { ...reading, alternatives: [formatDay(other)] } : reading

function valid(of: Day): Reading | null {
  return isDay(of) ? dayReading(of) : null
}

/** "2013-03-22", "22/03/2013": where both orders are days, the one nearer to the publication. */
const numeric: Rule = {
  id: 'numeric-date',
  pattern: pattern(
    `(?:(?<y>${year})-(?<m>\\d\\d)-(?<d>\\d\\d)|(?<a>\\d{1,2})(?<mark>[/.-])(?<b>\\d{1,2})\\k<mark>(?<year>${year}))`,
  ),
  read({ y, m, d, a, b, year: named }, context) {
    if (y !== undefined) return valid({ year: Number(y), month: Number(m), day: Number(d) })
    const readings = [
      { year: Number(named), month: Number(b), day: Number(a) },
      { year: Number(named), month: Number(a), day: Number(b) },
    ].filter(isDay)
    if (readings.length < 2) return readings[0] ? valid(readings[0]) : null
    const { published } = context
    const from = published ? toNumber(published) : 0
    const [nearest, other] = readings.toSorted(
      (p, q) => Math.abs(toNumber(p) - from) - Math.abs(toNumber(q) - from),
    )
    return nearest ? withOther(valid(nearest), other) : null
  },
}

/** "March 2013", "last January", "early June": without a year, the latest that has begun, or the coming one. */
const months: Rule = {
  id: 'month',
  pattern: pattern(
    `(?:(?:the )?(?<edge>[Ee]arly|[Ll]ate|[Mm]id|[Mm]iddle of|[Ee]nd of|[Bb]eginning of|[Ss]tart of)[ -])?(?:(?<which>[Ll]ast|[Nn]ext|[Tt]his|[Pp]ast|[Cc]oming) )?(?<month>${month})(?:(?:,? | of )(?:(?<year>${year})|(?<relative>[Ll]ast|[Tt]his|[Nn]ext) year))?(?! \\p{Lu}\\p{Ll})`,
  ),
  read({ edge, which, month: name = '', year: named, relative }, context) {
    const month = monthNumber(name)
    const isBare = named === undefined && relative === undefined && which === undefined
    // "May", "March" and short forms are other words too; `dates/index.ts` sees what stands before them.
    if (isBare && edge === undefined && /^(?:May|March|Mar|Jan|Dec|Sun|Sep|Apr|Aug)$/.test(name))
      return null
    return monthReading(
      month,
      named,
      which ?? (relative === undefined ? undefined : `${relative}-year`),
      context,
    )
  },
}

/** "in May", "since March": the preposition makes it a month. */
const prepositionMonths: Rule = {
  id: 'month',
  pattern: pattern(
    `(?<=[Ii]n |[Ss]ince |[Bb]y |[Uu]ntil |[Tt]ill |[Ff]rom |[Dd]uring |[Oo]f |[Tt]o |[Bb]efore |[Aa]fter |[Bb]eyond |[Bb]etween |[Tt]hrough |[Aa]round |[Ff]or |[Ll]ate |[Ee]arly )(?<month>${month})`,
  ),
  read: ({ month: name = '' }, context) =>
    monthReading(monthNumber(name), undefined, undefined, context),
}

function monthReading(
  month: number,
  named: string | undefined,
  which: string | undefined,
  { published, isFuture, isOpen }: Context,
): Reading | null {
  const of = (year: number): Reading => {
    const value = formatMonth({ year, month })
    return { type: 'DATE', value, edtf: value }
  }
  if (named !== undefined) return of(Number(named))
  if (!published) return null
  const { year } = published
  const choice = which?.toLowerCase()
  if (choice === 'last-year') return of(year - 1)
  if (choice === 'next-year') return of(year + 1)
  if (choice === 'this' || choice === 'this-year') return of(year)
  if (choice === 'next' || choice === 'coming') return of(month > published.month ? year : year + 1)
  if (choice === 'last' || choice === 'past') return of(month < published.month ? year : year - 1)
  // Five weeks ahead against eleven months ago.
  const isNear = isOpen && month > published.month && month - published.month <= 2
  const chosen =
    isFuture || isNear
      ? month >= published.month
        ? year
        : year + 1
      : month <= published.month
        ? year
        : year - 1
  const other = isFuture || isNear ? chosen - 1 : chosen + 1
  return { ...of(chosen), alternatives: [formatMonth({ year: other, month })] }
}

/** "in 2012", "early 2009", "mid-2011", "the 2008 election". */
const years: Rule = {
  id: 'year',
  pattern: pattern(
    `(?:(?:[Ee]arly|[Ll]ate|[Mm]id)[ -])?(?<![/\\d$£€#.]|\\bNo\\. )(?<year>${year})(?!/)(?! (?:people|troops|soldiers|men|women|children|dollars|euros|pounds|miles|km|kilometers|kilometres|meters|metres|feet|tons|tonnes|barrels|dead|jobs))(?![,.]\\d|%)`,
  ),
  read: ({ year: named = '' }) => ({
    type: 'DATE',
    value: formatYear(Number(named)),
    edtf: formatYear(Number(named)),
  }),
}

export const namedDayRules: readonly Rule[] = [
  weekdays,
  monthDays,
  numeric,
  months,
  prepositionMonths,
  years,
]
