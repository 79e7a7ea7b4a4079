import type { Span } from '../../../src-preload/contract/article.ts'
import type { AnalysedDate } from '../analysed-text.ts'
import { type Day, formatDay, parseDay, toNumber } from './calendar.ts'
import { holidays } from './holidays.ts'
import { namedDayRules } from './named-days.ts'
import { narrativeRules } from './narrative.ts'
import { relativeRules } from './relative.ts'
import type { Rule } from './rule.ts'
import { spanRules } from './spans-of-time.ts'
import { undated } from './undated.ts'

const rules: readonly Rule[] = [...namedDayRules, holidays, ...relativeRules, ...spanRules]

/** No expression without one of these; most sentences have none. */
const trigger =
  /\d|[Dd]ay|month|week|year|hour|minute|second|night|morning|evening|afternoon|decade|centur|quarter|season|spring|summer|autumn|winter|now|recent|current|past|future|soon|noon|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|tomorrow|dail|weekl|annual|present|moment|Christmas|New Year|Halloween|Easter|Thanksgiving|ago\b|lately|o['’]clock|at (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/

/** Words that speak of what is to come, and of what was: the one nearer to the expression counts. */
const ahead =
  /\b(?:will|shall|won['’]t|['’]ll|should|may|might|to be|(?<!was |were )due|(?<!was |were )scheduled|expected|plans?|planned|planning|set to|upcoming|until|ahead of|going to|likely|deadline|next|future)\b/g
const behind =
  /\b(?:said|told|was|were|had|did|held|began|made|took|came|since|wrote|after|met|gave|went|left|fell|rose|shot|won|lost|(?<!\b(?:be|is|are|being) (?:\p{L}+ly )?)(?!scheduled|expected|planned|need|indeed|united|hundred)\p{L}{2,}ed)\b/gu

/** "by June", "until Friday": what is bound by it is still to come. */
const isBound = /\b(?:by|until|till|no later than)(?: (?:early|late|mid|the end of))?[ -]$/i

/** Farther away than this, in UTF-16 units, a verb belongs to another clause. */
const clause = 90

/**
 * The time expressions of sentences, with what they mean seen from the day of publication.
 *
 * text, sentences → expressions in order, not overlapping; offsets are UTF-16 code units
 * into `text`. `value` is TIMEX3's (ISO-TimeML), `edtf` EDTF's (ISO 8601-2) where it has a
 * form. Where a day or month is named without a year or week, the sentence's words for
 * what is to come decide; otherwise it is the latest one.
 *
 * The day that a dateline names ("HALVERTON, May 14 -") is the one that "on Tuesday" counts from.
 *
 * @param published `YYYY-MM-DD…`, or `null`: then a full date alone on one of the first lines
 *   is taken for it, else what is relative to it is left out
 */
export function findDates(
  text: string,
  sentences: readonly Span[],
  published: string | null,
): AnalysedDate[] {
  const day = anchorOf(text, sentences, published === null ? null : parseDay(published))
  let spokenOf = day
  return sentences.flatMap(({ start, end }) => {
    const sentence = text.slice(start, end)
    if (!trigger.test(sentence)) return []
    const plain = rules.flatMap((rule) => apply(rule, sentence, () => day))
    const before = spokenOf
    const whole = longest(plain)
    const anchor = (at: number) => lastDay(whole.filter((date) => date.end <= at)) ?? before
    const found = longest([
      ...narrativeRules.flatMap((rule) => apply(rule, sentence, anchor)),
      ...plain,
    ])
    spokenOf = lastDay(found) ?? spokenOf
    return found.map((date) => ({ ...date, start: start + date.start, end: start + date.end }))
  })
}

/** The last day, month or year among the dates, by its first day; `null` if they name none. */
function lastDay(dates: readonly AnalysedDate[]): Day | null {
  const last = dates
    .filter(({ value }) => /^\d{4}(?:-\d\d){0,2}(?:$|T)/.test(value))
    .toSorted((a, b) => a.start - b.start)
    .at(-1)
  return last ? parseDay(`${last.value.slice(0, 10)}-01-01`) : null
}

/** A story may have been written some days before it was put on a page. */
const mostDaysBetween = 10
const datelineEnd = /^[^\n]{0,40}?(?:\)|[–—-]{1,2})\s/u

/** The day of the dateline, where the text opens with one near the day of publication. */
function anchorOf(text: string, sentences: readonly Span[], published: Day | null): Day | null {
  for (const { start, end } of sentences.slice(0, 3)) {
    const own = published ? null : ownDay(text.slice(start, end))
    if (own) return own
    if (!published) continue
    const head = text.slice(start, Math.min(end, start + 120))
    const rule = namedDayRules.find(({ id }) => id === 'month-day')
    const match = rule && [...head.matchAll(rule.pattern)][0]
    if (!match || !/^[\p{Lu}][^.!?]*$/u.test(head.slice(0, match.index)) || match.index > 60)
      continue
    if (!/^\p{Lu}{3}/u.test(head) || !datelineEnd.test(head.slice(match.index + match[0].length)))
      continue
    const day = parseDay(
      rule.read(match.groups ?? {}, { published, isFuture: false, isOpen: false })?.value ?? '',
    )
    if (day && Math.abs(toNumber(published) - toNumber(day)) <= mostDaysBetween) return day
  }
  return published
}

/** A full date that stands alone on a line at the head of a text whose publication is not known. */
function ownDay(line: string): Day | null {
  const rule = namedDayRules.find(({ id }) => id === 'month-day')
  const match = rule && [...line.matchAll(rule.pattern)][0]
  if (!match || line.length > match[0].length + 2) return null
  const context = { published: null, isFuture: false, isOpen: false }
  return parseDay(rule.read(match.groups ?? {}, context)?.value ?? '')
}

/**
 * What one rule finds in a sentence.
 *
 * @param anchorAt the day that an expression at an offset counts from
 */
function apply(rule: Rule, sentence: string, anchorAt: (at: number) => Day | null): AnalysedDate[] {
  const found: AnalysedDate[] = []
  for (const match of sentence.matchAll(rule.pattern)) {
    const published = anchorAt(match.index)
    const before = sentence.slice(Math.max(0, match.index - clause), match.index)
    const [coming, gone] = [lastIndex(before, ahead), lastIndex(before, behind)]
    const isFuture = coming > gone || (isBound.test(before) && !/\bhad\b/.test(before))
    let isRelative = false
    const read = rule.read(match.groups ?? {}, {
      get published() {
        isRelative = true
        return published
      },
      isFuture,
      isOpen: !isFuture && gone < 0,
    })
    const reading = read ?? (published ? null : undated(rule.id, match.groups ?? {}))
    if (!reading) continue
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      ...reading,
      rule: rule.id,
      ...(isRelative && published ? { anchor: formatDay(published) } : {}),
    })
  }
  return found
}

/** Where the last match begins, -1 if there is none. */
function lastIndex(text: string, words: RegExp): number {
  let last = -1
  for (const { index } of text.matchAll(words)) last = index
  return last
}

/** From left to right the longest; at one place the earlier rule. */
function longest(found: readonly AnalysedDate[]): AnalysedDate[] {
  const sorted = found.toSorted((a, b) => a.start - b.start || b.end - a.end)
  const kept: AnalysedDate[] = []
  for (const date of sorted) {
    const last = kept.at(-1)
    if (!last || date.start >= last.end) kept.push(date)
    else if (date.end - date.start > last.end - last.start) kept[kept.length - 1] = date
  }
  return kept
}
