import type { Span } from '../../../src-preload/contract/article.ts'
import type { AnalysedAttribution, Range } from '../analysed-text.ts'
import { tokenise } from '../recognise/tokens.ts'
import type { Resources } from '../resources.ts'
import { type Clause, firstVerb, hasVerb, sourceEnd, spanOf, subjectStart } from './clause.ts'
import { findQuotes } from './quotes.ts'

/** Fewest tokens that say something. */
const shortest = 3

type Part = { source: Span; cue: Span; content: Span[] }

/**
 * Who says what, by rules: reporting verbs before and after their source, "according to",
 * quotations. Precision first: where the grammar is not plain, nothing is said.
 *
 * text, sentences → attributions in order of their cues; offsets are UTF-16 code units
 * into `text`. `that` is no part of the content; quotation marks are.
 */
export function attribute(
  text: string,
  sentences: readonly Span[],
  { abbreviations, reportingVerbs }: Resources,
): AnalysedAttribution[] {
  const quotes = findQuotes(text)
  return sentences.flatMap((sentence) => {
    const clause = clauseOf(text, sentence, quotes, abbreviations)
    const part = accordingTo(clause) ?? reported(clause, quotes, reportingVerbs)
    return part ? [ranges(part)] : []
  })
}

function clauseOf(
  text: string,
  sentence: Span,
  quotes: readonly Span[],
  abbreviations: ReadonlySet<string>,
): Clause {
  const tokens = tokenise(text, sentence, abbreviations)
  const inside = quotes.filter(({ start, end }) => start < sentence.end && end > sentence.start)
  return {
    text,
    tokens,
    lower: tokens.words.map((word) => word.toLowerCase()),
    quoted: tokens.starts.map((at) => inside.some(({ start, end }) => start <= at && at < end)),
  }
}

function ranges({ source, cue, content }: Part): AnalysedAttribution {
  const range = ({ start, end }: Span): Range => [start, end]
  return { source: [range(source)], cue: [range(cue)], content: content.map(range) }
}

/** "According to X, …" and "…, according to X". */
function accordingTo(clause: Clause): Part | null {
  const { lower, quoted } = clause
  const at = lower.findIndex(
    (word, i) => word === 'according' && lower[i + 1] === 'to' && !quoted[i],
  )
  if (at < 0) return null
  const from = at + 2
  const end = sourceEnd(clause, from, at === 0)
  const source = spanOf(clause, from, end)
  const cue = spanOf(clause, at, from)
  const content = at === 0 ? words(clause, end, lower.length) : words(clause, 0, at)
  return content && end > from ? { source, cue, content: [content] } : null
}

/** The stretch of tokens without the commas and stops around it; `null` if it says too little. */
function words(clause: Clause, first: number, last: number): Span | null {
  const { lower } = clause
  let from = first
  let to = last
  while (from < to && /^[,:;—–.-]$|^that$/.test(lower[from] ?? '')) from++
  while (to > from && /^[,:;—–.!?]$/.test(lower[to - 1] ?? '')) to--
  return to - from < shortest ? null : spanOf(clause, from, to)
}

function reported(
  clause: Clause,
  quotes: readonly Span[],
  verbs: ReadonlySet<string>,
): Part | null {
  const { lower, quoted } = clause
  for (const [at, word] of lower.entries()) {
    if (quoted[at] || !verbs.has(word) || !isFinite(clause, at)) continue
    const part = inverted(clause, at) ?? after(clause, at) ?? before(clause, at)
    if (part) return { ...part, content: withQuotes(clause, part.content, quotes) }
  }
  return null
}

const determiners =
  /^(?:the|a|an|this|that|to|of|his|her|its|their|no|any|as|not|be|been|being|who|which|by|in)$/

/** A noun ("the report"), an infinitive and a passive ("was told") report nothing here. */
function isFinite({ lower, tokens }: Clause, at: number): boolean {
  if (tokens.words[at] !== lower[at] && at > 0) return false
  if (/^(?:was|were|is|are|be|been)$/.test(lower[at - 1] ?? '') && !lower[at]?.endsWith('ing'))
    return false
  return !determiners.test(lower[at - 1] ?? '')
}

/** "…, said X, a spokesman for Y": what is said stands first. */
function inverted(clause: Clause, at: number): Part | null {
  const { lower, quoted, tokens } = clause
  const isAfterContent = at >= shortest && (lower[at - 1] === ',' || quoted[at - 1] === true)
  if (
    !isAfterContent ||
    !/^(?:said|says|added|wrote|warned|explained|told|claimed|insisted|asked|noted|argued)$/.test(
      lower[at] ?? '',
    )
  )
    return null
  const next = tokens.words[at + 1] ?? ''
  const isName =
    /^\p{Lu}/u.test(next) || /^(?:the|a|an|one|two|three|his|her|their|another)$/.test(next)
  const end = sourceEnd(clause, at + 1, false)
  if (!isName || end <= at + 1 || times(lower[at + 1])) return null
  if (hasVerb(clause, at + 1, end)) return null
  const content = words(clause, 0, at)
  return (
    content && {
      source: spanOf(clause, at + 1, end),
      cue: spanOf(clause, at, at + 1),
      content: [content],
    }
  )
}

function times(word: string | undefined): boolean {
  return /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(word ?? '')
}

