import type { Country } from './country-hints.ts'

/** One meaning of a zone's abbreviation: offset in minutes, and the country that uses it. */
type Meaning = { minutes: number; country: Country | null; name: string }

const meaning = (hours: number, name: string, country: Country | null = null): Meaning => ({
  minutes: hours * 60,
  country,
  name,
})

/** Abbreviations after IANA's time zone database; where one has several meanings, the most used first. */
const abbreviations: Readonly<Record<string, readonly Meaning[]>> = {
  UTC: [meaning(0, 'UTC')],
  GMT: [meaning(0, 'GMT')],
  Z: [meaning(0, 'UTC')],
  IST: [meaning(5.5, 'India', 'IN'), meaning(2, 'Israel', 'IL'), meaning(1, 'Ireland', 'IE')],
  CST: [meaning(-6, 'US Central', 'US'), meaning(8, 'China', 'CN'), meaning(-5, 'Cuba', 'CU')],
  BST: [meaning(1, 'British Summer', 'GB'), meaning(6, 'Bangladesh', 'BD')],
  AST: [meaning(3, 'Arabia', 'SA'), meaning(-4, 'Atlantic', 'CA')],
  PST: [meaning(-8, 'US Pacific', 'US'), meaning(8, 'Philippines', 'PH')],
  EST: [meaning(-5, 'US Eastern', 'US'), meaning(10, 'Australian Eastern', 'AU')],
  EDT: [meaning(-4, 'US Eastern summer', 'US')],
  CDT: [meaning(-5, 'US Central summer', 'US')],
  MST: [meaning(-7, 'US Mountain', 'US')],
  MDT: [meaning(-6, 'US Mountain summer', 'US')],
  PDT: [meaning(-7, 'US Pacific summer', 'US')],
  AKST: [meaning(-9, 'Alaska', 'US')],
  HST: [meaning(-10, 'Hawaii', 'US')],
  NST: [meaning(-3.5, 'Newfoundland', 'CA')],
  BRT: [meaning(-3, 'Brasília', 'BR')],
  ART: [meaning(-3, 'Argentina')],
  CLT: [meaning(-4, 'Chile')],
  WET: [meaning(0, 'Western European')],
  WEST: [meaning(1, 'Western European summer')],
  CET: [meaning(1, 'Central European')],
  CEST: [meaning(2, 'Central European summer')],
  MEZ: [meaning(1, 'Central European')],
  MESZ: [meaning(2, 'Central European summer')],
  EET: [meaning(2, 'Eastern European')],
  EEST: [meaning(3, 'Eastern European summer')],
  IDT: [meaning(3, 'Israel summer', 'IL')],
  MSK: [meaning(3, 'Moscow', 'RU')],
  МСК: [meaning(3, 'Moscow', 'RU')],
  'ПО МОСКОВСКОМУ ВРЕМЕНИ': [meaning(3, 'Moscow', 'RU')],
  'بتوقيت غرينتش': [meaning(0, 'GMT')],
  'بتوقيت جرينتش': [meaning(0, 'GMT')],
  'بتوقيت مكة المكرمة': [meaning(3, 'Mecca', 'SA')],
  'بتوقيت مكة': [meaning(3, 'Mecca', 'SA')],
  TRT: [meaning(3, 'Turkey', 'TR')],
  KSA: [meaning(3, 'Arabia', 'SA')],
  GST: [meaning(4, 'Gulf', 'AE')],
  IRST: [meaning(3.5, 'Iran', 'IR')],
  AFT: [meaning(4.5, 'Afghanistan')],
  PKT: [meaning(5, 'Pakistan', 'PK')],
  NPT: [meaning(5.75, 'Nepal')],
  SLST: [meaning(5.5, 'Sri Lanka')],
  BDT: [meaning(6, 'Bangladesh', 'BD')],
  ICT: [meaning(7, 'Indochina')],
  WIB: [meaning(7, 'Western Indonesia')],
  WITA: [meaning(8, 'Central Indonesia')],
  SGT: [meaning(8, 'Singapore')],
  HKT: [meaning(8, 'Hong Kong', 'CN')],
  PHT: [meaning(8, 'Philippines', 'PH')],
  AWST: [meaning(8, 'Australian Western', 'AU')],
  JST: [meaning(9, 'Japan', 'JP')],
  KST: [meaning(9, 'Korea', 'KR')],
  ACST: [meaning(9.5, 'Australian Central', 'AU')],
  AEST: [meaning(10, 'Australian Eastern', 'AU')],
  AEDT: [meaning(11, 'Australian Eastern summer', 'AU')],
  NZST: [meaning(12, 'New Zealand')],
  NZDT: [meaning(13, 'New Zealand summer')],
  WAT: [meaning(1, 'West Africa')],
  CAT: [meaning(2, 'Central Africa')],
  SAST: [meaning(2, 'South Africa')],
  EAT: [meaning(3, 'East Africa')],
}

