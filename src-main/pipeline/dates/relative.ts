import {
  addDays,
  addMonths,
  type Day,
  formatDay,
  formatMonth,
  formatWeek,
  formatYear,
  mondayOf,
  weekdayOf,
} from './calendar.ts'
import { dayReading } from './named-days.ts'
import { pattern, type Reading, type Rule } from './rule.ts'
import { numberOf, ordinalOf, parts, seasonOf, unitOf } from './words.ts'

const { unit, number, dayPart, season, ordinal, year } = parts

const plainDays: Record<string, number> = { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 }

/** "today", "yesterday evening", "tonight". */
const todays: Rule = {
  id: 'today',
  pattern: pattern(
    `(?:(?:[Ee]arlier|[Ll]ater|[Ee]arly|[Ll]ate) )?(?<!USA |Russia |Hockey )(?<day>[Tt]oday|[Tt]onight|[Yy]esterday|[Tt]omorrow)(?: (?<part>${dayPart}))?`,
  ),
  read({ day = '', part }, { published }) {
    if (!published) return null
    const word = day.toLowerCase()
    return dayReading(addDays(published, plainDays[word] ?? 0), word === 'tonight' ? 'night' : part)
  },
}

/** "this morning", "last night", "overnight". */
const dayParts: Rule = {
  id: 'day-part',
  pattern: pattern(
    `(?:(?:[Ee]arly|[Ll]ate) )?(?<which>[Tt]his|[Ll]ast|[Tt]he previous|[Tt]he next|[Tt]he following) (?<part>${dayPart})`,
  ),
  read({ which = '', part }, { published }) {
    if (!published) return null
    const choice = which.toLowerCase()
    const days = choice === 'this' ? 0 : choice === 'last' || choice.endsWith('previous') ? -1 : 1
    return dayReading(addDays(published, days), part)
  },
}

/** A stretch of the calendar that begins `count` units from the publication's own. */
export function stretch(word: string, count: number, from: Day): Reading {
  const { letter, size, isTime } = unitOf(word)
  const steps = count * size
  if (isTime) return { type: 'TIME', value: formatDay(from), edtf: formatDay(from) }
  if (letter === 'D') return dayReading(addDays(from, steps))
  if (letter === 'W') {
    const monday = mondayOf(addDays(from, 7 * steps))
    return {
      type: 'DATE',
      value: formatWeek(monday),
      edtf: `${formatDay(monday)}/${formatDay(addDays(monday, 6))}`,
    }
  }
  const of = addMonths(from, letter === 'M' ? steps : 12 * steps)
  if (/^quarter/i.test(word)) return quarterReading(of.year, Math.ceil(of.month / 3))
  if (/^decade/i.test(word))
    return {
      type: 'DATE',
      value: formatYear(of.year).slice(0, 3),
      edtf: `${formatYear(of.year).slice(0, 3)}X`,
    }
  if (/^centur/i.test(word))
    return {
      type: 'DATE',
      value: formatYear(of.year).slice(0, 2),
      edtf: `${formatYear(of.year).slice(0, 2)}XX`,
    }
  const value = letter === 'M' ? formatMonth(of) : formatYear(of.year)
  return { type: 'DATE', value, edtf: value }
}

/** EDTF level 2 counts quarters from 33. */
function quarterReading(year: number, quarter: number): Reading {
  return {
    type: 'DATE',
    value: `${formatYear(year)}-Q${quarter}`,
    edtf: `${formatYear(year)}-${32 + quarter}`,
  }
}

const steps: Record<string, number> = {
  last: -1,
  past: -1,
  previous: -1,
  preceding: -1,
  this: 0,
  current: 0,
  next: 1,
  coming: 1,
  following: 1,
  upcoming: 1,
}

/** "last week", "earlier this month", "the end of next year": weeks stay weeks, months months. */
const stretches: Rule = {
  id: 'calendar-unit',
  pattern: pattern(
    `(?:(?:[Tt]he )?(?:very )?(?:[Ee]arly|[Ll]ate|[Ee]arlier|[Ll]ater|(?:[Ee]nd|[Bb]eginning|[Ss]tart|[Mm]iddle) of) )?(?:[Tt]he )?(?<which>[Ll]ast|[Tt]his|[Nn]ext|[Pp]revious|[Cc]urrent|[Cc]oming|[Ff]ollowing|[Pp]receding|[Uu]pcoming) (?:(?:fiscal|financial|calendar|academic|school) )?(?<unit>week|fortnight|month|quarter|year|decade|century)`,
  ),
  read({ which = '', unit: word = '' }, { published }) {
    return published ? stretch(word, steps[which.toLowerCase()] ?? 0, published) : null
  },
}

/** "the beginning of the year", "the end of the month". */
const edges: Rule = {
  id: 'calendar-edge',
  pattern: pattern(
    '(?:[Tt]he )?(?:[Ee]nd|[Bb]eginning|[Ss]tart|[Mm]iddle) of the (?<unit>week|month|quarter|year|decade|century)',
  ),
  read: ({ unit: word = '' }, { published }) => (published ? stretch(word, 0, published) : null),
}