/** "X said that …", "X told Y …", "X warned: …": what is said follows. */
function after(clause: Clause, at: number): Part | null {
  const { lower, quoted } = clause
  const source = subjectOf(clause, at)
  if (!source) return null
  const start = contentStart(clause, at)
  if (start === null) return null
  const content = words(clause, start, lower.length)
  const isPlain = quoted[start] === true || lower.length - start > shortest
  return content && isPlain
    ? {
        source,
        cue: spanOf(clause, at, at + 1),
        content: [content],
      }
    : null
}

/** The subject of the verb, or of the verb that it is joined to by "and". */
function subjectOf(clause: Clause, at: number): Span | null {
  const { lower } = clause
  const isJoined = lower[at - 1] === 'and'
  const end = isJoined ? firstVerb(clause, at) : lower[at - 1] === ',' ? at - 1 : at
  if (end === null) return null
  const from = subjectStart(clause, end)
  const to = withoutAuxiliaries(lower, end)
  return from === null || to <= from || hasVerb(clause, from, to) ? null : spanOf(clause, from, to)
}

function withoutAuxiliaries(lower: readonly string[], end: number): number {
  let to = end
  while (
    /^(?:has|have|had|also|now|again|still|later|earlier|then|did|not)$|ly$/.test(
      lower[to - 1] ?? '',
    )
  )
    to--
  return to
}

/** Verbs with the one who is told after them, and words that begin a circumstance. */
const recipient = /^(?:told|tell|tells|warned|warns|warn|assured|informed|reminded)$/
const circumstance =
  /^(?:on|in|at|during|by|to|about|of|with|from|through|after|late|early|earlier|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/

/** The token after "late Thursday", "on Friday morning": the time at which it was said. */
function skipTime(lower: readonly string[], from: number): number {
  let at = lower[from] === 'on' && times(lower[from + 1]) ? from + 1 : from
  if (/^(?:late|early|earlier|later)$/.test(lower[at] ?? '')) at++
  if (!times(lower[at]) && !/^(?:today|yesterday)$/.test(lower[at] ?? '')) return from
  at++
  return /^(?:morning|afternoon|evening|night)$/.test(lower[at] ?? '') ? at + 1 : at
}

/**
 * Where what is said begins after the verb: at once, or at `that`, a quotation or a colon
 * where the one who is told, the time or the occasion stands between.
 */
function contentStart({ lower, quoted }: Clause, at: number): number | null {
  const next = lower[at + 1] ?? '.'
  if (next === 'that') return at + 2
  // "said." and "said on Sunday." close what was said before.
  if (/^[.;!?]$/.test(next)) return null
  const afterTime = skipTime(lower, at + 1)
  if (
    afterTime > at + 1 &&
    !/^[.,;!?]$/.test(lower[afterTime] ?? '.') &&
    !circumstance.test(lower[afterTime] ?? '')
  ) {
    return lower[afterTime] === 'that' ? afterTime + 1 : afterTime
  }
  const isDirect = !recipient.test(lower[at] ?? '') && !circumstance.test(next)
  if (isDirect && next !== ',') return at + 1
  const within = lower.slice(at, at + 13)
  const that = within.indexOf('that')
  if (that > 0 && !quoted[at + that]) return at + that + 1
  const quote = quoted.indexOf(true, at)
  if (quote > at && quote - at <= 10) return quote
  const colon = within.indexOf(':')
  return colon > 0 ? at + colon + 1 : null
}

/** "…, X said." and "…, X said on Sunday.": what is said stands first. */
function before(clause: Clause, at: number): Part | null {
  const { lower, quoted } = clause
  let from = at
  while (from > 0 && lower[from - 1] !== ',' && !quoted[from - 1] && at - from < 25) from--
  const isAfterContent = from >= shortest && (lower[from - 1] === ',' || quoted[from - 1] === true)
  const to = withoutAuxiliaries(lower, at)
  if (!isAfterContent || to <= from || hasVerb(clause, from, to) || !closes(lower, at)) return null
  const content = words(clause, 0, from)
  return (
    content && {
      source: spanOf(clause, from, to),
      cue: spanOf(clause, at, at + 1),
      content: [content],
    }
  )
}

/** Nothing but circumstances, or the rest of a broken quotation, follows the verb. */
function closes(lower: readonly string[], at: number): boolean {
  const next = lower[at + 1] ?? '.'
  return /^[.,;:!?"“”—]$|^(?:on|in|at|during|after|as|when|while|by|of|through|to|via|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|late|early|earlier|later)$/.test(
    next,
  )
}

/** What is quoted belongs to it whole, also where the quotation goes on in other sentences. */
function withQuotes(
  { text, tokens }: Clause,
  content: readonly Span[],
  quotes: readonly Span[],
): Span[] {
  const [first] = content
  if (!first) return []
  const end = tokens.ends.at(-1) ?? first.end
  const touching = quotes.filter((quote) => quote.start < first.end && quote.end > first.start)
  const whole = {
    start: Math.min(first.start, ...touching.map((quote) => quote.start)),
    end: Math.max(first.end, ...touching.map((quote) => quote.end)),
  }
  const rest = quotes.filter(
    (quote) =>
      quote.start >= whole.end &&
      quote.start <= end + 2 &&
      !text.slice(whole.end, quote.start).includes('\n'),
  )
  return [whole, ...rest]
}
