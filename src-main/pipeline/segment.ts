import type { Span } from '../../src-preload/contract/article.ts'

/**
 * Splits stretches of a text into sentences.
 *
 * text, stretches → Span[]: in order, not overlapping, each inside one stretch, without
 * the white space around it; offsets are UTF-16 code units into `text`, end exclusive.
 * Every non-white character of a stretch lies in exactly one span. Never throws. Linear
 * in the length of the stretches.
 *
 * Boundaries are those of Unicode UAX #29 for `language`, rejoined after an abbreviation
 * ("Mr.", "Gen.") so that "Gen. Kayani said" stays one sentence.
 *
 * @param abbreviations lower-case, without the dot; a dot after one does not end a sentence
 */
export function segment(
  text: string,
  stretches: readonly Span[],
  language: string | null,
  abbreviations: ReadonlySet<string>,
): Span[] {
  const segmenter = new Intl.Segmenter(language ?? 'en', { granularity: 'sentence' })
  const spans: Span[] = []
  for (const { start, end } of stretches) {
    let from = start
    for (const { index, segment: piece } of segmenter.segment(text.slice(start, end))) {
      const to = start + index + piece.length
      if (to < end && endsWithAbbreviation(text.slice(from, to), abbreviations)) continue
      const span = trim(text, from, to)
      if (span) spans.push(span)
      from = to
    }
  }
  return spans
}

function endsWithAbbreviation(sentence: string, abbreviations: ReadonlySet<string>): boolean {
  const word = /([\p{L}.]+)\.[^\S\n]*$/u.exec(sentence)?.[1]
  if (word === undefined) return false
  return /^\p{Lu}$/u.test(word) || abbreviations.has(word.toLowerCase())
}

function trim(text: string, start: number, end: number): Span | null {
  const sentence = text.slice(start, end)
  const from = start + (sentence.length - sentence.trimStart().length)
  const to = start + sentence.trimEnd().length
  return from < to ? { start: from, end: to } : null
}
