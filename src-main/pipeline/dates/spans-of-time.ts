import { addDays, type Day, formatDay, formatYear } from './calendar.ts'
import { nearestDay, weekdayNear } from './named-days.ts'
import { pattern, type Rule } from './rule.ts'
import { monthNumber, numberOf, ordinalOf, parts, unitOf, weekdayNumber } from './words.ts'

const { unit, number, weekday, ordinal, year } = parts

function duration(count: number | 'X', word: string): string {
  const { letter, size, isTime } = unitOf(word)
  return `P${isTime ? 'T' : ''}${count === 'X' ? 'X' : String(count * size)}${letter}`
}

/** "two months", "a year", "the past three weeks", "six-day". */
const counted: Rule = {
  id: 'duration',
  pattern: pattern(
    `(?:(?:[Tt]he )?(?:[Pp]ast|[Ll]ast|[Nn]ext|[Cc]oming|[Ff]irst|[Ff]inal|[Pp]revious|[Tt]he following) )?(?<count>[Aa]n?|${number}|[Hh]alf an?)[ -](?:(?:straight|consecutive|full|whole|more|additional|successive) )?(?<unit>${unit})(?![ -]old)(?<!\\b[Aa]n?[ -]second|quarters?)`,
  ),
  read({ count = '', unit: word = '' }) {
    if (/^half/i.test(count))
      return {
        type: 'DURATION',
        value: /hour/i.test(word) ? 'PT30M' : `P0.5${unitOf(word).letter}`,
      }
    const size = /^an?$/i.test(count) ? 1 : numberOf(count)
    return { type: 'DURATION', value: duration(size, word) }
  },
}

/** "several weeks", "for years", "decades": nobody says how many. */
const uncounted: Rule = {
  id: 'vague-duration',
  pattern: pattern(
    `(?:(?:[Tt]he )?(?:[Pp]ast|[Ll]ast|[Nn]ext|[Cc]oming|[Rr]ecent|[Tt]he following) (?:few |several |couple of )?|[Aa] few |[Ss]everal |[Mm]any |[Ss]ome |[Aa] couple of |[Mm]ultiple |[Cc]ountless |(?<=(?:[Ff]or|[Ii]n|[Oo]ver|[Aa]fter|[Ww]ithin|[Dd]uring|[Aa]nd|take|takes|took|of|face|last|lasted|[Ss]erve|served|following|through|spent|spend|by|than|about|nearly|almost|waited|many|since) ))(?<unit>seconds|minutes|hours|days|nights|weeks|months|quarters|years|decades|centuries)(?! (?:ago|old|later))`,
  ),
  read: ({ unit: word = '' }) => ({
    type: 'DURATION',
    value: /^decade|^centur/i.test(word) ? 'PXY' : duration('X', word),
  }),
}

/** "decades-long", "yearlong". */
const long: Rule = {
  id: 'long',
  pattern: pattern('(?<unit>hours?|days?|weeks?|months?|years?|decades?)-?long'),
  read: ({ unit: word = '' }) => ({
    type: 'DURATION',
    value: duration(word.endsWith('s') ? 'X' : 1, word),
  }),
}

/** "the past decade": a week, month or year of that kind is one of the calendar. */
const past: Rule = {
  id: 'past-unit',
  pattern: pattern(
    '(?:[Tt]he )?[Pp]ast (?<unit>hour|day|week|month|year|decade|century)|(?<=(?:[Oo]ver|[Ww]ithin|[Dd]uring|[Ff]or|[Ii]n) )the (?:next|coming) (?<unit2>hour|day|week|month|year|decade|century)',
  ),
  read: ({ unit: a, unit2: b }) => ({ type: 'DURATION', value: duration(1, a ?? b ?? 'day') }),
}

const adverbs: Record<string, string> = {
  hourly: 'PT1H',
  daily: 'P1D',
  nightly: 'P1D',
  weekly: 'P1W',
  monthly: 'P1M',
  quarterly: 'P3M',
  yearly: 'P1Y',
  annual: 'P1Y',
  annually: 'P1Y',
}

/** "every day", "each Monday", "annual", "twice a week". */
const repeated: Rule = {
  id: 'set',
  pattern: pattern(
    `(?:(?:[Ee]very|[Ee]ach) (?:(?<unit>second|minute|hour|day|night|week|month|quarter|year|decade)|(?<weekday>${weekday}))|(?<adverb>[Hh]ourly|[Dd]aily|[Nn]ightly|[Ww]eekly|[Mm]onthly|[Qq]uarterly|[Yy]early|[Aa]nnual|[Aa]nnually)|(?<=(?:once|twice|times) )an? (?<per>hour|day|week|month|year))`,
  ),
  read({ unit: word, weekday: name, adverb, per }) {
    if (name !== undefined) return { type: 'SET', value: `XXXX-WXX-${weekdayNumber(name)}` }
    if (adverb !== undefined) return { type: 'SET', value: adverbs[adverb.toLowerCase()] ?? 'P1D' }
    return { type: 'SET', value: duration(1, word ?? per ?? 'day') }
  },
}

/** "the 1990s", "the '80s", "the early 1970s". */
const decades: Rule = {
  id: 'decade',
  pattern: pattern(
    "(?:[Tt]he )?(?:(?:[Ee]arly|[Ll]ate|[Mm]id)[ -])?(?:(?<decade>1[5-9]\\d0|20\\d0)[’']?s|(?:[’']|(?<=[Tt]he |and ))(?<short>[2-9]0)s)",
  ),
  read({ decade, short }) {
    const digits = (decade ?? `19${short}`).slice(0, 3)
    return { type: 'DATE', value: digits, edtf: `${digits}X` }
  },
}

