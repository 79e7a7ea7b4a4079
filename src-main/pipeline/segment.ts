import type { Span } from '../../src-preload/contract/article.ts'

/**
 * Splits stretches of a text, such as paragraphs, into sentences.
 *
 * text, stretches → Span[]: in order, not overlapping, each inside one stretch, without
 * the white space around it; offsets are UTF-16 code units into `text`, end exclusive.
 * Every non-white character of a stretch lies in exactly one span. Never throws. Linear
 * in the length of the stretches.
 *
 * Boundaries are those of Unicode UAX #29 for `language`, without those after an
 * abbreviation ("Gen. Kayani"), initials ("J. K. Nyerere", "the U.S. Senate") and inside
 * a sentence that goes on in lower case. A line break alone ends no sentence; an empty
 * line does.
 *
 * @param abbreviations lower-case, without the dot; a dot after one does not end a sentence
 */
export function segment(
  text: string,
  stretches: readonly Span[],
  language: string | null,
  abbreviations: ReadonlySet<string>,
): Span[] {
  const segmenter = segmenterOf(language ?? 'en')
  const spans: Span[] = []
  for (const { start, end } of stretches) {
    const stretch = unwrapped(text.slice(start, end))
    let from = 0
    for (const { index, segment: piece } of segmenter.segment(stretch)) {
      if (index + piece.length <= from) continue
      const to = withReference(stretch, index + piece.length)
      if (to < stretch.length && goesOn(stretch, from, to, abbreviations)) continue
      const span = trim(stretch, from, to)
      if (span) spans.push({ start: start + span.start, end: start + span.end })
      from = to
    }
  }
  return spans
}

/** A reference behind the stop belongs to the sentence: "It fell. [6] Then". */
function withReference(text: string, to: number): number {
  if (text[to] !== '[') return to
  reference.lastIndex = to
  return to + (reference.exec(text)?.[0].length ?? 0)
}

const reference = /(?:\[\d{1,3}\]\s*)+/y

const segmenters = new Map<string, Intl.Segmenter>()

/** Making a segmenter costs more than a short text. */
function segmenterOf(language: string): Intl.Segmenter {
  const made = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' })
  segmenters.set(language, made)
  return made
}

/** The same text with blanks for single line breaks, which UAX #29 would end a sentence at. */
function unwrapped(stretch: string): string {
  return stretch.includes('\n')
    ? stretch.replace(/(?<!\n[^\S\n]*)\r?\n(?![^\S\n]*\r?\n)/g, (mark) => ' '.repeat(mark.length))
    : stretch
}

/** Words that begin a sentence after "U.S." more often than they go on with a name. */
const starters =
  /^(?:The|A|An|He|She|It|They|We|I|You|In|On|At|But|And|This|That|These|Those|His|Her|Its|Their|There|If|When|While|As|After|Before|For|With|By|From|To|However|Meanwhile|Also|Since|Although|Some|Many|Most|One|Two|No|Not|What|Who|How|Why)\b/

/** Does the sentence go on after offset `to`, although UAX #29 ends it there? */
function goesOn(
  text: string,
  from: number,
  to: number,
  abbreviations: ReadonlySet<string>,
): boolean {
  const before = text.slice(Math.max(from, to - 40), to)
  if (before.includes('\n')) return false
  const word = /(?:^|[\s("“‘'’-])([\p{L}.]+)\.[^\S\n]*$/u.exec(before)?.[1]
  if (word === undefined)
    return /[?!]["”’)]*\s*$/.test(before) && /^\p{Ll}/u.test(text.slice(to, to + 2))
  if (/^\p{Lu}$/u.test(word)) return true
  if (/-ed\.\s*$/.test(before)) return false
  const after = text.slice(to, to + 12)
  if (/^(?:\p{Lu}\.)+\p{Lu}$/u.test(word)) return !starters.test(after)
  if (/^[ap]\.m$/i.test(word)) return /^[^\p{Lu}]|^[A-Z]{2,4}\b/u.test(after)
  if (/^(?:nos?|pp?|figs?|vol|art|sec|ch|op|c|ca|approx)$/i.test(word)) return /^\d/.test(after)
  return abbreviations.has(word.toLowerCase())
}

function trim(text: string, from: number, to: number): Span | null {
  const sentence = text.slice(from, to)
  const start = from + (sentence.length - sentence.trimStart().length)
  const end = from + sentence.trimEnd().length
  return start < end ? { start, end } : null
}
