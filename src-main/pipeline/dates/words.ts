const monthNames = [
  ['january', 'jan'],
  ['february', 'feb'],
  ['march', 'mar'],
  ['april', 'apr'],
  ['may'],
  ['june', 'jun'],
  ['july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
]
const weekdayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const numberNames =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const ordinalNames =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  )

function capital(word: string): string {
  return `${word[0]?.toUpperCase()}${word.slice(1)}`
}

/** Both "two" and "Two", longer words first. */
function eitherCase(words: readonly string[]): string {
  return words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => `[${word[0]?.toUpperCase()}${word[0]}]${word.slice(1)}`)
    .join('|')
}

/** Short forms of months may have a dot. */
const monthPattern = monthNames
  .flatMap(([full = '', ...short]) => [
    capital(full),
    ...short.map((form) => `${capital(form)}\\.?`),
  ])
  .toSorted((a, b) => b.length - a.length)
  .join('|')

/** Parts of patterns. Months and weekdays must be capitalised: "march" and "may" are verbs. */
export const parts = {
  month: `(?:${monthPattern})`,
  weekday: `(?:${weekdayNames.map(capital).join('|')})`,
  day: '(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?',
  year: '(?:1[5-9]\\d\\d|20\\d\\d)',
  unit: '(?:seconds?|minutes?|hours?|days?|nights?|weeks?|fortnights?|months?|quarters?|years?|decades?|centuries|century)',
  number: `(?:\\d+(?:\\.\\d+)?|(?:${eitherCase(tens)})(?:[- ](?:${numberNames.slice(1, 10).join('|')}))?|${eitherCase(numberNames.slice(1))}|[Aa] dozen|[Aa] hundred)`,
  dayPart: '(?:morning|afternoon|evening|night)',
  season: '(?:spring|summer|autumn|fall|winter)',
  ordinal: `(?:${eitherCase(ordinalNames.slice(1))}|\\d+(?:st|nd|rd|th))`,
} as const

/** 1 to 12. */
export function monthNumber(word: string): number {
  const name = word.toLowerCase().replace('.', '')
  return monthNames.findIndex((names) => names.includes(name)) + 1
}

/** Monday 1 to Sunday 7. */
export function weekdayNumber(word: string): number {
  return weekdayNames.indexOf(word.toLowerCase()) + 1
}

/** "three", "twenty-five", "2.5", "a dozen" as a number. */
export function numberOf(words: string): number {
  const text = words.toLowerCase()
  if (/^\d/.test(text)) return Number(text)
  if (text === 'a dozen') return 12
  if (text === 'a hundred') return 100
  const [ten = '', one = ''] = text.split(/[- ]/)
  const at = tens.indexOf(ten)
  if (at >= 0) return (at + 2) * 10 + Math.max(0, numberNames.indexOf(one))
  return numberNames.indexOf(text)
}

/** "first", "21st" as a number. */
export function ordinalOf(word: string): number {
  const text = word.toLowerCase()
  return /^\d/.test(text) ? Number.parseInt(text, 10) : ordinalNames.indexOf(text)
}

/** ISO 8601's letter of a unit, and how many of them one is: a decade is ten years. */
export function unitOf(word: string): { letter: string; size: number; isTime: boolean } {
  const unit = word.toLowerCase().replace(/ies$/, 'y').replace(/s$/, '')
  const table: Record<string, [string, number, boolean]> = {
    second: ['S', 1, true],
    minute: ['M', 1, true],
    hour: ['H', 1, true],
    day: ['D', 1, false],
    night: ['D', 1, false],
    week: ['W', 1, false],
    fortnight: ['W', 2, false],
    month: ['M', 1, false],
    quarter: ['M', 3, false],
    year: ['Y', 1, false],
    decade: ['Y', 10, false],
    century: ['Y', 100, false],
  }
  const [letter, size, isTime] = table[unit] ?? ['D', 1, false]
  return { letter, size, isTime }
}

/** TIMEX3's part of a day. */
export function dayPartOf(word: string): string {
  return (
    { morning: 'TMO', afternoon: 'TAF', evening: 'TEV', night: 'TNI' }[word.toLowerCase()] ?? 'TMO'
  )
}

/** TIMEX3's season and EDTF's (ISO 8601-2: 21 spring to 24 winter). */
export function seasonOf(word: string): { timex: string; edtf: number } {
  const season = word.toLowerCase()
  if (season === 'spring') return { timex: 'SP', edtf: 21 }
  if (season === 'summer') return { timex: 'SU', edtf: 22 }
  return season === 'winter' ? { timex: 'WI', edtf: 24 } : { timex: 'FA', edtf: 23 }
}
