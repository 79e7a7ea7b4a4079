import type { Span } from '../../../src-preload/contract/article.ts'
import type { ReportedWords, Range } from '../analysed-text.ts'
import type { Resources } from '../resources.ts'
import { accordingTo } from './according-to.ts'
import { type Clause, clauseOf, spanOf } from './clause.ts'
import { headline } from './headline.ts'
import { nounCues } from './noun-cues.ts'
import type { Part } from './part.ts'
import { findQuotes, type Quote } from './quotes.ts'
import { reported } from './reported.ts'

/** Sentences at the head of a text that may be its headline and standfirst. */
const headLines = 2

/**
 * Who says what, by rules: reporting verbs before, in the middle of and after what is said,
 * "according to", quotations. Precision first: where the grammar is not plain, nothing is said.
 *
 * text, sentences → attributions in order of their cues; offsets are UTF-16 code units
 * into `text`. `that` is no part of the content; quotation marks are. What is said inside
 * what is said is an attribution of its own.
 */
export function attribute(
  text: string,
  sentences: readonly Span[],
  { abbreviations, cues }: Pick<Resources, 'abbreviations' | 'cues'>,
): ReportedWords[] {
  const quotes = findQuotes(text)
  const found: ReportedWords[] = []
  let last: ReportedWords | null = null
  for (const [at, sentence] of sentences.entries()) {
    const stretch = withQuestion(text, sentences[at - 1], sentence, quotes)
    const clause = clauseOf(text, stretch, quotes, abbreviations)
    const parts = [
      ...(at < headLines ? headline(clause) : []),
      ...accordingTo(clause),
      ...reported(clause, cues),
      ...nounCues(clause, cues),
    ]
    if (parts.length === 0) {
      if (last && goesOn(text, sentences[at - 1], clause, quotes)) append(text, last, sentence)
      else last = null
      continue
    }
    const made = parts
      .map((part) => ranges(clause, part, quotes))
      .toSorted((a, b) => a.cue[0]![0] - b.cue[0]![0])
    found.push(...made)
    last =
      made.find(({ content }) => {
        const end = content.at(-1)?.[1] ?? 0
        return /["”»]\s*$/.test(text.slice(end - 3, end)) || isLeftOpen(quotes, end)
      }) ?? null
  }
  return found
}

/** "“Is it over?” Quill asked.": what was asked ends a sentence, but not the one that reports it. */
function withQuestion(
  text: string,
  before: Span | undefined,
  sentence: Span,
  quotes: readonly Quote[],
): Span {
  if (!before || !/[?!]["”]$/.test(text.slice(before.end - 2, before.end))) return sentence
  const quote = quotes.findLast(({ end }) => end === before.end)
  const isShort = /^[^\n“"]{4,60}$/.test(text.slice(before.end, sentence.end))
  return quote && isShort
    ? { start: Math.max(quote.start, before.start), end: sentence.end }
    : sentence
}

/** Does a quotation end there that the next paragraph goes on with? */
const isLeftOpen = (quotes: readonly Quote[], end: number): boolean =>
  quotes.some((quote) => quote.isOpen && quote.end >= end && quote.end - end <= 2)

/**
 * A sentence that is all quotation goes on with the words of the one before: in its
 * paragraph, or where that left the quotation open.
 */
function goesOn(
  text: string,
  before: Span | undefined,
  { tokens, quoted }: Clause,
  quotes: readonly Quote[],
): boolean {
  if (!before || !quoted.every(Boolean)) return false
  const isNext = /\n\s*\n/.test(text.slice(before.end, tokens.starts[0] ?? 0))
  return !isNext || isLeftOpen(quotes, before.end)
}

/** The sentence too is said; as one piece with what it follows, unless a quotation was closed between them. */
function append(text: string, { content }: ReportedWords, { start, end }: Span): void {
  const last = content.at(-1)
  if (!last || last[1] >= end) return
  const isOne = start <= last[1] || /^[^"”»]\s*$/.test(text.slice(last[1] - 1, start))
  if (isOne) last[1] = end
  else content.push([start, end])
}

const rangeOf = ({ start, end }: Span): Range => [start, end]

function ranges(
  clause: Clause,
  { source, cue, content, takes }: Part,
  quotes: readonly Quote[],
): ReportedWords {
  return {
    source: [rangeOf(spanOf(clause, source))],
    cue: [rangeOf(spanOf(clause, cue))],
    takes,
    content: withQuotes(
      clause,
      content.map((stretch) => spanOf(clause, stretch)),
      quotes,
    ).map(rangeOf),
  }
}

/** What is quoted belongs to it whole, also where the quotation began or goes on in other sentences. */
function withQuotes(
  { text, tokens }: Clause,
  content: readonly Span[],
  quotes: readonly Span[],
): Span[] {
  const whole = content.map(({ start, end }) => {
    const touching = quotes.filter((quote) => quote.start < end && quote.end > start)
    return {
      start: Math.min(start, ...touching.map((quote) => quote.start)),
      end: Math.max(end, ...touching.map((quote) => quote.end)),
    }
  })
  const isQuoted = quotes.some(
    ({ start, end }) => start === whole[0]?.start && end === whole[0].end,
  )
  const from = whole.at(-1)?.end ?? 0
  const end = tokens.ends.at(-1) ?? 0
  const rest = isQuoted
    ? quotes.filter(
        (quote) =>
          quote.start >= from &&
          quote.start < end &&
          /[,.;:!?—–-]\s*$/.test(text.slice(from, quote.start)) &&
          !text.slice(from, quote.start).includes('\n'),
      )
    : []
  return [...whole, ...rest]
}