/** "two weeks ago", "a year earlier": counted in the unit that is named. */
const ago: Rule = {
  id: 'ago',
  pattern: pattern(
    `(?:(?:[Aa]bout|[Nn]early|[Aa]lmost|[Mm]ore than|[Jj]ust|[Ss]ome) )?(?<count>[Aa]n?|${number}) (?<unit>${unit}) ago`,
  ),
  read({ count = '', unit: word = '' }, { published }) {
    const size = /^an?$/i.test(count) ? 1 : numberOf(count)
    if (!published || !Number.isInteger(size)) return null
    const { letter, size: step } = unitOf(word)
    return letter === 'Y' && step > 1
      ? {
          type: 'DATE',
          value: formatYear(published.year - size * step),
          edtf: `${formatYear(published.year - size * step)}~`,
        }
      : stretch(word, -size, published)
  },
}

/** "the first quarter of last year", "third-quarter": of the year named, else the latest that has ended. */
const quarters: Rule = {
  id: 'quarter',
  pattern: pattern(
    `(?:[Tt]he )?(?<which>${ordinal}|[Ff]inal|[Ll]ast)[ -]quarter(?: of (?:(?<year>${year})|(?<relative>last|this|next|the) year))?`,
  ),
  read({ which = '', year: named, relative }, context) {
    const word = which.toLowerCase()
    const quarter =
      word === 'final' || (word === 'last' && (named ?? relative) !== undefined)
        ? 4
        : ordinalOf(word)
    if (quarter < 1 || quarter > 4) return null
    if (named !== undefined) return quarterReading(Number(named), quarter)
    const { published, isFuture, isOpen } = context
    if (!published) return null
    if (relative !== undefined)
      return quarterReading(published.year + (steps[relative] ?? 0), quarter)
    const now = published.year * 12 + published.month
    const isPast = !isFuture && !isOpen
    const [year = published.year] = [published.year, published.year - 1, published.year + 1]
      .filter((of) => !isFuture || of * 12 + quarter * 3 >= now)
      .filter((of) => !isPast || of * 12 + quarter * 3 - 2 <= now)
      .toSorted((a, b) => monthsTo(a, quarter, published) - monthsTo(b, quarter, published))
    return quarterReading(year, quarter)
  },
}

/** From the end of a quarter to the day of publication. */
const monthsTo = (year: number, quarter: number, { year: of, month }: Day): number =>
  Math.abs((of - year) * 12 + month - quarter * 3)

/** "last summer", "the winter of 2010", "in spring". */
const seasons: Rule = {
  id: 'season',
  pattern: pattern(
    `(?:(?:[Tt]he )?(?<which>[Ll]ast|[Tt]his|[Nn]ext) (?<season>${season})|(?:[Tt]he )?(?<season2>${season})(?: of|,)? (?<year>${year})|(?<=(?:[Ii]n|[Bb]y|[Bb]efore|[Uu]ntil|[Ss]ince|[Dd]uring|[Ll]ate|[Ee]arly) (?:the )?)(?<season3>spring|summer|autumn|winter))`,
  ),
  read({ which, season: a, season2: b, season3: c, year: named }, { published }) {
    const { timex, edtf } = seasonOf(a ?? b ?? c ?? '')
    const of =
      named === undefined
        ? published &&
          published.year +
            (which?.toLowerCase() === 'next' ? 1 : which?.toLowerCase() === 'last' ? -1 : 0)
        : Number(named)
    return of === null
      ? null
      : { type: 'DATE', value: `${formatYear(of)}-${timex}`, edtf: `${formatYear(of)}-${edtf}` }
  },
}

/** "this weekend", "last weekend": Saturday and Sunday of the week. */
const weekends: Rule = {
  id: 'weekend',
  pattern: pattern('(?<which>[Tt]his|[Ll]ast|[Nn]ext|[Tt]he) weekend'),
  read({ which = '' }, { published, isFuture }) {
    if (!published) return null
    const isBehind = which.toLowerCase() === 'the' && !isFuture && weekdayOf(published) <= 5
    const weeks = isBehind ? -1 : (steps[which.toLowerCase()] ?? 0)
    const saturday = addDays(mondayOf(addDays(published, 7 * weeks)), 5)
    return {
      type: 'DATE',
      value: `${formatWeek(saturday)}-WE`,
      edtf: `${formatDay(saturday)}/${formatDay(addDays(saturday, 1))}`,
    }
  },
}

/** "the first half of this year", "the second half of 2013"; EDTF level 2 counts halves from 40. */
const halves: Rule = {
  id: 'half',
  pattern: pattern(
    `(?:[Tt]he )?(?<which>[Ff]irst|[Ss]econd|[Ll]atter) half of (?:(?<year>${year})|(?<relative>last|this|next|the) year)`,
  ),
  read({ which = '', year: named, relative }, { published }) {
    const of =
      named === undefined
        ? published && published.year + (steps[relative ?? ''] ?? 0)
        : Number(named)
    if (of === null) return null
    const half = /^first$/i.test(which) ? 1 : 2
    return {
      type: 'DATE',
      value: `${formatYear(of)}-H${half}`,
      edtf: `${formatYear(of)}-${39 + half}`,
    }
  },
}

/** "years ago", "many decades ago": when, nobody says. */
const longAgo: Rule = {
  id: 'long-ago',
  pattern: pattern(
    '(?:(?:[Mm]any|[Ss]everal|[Ss]ome|[Aa] few|[Aa] couple of) )?(?:hours|days|weeks|months|years|decades|centuries|[Ll]ong) ago',
  ),
  read: () => ({ type: 'DATE', value: 'PAST_REF' }),
}

export const relativeRules: readonly Rule[] = [
  halves,
  longAgo,
  todays,
  dayParts,
  stretches,
  edges,
  ago,
  quarters,
  seasons,
  weekends,
]