/** Hours from UTC in winter of the North American zones that are written without a season. */
const american: Readonly<Record<string, number>> = { ET: -5, CT: -6, MT: -7, PT: -8 }

/** Source of a pattern for a zone after a time: an offset, also behind a name in brackets (`VMT (UTC+03:00)`), or an abbreviation. */
export const zonePattern = `(?:(?:[A-Z]{2,5} ?\\()?(?:UTC|GMT) ?[+\\-−]\\d{1,2}(?::?\\d{2})?|[+\\-−]\\d{2}:?\\d{2}|${[
  ...Object.keys(abbreviations),
  ...Object.keys(american),
].join('|')})(?![\\p{L}\\d])`

export type Zone = {
  /** `+05:30` or `Z`. */
  offset: string
  reason: string
  /** Offsets of the abbreviation's other meanings, unless the page decides. */
  others: string[]
}

/**
 * What a written zone means on a page.
 *
 * @param country the country that the page's own signs point to
 * @param day year, month, day: decides summer time where the zone is written without it
 */
export function resolveZone(
  written: string,
  country: { code: Country; reason: string } | null,
  day: readonly [number, number, number],
): Zone | null {
  const offset = /([+\-−])(\d{1,2})(?::?(\d{2}))?$/.exec(written)
  if (offset) {
    const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0)
    return zone(offset[1] === '+' ? minutes : -minutes, `"${written}" is printed`)
  }
  const name = written.toUpperCase()
  const hours = american[name]
  if (hours !== undefined) {
    const isSummer = isAmericanSummer(day)
    return zone(
      (hours + (isSummer ? 1 : 0)) * 60,
      `${name} on this day is ${isSummer ? 'summer' : 'winter'} time`,
    )
  }
  const meanings = abbreviations[name]
  const first = meanings?.[0]
  if (!meanings || !first) return null
  if (meanings.length === 1) return zone(first.minutes, `${name} is ${first.name} time`)
  const local = meanings.find((one) => one.country !== null && one.country === country?.code)
  if (local && country) {
    return zone(local.minutes, `${name} read as ${local.name} time: ${country.reason}`)
  }
  return {
    ...zone(
      first.minutes,
      `${name} read as ${first.name} time, its most common meaning; the page does not say`,
    ),
    others: meanings.slice(1).map(({ minutes }) => formatOffset(minutes)),
  }
}

const zone = (minutes: number, reason: string): Zone => ({
  offset: formatOffset(minutes),
  reason,
  others: [],
})

function formatOffset(minutes: number): string {
  if (minutes === 0) return 'Z'
  const size = Math.abs(minutes)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}

/** US daylight saving time: second Sunday of March to first Sunday of November (Energy Policy Act of 2005). */
function isAmericanSummer([year, month, day]: readonly [number, number, number]): boolean {
  const sunday = (ofMonth: number, nth: number) => {
    const first = new Date(Date.UTC(year, ofMonth - 1, 1)).getUTCDay()
    return 1 + ((7 - first) % 7) + 7 * (nth - 1)
  }
  if (month === 3) return day >= sunday(3, 2)
  if (month === 11) return day < sunday(11, 1)
  return month > 3 && month < 11
}
