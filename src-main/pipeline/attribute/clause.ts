import type { Span } from '../../../src-preload/contract/article.ts'
import type { Tokens } from '../recognise/tokens.ts'

/** A sentence as the rules of attribution see it: its tokens, and which of them are quoted. */
export type Clause = { text: string; tokens: Tokens; lower: string[]; quoted: boolean[] }

const openers = new Set(
  'on in at after before during since earlier later meanwhile however but and still also last late early when while as although though if because for with despite following speaking asked by yesterday today then instead moreover separately monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
)
const joins = new Set([
  'but',
  'while',
  'whereas',
  'although',
  'though',
  'because',
  'as',
  'after',
  'when',
  'if',
  ';',
  '—',
  '–',
  ':',
])
/** Forms that are finite more often than not; irregular ones are those that reports are full of. */
const finite =
  /^(?:is|are|was|were|has|have|had|will|would|can|could|did|does|do|left|came|went|met|held|made|took|gave|told|said|won|lost|fell|rose|began|sent|shot|struck|saw|found|kept|hit|led|brought|spoke|wrote|became|\p{Ll}{3,}ed)$/u

/** Most tokens of a source. */
const longest = 30

/** The stretch of tokens `from` up to, not including, `to`. */
export function spanOf({ tokens }: Clause, from: number, to: number): Span {
  return { start: tokens.starts[from] ?? 0, end: tokens.ends[to - 1] ?? 0 }
}

/**
 * Where the subject of the verb at token `verb` begins: after what introduces the clause
 * ("On Saturday, …") and after another clause joined before it. `null` if there is none.
 */
export function subjectStart(clause: Clause, verb: number): number | null {
  const { lower, quoted } = clause
  const end = lower[verb - 1] === ',' ? verb - 1 : verb
  let from = Math.max(0, verb - longest)
  for (let i = from; i < end; i++) {
    const isJoined = lower[i] === 'and' && lower.slice(from, i).some((word) => finite.test(word))
    if (joins.has(lower[i] ?? '') || isJoined || quoted[i]) from = i + 1
  }
  while (openers.has(lower[from] ?? '') || lower[from] === ',') {
    const comma = lower.indexOf(',', from + 1)
    const isPhrase = openers.has(lower[from] ?? '') && comma > 0 && comma < end
    from = isPhrase ? comma + 1 : from + 1
    if (from >= end) return null
  }
  return from < end ? from : null
}

/** The first finite verb of the sentence before token `end`, `null` if none is seen. */
export function firstVerb({ lower }: Clause, end: number): number | null {
  const at = lower.findIndex((word, i) => i > 0 && lower[i - 1] !== '-' && finite.test(word))
  return at > 0 && at < end ? at : null
}

/** Does the stretch hold a finite verb, so that it is more than the name of a source? */
export function hasVerb({ lower }: Clause, from: number, to: number): boolean {
  return lower
    .slice(from, to)
    .some((word) => /^(?:is|are|was|were|has|had|will|would|can|could|did|does)$/.test(word))
}

const times =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|earlier|later|late|early)$/
const circumstance = /^(?:on|in|at|during|by|via|through|after|before|as|when|while|from)$/

/**
 * Where a source that follows its verb ends: before the time and the occasion, with its
 * appositions.
 *
 * @param isLeading the content follows: an apposition is one only if another comma ends it
 */
export function sourceEnd({ lower, quoted }: Clause, from: number, isLeading: boolean): number {
  let depth = 0
  for (let i = from; i < lower.length; i++) {
    const word = lower[i] ?? ''
    if (quoted[i] || word === '.' || word === ';' || word === '—' || word === '?' || word === '!')
      return i
    if (i - from > longest) return i
    if (word === ',') {
      const next = lower[i + 1] ?? ''
      if (
        !/^(?:a|an|the|who|whose|which|his|her|its|their|head|chief|spokesman|spokeswoman|director|president|minister|\d\d)$/.test(
          next,
        )
      )
        return i
      if (isLeading && lower.indexOf(',', i + 1) < 0) return i
      depth++
    } else if (
      depth === 0 &&
      i > from &&
      (times.test(word) || (circumstance.test(word) && isOccasion(lower, i)))
    ) {
      return i
    }
  }
  return lower.length
}

/** "on Sunday", "in a statement": not "in charge of", not "of". */
function isOccasion(lower: readonly string[], at: number): boolean {
  const next = lower.slice(at + 1, at + 3).join(' ')
  return (
    times.test(lower[at + 1] ?? '') ||
    /^(?:an? |the (?:statement|interview)|response|remarks|condition|television|twitter|late|early|january|february|march|april|may|june|july|august|september|october|november|december)/.test(
      next,
    )
  )
}
