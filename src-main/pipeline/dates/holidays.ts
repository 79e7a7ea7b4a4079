import { addDays, type Day, toNumber, weekdayOf } from './calendar.ts'
import { dayReading } from './named-days.ts'
import { pattern, type Rule } from './rule.ts'

const fixed: Record<string, [month: number, day: number]> = {
  christmas: [12, 25],
  'christmas day': [12, 25],
  'christmas eve': [12, 24],
  'boxing day': [12, 26],
  "new year's day": [1, 1],
  "new year's eve": [12, 31],
  "new year's": [1, 1],
  halloween: [10, 31],
  "valentine's day": [2, 14],
  'independence day': [7, 4],
  'fourth of july': [7, 4],
  'veterans day': [11, 11],
  'armistice day': [11, 11],
  'may day': [5, 1],
}

/** Nth weekday of a month; -1 is the last. */
const floating: Record<string, [month: number, weekday: number, nth: number]> = {
  thanksgiving: [11, 4, 4],
  'thanksgiving day': [11, 4, 4],
  'labor day': [9, 1, 1],
  'labour day': [9, 1, 1],
  'memorial day': [5, 1, -1],
  'martin luther king day': [1, 1, 3],
  'super tuesday': [3, 2, 1],
}

/** Days from Easter Sunday. */
const fromEaster: Record<string, number> = {
  easter: 0,
  'easter sunday': 0,
  'easter monday': 1,
  'good friday': -2,
  'ash wednesday': -46,
  'palm sunday': -7,
}

function dayOf(name: string, year: number): Day | null {
  const own = fixed[name]
  if (own) return { year, month: own[0], day: own[1] }
  const moving = floating[name]
  if (moving) {
    const [month, weekday, nth] = moving
    const first = { year, month, day: 1 }
    const day = 1 + ((weekday - weekdayOf(first) + 7) % 7)
    const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
    return {
      year,
      month,
      day: nth > 0 ? day + 7 * (nth - 1) : day + 7 * Math.floor((last - day) / 7),
    }
  }
  const days = fromEaster[name]
  return days === undefined ? null : addDays(easter(year), days)
}

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
function easter(year: number): Day {
  const a = year % 19
  const [b, c] = [Math.floor(year / 100), year % 100]
  const d =
    (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return { year, month: Math.floor(f / 31), day: (f % 31) + 1 }
}

const names = [...Object.keys(fixed), ...Object.keys(floating), ...Object.keys(fromEaster)]
  .toSorted((a, b) => b.length - a.length)
  .map((name) => name.replace(/\b(?!of\b)\p{Ll}/gu, (letter) => letter.toUpperCase()))
  .map((name) => name.replace(/'S\b/g, 's').replace("'", "[’']"))
  .join('|')

/** Holidays of a calendar day, nearest to the publication, or of the year that is named. */
export const holidays: Rule = {
  id: 'holiday',
  pattern: pattern(`(?<name>${names})(?: (?:of )?(?<year>(?:19|20)\\d\\d))?`),
  read({ name = '', year }, { published }) {
    const key = name.toLowerCase().replace('’', "'").replace(/\s+/g, ' ')
    const named = year === undefined ? null : dayOf(key, Number(year))
    if (named) return dayReading(named)
    if (!published) return null
    const distance = (of: Day) => Math.abs(toNumber(of) - toNumber(published))
    const candidates = [-1, 0, 1].flatMap((years) => dayOf(key, published.year + years) ?? [])
    const [nearest] = candidates.toSorted((a, b) => distance(a) - distance(b))
    return nearest ? dayReading(nearest) : null
  },
}
