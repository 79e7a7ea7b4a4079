import type { Span } from '../../../src-preload/contract/article.ts'
import { agenciesIn } from './agencies.ts'
import { monthName } from './month-names.ts'
import { writtenDates } from './written-dates.ts'

/** What a dateline says; offsets into the words it was read from. */
export type Dateline = {
  place: (Span & { value: string }) | null
  /** The credit as printed: `PTI`, `(Reuters)`. */
  credit: (Span & { value: string }) | null
}

const agencyMark = `(?:\\((?<paren>[^()]{2,40})\\)|/(?<slash>[^/]{2,30})/)`
const dash = `\\s*(?:--|[-–—:]|\\.\\s?[-–—])`
const shortDate = new RegExp(
  `(?:(?:${monthName})\\.? \\d{1,2}|\\d{1,2}\\.? (?:de )?(?:${monthName})\\.?|\\d{1,2}/\\d{1,2})(?:,? \\d{4}|,? \\d{2}(?!\\d))?`,
  'giu',
)
/** Stands for each character of a date, so that the patterns below can keep the case of places. */
const dateMark = '\u0001'
const capitals = `[\\p{Lu}][\\p{Lu}\\p{M}.'’-]+(?:[ -][\\p{Lu}][\\p{Lu}\\p{M}.'’-]*){0,3}`
const titled = `[\\p{Lu}][\\p{L}\\p{M}.'’-]+(?:[ -](?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|de|del|la|el|al|am|an der|upon)){0,3}`
const caseless = `[\\p{Lo}\\p{M}]{2,16}(?: [\\p{Lo}\\p{M}]{2,16}){0,2}`
const region = `(?:, ?[\\p{L}.]+(?: [\\p{L}.]+){0,2})?`

/** How agencies open a story, most telling first. The place is the group `place`. */
const openings = [
  `^(?<place>${capitals}|${titled}|${caseless})${region},? ?(?:\\(?${dateMark}+\\)?)?,? ?${agencyMark}${dash}?`,
  `^\\(?(?<agency>[A-Z]{2,8}|Reuters|Xinhua)\\)?${dash} ?(?<place>${capitals}|${titled})${region}${dash}`,
  `^(?<place>${capitals}|${titled}),? (?<agency>[A-Z]{2,8}|Reuters|Xinhua)${dash}`,
  `^(?<agency>新华社|新華社|中新社|中新网|法新社|路透社)(?<place>\\p{Script=Han}{2,8}?)(?:\\d{1,2}月)?\\d{1,2}日`,
  `^[(（【]?(?:本报|本社|记者)?(?<place>\\p{Script=Han}{2,6}?)(?:\\d{1,2}月)?\\d{1,2}日(?:电|讯|訊|電)`,
  `^(?<place>${capitals})${region}(?:,? \\(?${dateMark}+\\)?)?${dash}\\s`,
  `^(?<place>${titled}|${caseless})${region}, \\(?${dateMark}+\\)?\\.?${dash}?\\s`,
  `^(?<place>${titled}),? ?${dateMark}+${dash}\\s`,
].map((source) => new RegExp(source, 'u'))

/** Words that open a sentence in capitals and are no place. */
const notPlace =
  /^(?:UPDATE|BREAKING|EXCLUSIVE|NEW:|In|The|At|On|From|By|For|After|When|WATCH|READ|LIVE|VIDEO|PHOTOS?|NOTE|EDITOR|OPINION|ANALYSIS|CORRECTION|THE|Q|A|WHY|WHAT|HOW|WHO|RELATED|ALSO|MORE|FACT|CLAIM|TL;DR|FILE|U\.S|US|UK|EU|UN)(?![\p{L}])/u

/** The dateline with which a paragraph opens: `BAGHDAD (AP) —`, `Madrid, 12 oct (EFE).-`, `新华社北京10月12日电`. */
export function openingDateline(paragraph: string): Dateline {
  const start = paragraph.slice(0, 160)
  const head = /\d/.test(start)
    ? start.replace(shortDate, (date) => dateMark.repeat(date.length))
    : start
  for (const opening of openings) {
    const match = opening.exec(head)
    const groups = match?.groups
    const place = groups?.['place']
    if (!match || !place || notPlace.test(place)) continue
    const printed = groups['paren'] ?? groups['slash'] ?? groups['agency']
    const named = printed !== undefined && agenciesIn(printed).length > 0
    if (printed !== undefined && !named) continue
    const at = head.indexOf(place)
    return {
      place: { value: place, start: at, end: at + place.length },
      credit: named ? located(head, printed) : null,
    }
  }
  return { place: null, credit: null }
}

function located(words: string, value: string): Span & { value: string } {
  const start = words.indexOf(value)
  return { value, start, end: start + value.length }
}

/** Parts of a line set apart by bars or bullets. */
const bars = /\s*[|•·¦／｜]\s*|\s+[–—-]\s+|\s*,\s+(?=\p{Lu}[\p{L} ]+ Bureau)/u
const label =
  /^(?:updated?|created?|published|posted|last|first|modified|date|time|by|edited|written|news|world|home|video|share|reuters staff|staff|desk|web desk|bureau|min read|\d.*read)\b|:$|\d/i

/**
 * The parts of a line that carries a stamp: `PTI | Baghdad | Updated: …`.
 *
 * A part is the place only if an agency stands in the line or the story names the part too.
 */
export function datelineParts(line: string, story: string): Dateline {
  const dates = writtenDates(line)
  const inDate = ({ start, end }: Span) =>
    dates.some((date) => start < date.end && date.start < end)
  const parts = split(line).filter((part) => part.value !== '' && !inDate(part))
  const credit = creditAmong(parts, dates.length > 0)
  const place = parts.find(
    (part) =>
      part !== credit &&
      !label.test(part.value) &&
      /^(?:[\p{Lu}][\p{L}\p{M}.'’-]+|[\p{Lo}\p{M}]+)(?:[ ,-]+[\p{L}\p{M}.'’-]+){0,3}$/u.test(
        part.value,
      ) &&
      (credit !== null || occurrences(story, part.value) >= 2) &&
      occurrences(story, part.value) >= 1,
  )
  return { place: place ?? null, credit }
}

/** Up to so many capitals are an agency's short name, even of one that nobody listed. */
const shortName = /^\p{Lu}{2,6}$/u

/** A part that names a known agency; else a short name that opens a line with a stamp and more. */
function creditAmong(parts: readonly (Span & { value: string })[], hasStamp: boolean) {
  const known = parts.find(({ value }) => {
    const [agency] = agenciesIn(value)
    return agency !== undefined && agency.end - agency.start >= value.length * 0.6
  })
  if (known) return known
  const [first] = parts
  const isCredit =
    first && hasStamp && parts.length > 1 && shortName.test(first.value) && !label.test(first.value)
  return isCredit ? first : null
}

function split(line: string): (Span & { value: string })[] {
  const parts: (Span & { value: string })[] = []
  let start = 0
  for (const piece of [...line.matchAll(new RegExp(bars, 'gu')), null]) {
    const value = line.slice(start, piece?.index ?? line.length)
    const from = start + (value.length - value.trimStart().length)
    parts.push({ value: value.trim(), start: from, end: from + value.trim().length })
    if (piece) start = piece.index + piece[0].length
  }
  return parts
}

function occurrences(text: string, words: string): number {
  return text.split(words).length - 1
}
