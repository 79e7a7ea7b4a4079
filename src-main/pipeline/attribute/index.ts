import type { Span } from '../../../src-preload/contract/article.ts'
import type { ReportedWords, Range } from '../analysed-text.ts'
import type { Resources } from '../resources.ts'
import { accordingTo } from './according-to.ts'
import { type Clause, clauseOf, spanOf } from './clause.ts'
import type { Part } from './part.ts'
import { findQuotes } from './quotes.ts'
import { reported } from './reported.ts'

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
    const clause = clauseOf(text, sentence, quotes, abbreviations)
    const parts = [...accordingTo(clause), ...reported(clause, cues)]
    if (parts.length === 0) {
      if (last && goesOn(text, sentences[at - 1], clause)) {
        if ((last.content.at(-1)?.[1] ?? 0) < sentence.end) last.content.push(rangeOf(sentence))
      } else last = null
      continue
    }
    const made = parts
      .map((part) => ranges(clause, part, quotes))
      .toSorted((a, b) => a.cue[0]![0] - b.cue[0]![0])
    found.push(...made)
    last =
      made.find(({ content }) =>
        /["”»]$/.test(text.slice(...(content.at(-1) ?? [0, 0])).trimEnd()),
      ) ?? null
  }
  return found
}

/** A sentence that is all quotation, in the paragraph of the one before, goes on with its words. */
function goesOn(text: string, before: Span | undefined, { tokens, quoted }: Clause): boolean {
  const start = tokens.starts[0] ?? 0
  return (
    before !== undefined && quoted.every(Boolean) && !/\n\s*\n/.test(text.slice(before.end, start))
  )
}

const rangeOf = ({ start, end }: Span): Range => [start, end]

function ranges(
  clause: Clause,
  { source, cue, content, takes }: Part,
  quotes: readonly Span[],
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
          quote.start <= end + 2 &&
          !text.slice(from, quote.start).includes('\n'),
      )
    : []
  return [...whole, ...rest]
}
