import type { Span } from '../../../src-preload/contract/article.ts'
import { type Tokens, tokenise } from '../recognise/tokens.ts'

/** A sentence as the rules of attribution see it: its tokens, and which of them are quoted. */
export type Clause = { text: string; tokens: Tokens; lower: string[]; quoted: boolean[] }

/** A stretch of a clause's tokens, end exclusive. */
export type Stretch = { from: number; to: number }

/** A sentence cut into tokens. `quotes` are those of the whole text, in order. */
export function clauseOf(
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
    lower: tokens.words.map((word) => word.toLowerCase().replace('’', "'")),
    quoted: tokens.starts.map((at) => inside.some(({ start, end }) => start <= at && at < end)),
  }
}

/** The text of a stretch of tokens. */
export function spanOf({ tokens }: Clause, { from, to }: Stretch): Span {
  return { start: tokens.starts[from] ?? 0, end: tokens.ends[to - 1] ?? 0 }
}

/** The stretch without stops, commas and joining words around it; `null` if nothing is left. */
export function withoutEdges({ lower, quoted }: Clause, { from, to }: Stretch): Stretch | null {
  let [first, last] = [from, to]
  // "That" at the beginning of a sentence points at something.
  const isEdge = (at: number) =>
    /^[,:;—–.-]$/.test(lower[at] ?? '') || (lower[at] === 'that' && at > 0)
  while (first < last && !quoted[first] && isEdge(first)) first++
  while (
    last > first &&
    !quoted[last - 1] &&
    /^(?:[,:;—–.!?-]|and|but)$/.test(lower[last - 1] ?? '')
  )
    last--
  return first < last ? { from: first, to: last } : null
}

const weekday = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/
const months =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/

/** A word that names a day: "Friday", "yesterday". */
export const isDay = (word: string | undefined): boolean =>
  word !== undefined && (weekday.test(word) || /^(?:today|yesterday|tomorrow|tonight)$/.test(word))

/** The token after a time that begins at `from`: "late Thursday", "on May 28", "last week"; `from` if none does. */
export function skipTime(lower: readonly string[], from: number): number {
  let at = from
  if (lower[at] === 'on' || lower[at] === 'in') at++
  if (/^(?:late|early|earlier|later|last)$/.test(lower[at] ?? '')) at++
  if (lower[at] === 'on') at++
  const word = lower[at]
  if (lower[at + 1] === "'s") return from
  if (isDay(word)) {
    at++
    return /^(?:morning|afternoon|evening|night)$/.test(lower[at] ?? '') ? at + 1 : at
  }
  if (months.test(word ?? '')) return /^\d{1,4}$/.test(lower[at + 1] ?? '') ? at + 2 : at + 1
  if (/^(?:week|weekend|month|year|night)$/.test(word ?? '') && lower[at - 1] === 'last')
    return at + 1
  if (word === 'this' && /^(?:week|weekend|month|year|morning)$/.test(lower[at + 1] ?? ''))
    return at + 2
  return from
}

/** Words of a verb that are finite whatever stands beside them. */
const auxiliary =
  /^(?:is|are|was|were|am|has|have|had|will|would|can|could|may|might|must|shall|should|did|does|do|ca|wo)$/
/** Pasts that reports are full of. */
const irregular = new Set(
  'became began broke brought built came chose cut drew drove fell felt fled flew found fought gave got grew heard held hit kept knew led left lost made meant met paid put ran rang rose said sat saw sank sent shot shook showed sold spent spoke stood struck took told thought threw went won wore wrote'.split(
    ' ',
  ),
)
/** Forms in -ed that stand before nouns. */
const adjectival = new Set(
  'unnamed unidentified armed united retired elected alleged wounded detained displaced limited advanced experienced related hundred red sacred need indeed'.split(
    ' ',
  ),
)

export const preposition =
  /^(?:for|with|from|in|on|at|about|over|against|under|into|between|among|by|without|amid)$/

/** Is the token a verb that makes a clause? In doubt no. */
export function isFinite({ lower, tokens }: Clause, at: number): boolean {
  const word = lower[at] ?? ''
  if (auxiliary.test(word)) return true
  // A name, unless it begins the sentence.
  if (tokens.words[at] !== word && at > 0) return false
  const before = lower[at - 1] ?? ''
  if (before === '-' || determiner.test(before) || /^(?:to|of|be|been|being)$/.test(before))
    return false
  if (/^(?:says|say|show|shows|believes|claims|insists)$/.test(word)) return true
  if (irregular.has(word)) return true
  // "for imprisoned leaders"
  return /^\p{Ll}{2,}ed$/u.test(word) && !adjectival.has(word) && !preposition.test(before)
}

/** "seen by the paper", "published on Monday": a verb in -ed that belongs to the noun before it. */
export function isParticiple({ lower }: Clause, at: number): boolean {
  const next = lower[at + 1] ?? ''
  return (
    /(?:ed|seen|known|made|held|led|sent|given|written|taken|shown|obtained)$/.test(
      lower[at] ?? '',
    ) &&
    (/^(?:by|in|during|at|with|from|as|on|for|to|under|near|of|last|late|early|earlier|this|outside|inside)$/.test(
      next,
    ) ||
      isDay(next))
  )
}

export const determiner =
  /^(?:the|a|an|this|these|those|his|her|its|their|our|my|your|no|any|some|every|each|'s|more|most|many|few|several|new|other)$/

/** Does the stretch hold a finite verb? */
export function hasVerb(clause: Clause, { from, to }: Stretch): boolean {
  for (let at = from; at < to; at++) if (isFinite(clause, at)) return true
  const { lower } = clause
  return lower
    .slice(from, to)
    .some(
      (word, i) =>
        /^'(?:re|ll|d|ve|m)$|n't$/.test(word) ||
        (word === "'s" &&
          /^(?:he|she|it|that|there|who|what|here)$/.test(lower[from + i - 1] ?? '')),
    )
}
