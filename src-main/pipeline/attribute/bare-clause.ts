import { type Clause, determiner, hasVerb, preposition, skipTime } from './clause.ts'
import type { Verb } from './verb-group.ts'

export const pronoun = /^(?:he|she|it|they|we|i|there|this|that|you|one)$/

/** "said the pier was safe", "said late Friday the pier was safe", "told lawmakers it was safe". */
export function bareStart(clause: Clause, { to, cue }: Verb): number | null {
  const { lower } = clause
  let start = skipTime(lower, to)
  if (cue.takes.has('r') && !pronoun.test(lower[start] ?? '')) {
    const told = afterRecipient(clause, start, cue.takes.has('x'))
    if (told === null && /^(?:told|tell|tells|telling)$/.test(lower[to - 1] ?? '')) return null
    start = told ?? start
  }
  const word = lower[start] ?? '.'
  if (/^[.,;:!?)—–]$/.test(word)) return null
  const isOccasion = /^(?:in|on|at|outside|before|during|through|via|by|after)$/.test(word)
  if (isOccasion && !/^(?:least|most)$/.test(lower[start + 1] ?? ''))
    return afterOccasion(clause, start)
  if (cue.takes.has('n') && word.endsWith('ing')) return null
  if (
    /^(?:to|about|of|over|against|with|from|as|so|nothing|something|anything|yes|no|goodbye|for|and|or|but|while|when|hello|more|much)$/.test(
      word,
    )
  ) {
    return null
  }
  // "which the agency says is essential"
  if (/^(?:is|are|was|were|has|have|had|will|would|can|could)$/.test(word)) return null
  if (pronoun.test(word) && !/^(?:this|that|one)$/.test(word)) return start
  const stop = nextStop(lower, start)
  const isLong = !cue.takes.has('n') && !cue.takes.has('v') && stop - start >= 4
  return isLong || hasVerb(clause, { from: start, to: stop }) ? start : null
}

/** "said in a report it could not be ruled out": where the occasion ends and a new phrase begins. */
function afterOccasion(clause: Clause, from: number): number | null {
  const { lower } = clause
  for (let at = from + 2; at < Math.min(lower.length, from + 8); at++) {
    if (/^[.,;:!?]$/.test(lower[at] ?? '')) return null
    if (opensPhrase(lower, at)) return hasVerb(clause, { from: at, to: lower.length }) ? at : null
  }
  return null
}

/** "in the release | this case": no preposition stands before it, and it is no time. */
export const opensPhrase = (lower: readonly string[], at: number): boolean =>
  /^(?:he|she|it|they|there|we|the|this|these|his|her|its|their|our|an?)$/.test(lower[at] ?? '') &&
  !determiner.test(lower[at - 1] ?? '') &&
  !/^(?:of|to|and|or|as|than)$/.test(lower[at - 1] ?? '') &&
  !preposition.test(lower[at - 1] ?? '') &&
  skipTime(lower, at) === at

const nextStop = (lower: readonly string[], from: number): number => {
  const at = lower.findIndex(
    (word, i) => i > from && /^(?:[.;!?]|after|before|when|while|because|unless|until)$/.test(word),
  )
  return at < 0 ? lower.length : at
}

/**
 * The token after the one who is told: "reporters", "the Valley Echo", "a news conference".
 *
 * @param isOften the verb can do without: only a pronoun shows that what stands before it was told
 */
function afterRecipient({ lower, tokens }: Clause, from: number, isOften: boolean): number | null {
  if (/^(?:him|her|them|us|me|you)$/.test(lower[from] ?? '') && !isOften) return from + 1
  for (let at = from + 1; at < Math.min(lower.length, from + 8); at++) {
    const word = lower[at] ?? ''
    if (/^[.,;:!?]$/.test(word)) return null
    if (isOften && !pronoun.test(word)) continue
    const isNew =
      pronoun.test(word) ||
      determiner.test(word) ||
      /^\d/.test(word) ||
      (/^\p{Lu}/u.test(tokens.words[at] ?? '') &&
        !/^\p{Lu}/u.test(tokens.words[at - 1] ?? '') &&
        !determiner.test(lower[at - 1] ?? ''))
    const before = lower[at - 1] ?? ''
    if (
      isNew &&
      word !== "'s" &&
      !determiner.test(before) &&
      !/^(?:of|in|at|from|for|and|the|to|on)$/.test(before)
    ) {
      return Math.max(skipTime(lower, at), skipTime(lower, from))
    }
    const time = skipTime(lower, at)
    if (time > at && word === 'on') return time
  }
  return null
}