/** "the 19th century": its years begin with 18. */
const centuries: Rule = {
  id: 'century',
  pattern: pattern(`(?:[Tt]he )?(?:(?:early|late|mid)[ -])?(?<which>${ordinal})[ -][Cc]entury`),
  read({ which = '' }) {
    const digits = String(ordinalOf(which) - 1).padStart(2, '0')
    return { type: 'DATE', value: digits, edtf: `${digits}XX` }
  },
}

/** "fiscal 2013", "fiscal year 2013". */
const fiscal: Rule = {
  id: 'fiscal-year',
  pattern: pattern(`(?:the )?(?:[Ff]iscal|[Ff]inancial)(?: year)? (?<year>${year})`),
  read: ({ year: named = '' }) => ({ type: 'DATE', value: `FY${formatYear(Number(named))}` }),
}

const references: [string, string][] = [
  [
    'PRESENT_REF',
    '[Nn]ow|[Cc]urrently|[Cc]urrent(?! (?:week|month|quarter|year|account))|[Nn]owadays|[Aa]t present|[Aa]t the moment|[Rr]ight now',
  ],
  [
    'PAST_REF',
    '[Rr]ecently|(?<![Mm]ost )[Rr]ecent(?! (?:hours|days|weeks|months|years|decades))|[Tt]he past|[Ll]ately|[Ii]n the past',
  ],
  ['FUTURE_REF', '[Tt]he (?:near |foreseeable |distant )?future|[Ff]uture|[Ss]oon'],
]

const vague: readonly Rule[] = references.map(([value, words]) => ({
  id: value.toLowerCase().replace('_', '-'),
  pattern: pattern(`(?:${words})`),
  read: () => ({ type: 'DATE', value }),
}))

function dayNamed(name: string | undefined, published: Day, isFuture: boolean): Day {
  if (name === undefined || name === 'today') return published
  if (name === 'yesterday') return addDays(published, -1)
  return name === 'tomorrow' ? addDays(published, 1) : weekdayNear(name, published, isFuture)
}

const hourNames = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)'

/** "at two", "six o'clock", "two in the morning": of the day of publication. */
const hours: Rule = {
  id: 'hour',
  pattern: pattern(
    `(?:(?<=at )(?<hour>${hourNames})(?: o[’']clock)?|(?<hour2>${hourNames}) o[’']clock|(?<hour3>${hourNames})(?= in the (?:morning|afternoon|evening)))(?: in the (?<part>morning|afternoon|evening))?(?! (?:\\p{L}|\\d)|-)`,
  ),
  read({ hour, hour2, hour3, part }, { published }) {
    const count = numberOf(hour ?? hour2 ?? hour3 ?? '')
    const hours = part !== undefined && part !== 'morning' && count < 12 ? count + 12 : count
    const day = published ? formatDay(published) : 'XXXX-XX-XX'
    return { type: 'TIME', value: `${day}T${String(hours).padStart(2, '0')}:00` }
  },
}

/** "3:30 p.m.", "10 a.m. GMT", "15:30", "noon": of the day of publication. */
const clock: Rule = {
  id: 'clock',
  pattern:
    /(?<![\p{L}\p{N}:.])(?:(?<hour>[01]?\d|2[0-4])(?:[:.](?<minute>[0-5]\d))?\s*(?<half>[ap]\.?\s?m\b\.?)|(?<hour24>[01]?\d|2[0-3]):(?<minute24>[0-5]\d)(?:\s*(?:hours|hrs))?|(?<word>[Nn]oon|[Mm]idday|[Mm]idnight))(?:\s*(?:(?<utc>UTC|GMT)|EST|EDT|ET|PST|PDT|IST|CET|BST|local time))?(?:,?\s(?:on\s)?(?<day>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|today|yesterday|tomorrow)(?:,\s(?<month>January|February|March|April|May|June|July|August|September|October|November|December)\s(?<date>\d{1,2}))?)?(?![\p{L}\p{N}:])/gu,
  read(groups, { published, isFuture }) {
    const { hour, minute, half, hour24, minute24, word, utc, day: named, month, date } = groups
    const of =
      published && month !== undefined && date !== undefined
        ? nearestDay(monthNumber(month), Number(date), published, isFuture)
        : published && dayNamed(named, published, isFuture)
    const day = of ? formatDay(of) : 'XXXX-XX-XX'
    const base = hour24 ?? hour ?? (word?.toLowerCase() === 'midnight' ? '24' : '12')
    const isAfternoon = /^p/i.test(half ?? '')
    const isTwelve = Number(base) === 12 && half !== undefined
    const hours = isTwelve ? (isAfternoon ? 12 : 0) : Number(base) + (isAfternoon ? 12 : 0)
    const value = `${day}T${String(hours).padStart(2, '0')}:${minute24 ?? minute ?? '00'}`
    const zone = utc === undefined ? '' : 'Z'
    return {
      type: 'TIME',
      value: `${value}${zone}`,
      ...(published && hours < 24 ? { edtf: `${value}:00${zone}` } : {}),
    }
  },
}

export const spanRules: readonly Rule[] = [
  counted,
  uncounted,
  long,
  past,
  repeated,
  decades,
  centuries,
  fiscal,
  ...vague,
  hours,
  clock,
]
