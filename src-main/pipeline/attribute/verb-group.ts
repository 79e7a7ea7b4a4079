import type { Clause, Stretch } from './clause.ts'
import { determiner, preposition } from './clause.ts'
import type { Cue, Cues } from './cues.ts'

/** A reporting word in its sentence, with the auxiliaries, negations and adverbs of its group. */
export type Verb = Stretch & {
  /** The token of the word itself. */
  head: number
  cue: Cue
  /** "saying", without an auxiliary: it goes with the subject of another verb. */
  isParticiple: boolean
}

const auxiliary =
  /^(?:has|have|had|is|are|was|were|'s|'ve|'d|will|would|can|could|may|might|must|should|did|does|do|didn't|doesn't|don't|won't|wouldn't|couldn't|hasn't|haven't|hadn't|been|be|being|not|never|to)$/
const adverb =
  /^(?:also|now|again|still|later|earlier|then|always|often|once|even|only|already|both|further|just|soon|ever|has|repeatedly)$|^\p{Ll}{3,}ly$/u

/** The uses of the word at a token as a verb, the most likely first; none if it is a noun or a passive there. */
export function verbsAt(clause: Clause, head: number, cues: Cues): Verb[] {
  const { lower, tokens, quoted } = clause
  const word = lower[head] ?? ''
  const isAdverb = (at: number) =>
    adverb.test(lower[at] ?? '') && (at === 0 || tokens.words[at] === lower[at])
  const uses = cues.get(word)
  if (!uses || quoted[head] || (tokens.words[head] !== word && head > 0)) return []
  let from = head
  while (
    from > 0 &&
    !quoted[from - 1] &&
    (auxiliary.test(lower[from - 1] ?? '') || isAdverb(from - 1))
  )
    from--
  if (
    word === 'saying' &&
    /^as (?:quoted|cited|reported)$/.test(
      lower
        .slice(from - 2, from)
        .toReversed()
        .join(' '),
    )
  ) {
    // "was quoted as saying"
    from -= 2
    while (from > 0 && auxiliary.test(lower[from - 1] ?? '')) from--
    const cue = uses[0]
    return cue && from < head - 2 ? [{ from, to: head + 1, head, cue, isParticiple: false }] : []
  }
  const group = lower.slice(from, head)
  const isIng =
    word.endsWith('ing') && !group.some((one) => /^(?:is|are|was|were|'s|been)$/.test(one))
  const isAfterQuote = quoted.slice(Math.max(0, head - 5), head).includes(true)
  if (from === head && word.endsWith('ed') && !isAfterQuote && isAttached(lower, head)) return []
  if (word === 'think' && /^tanks?$/.test(lower[head + 1] ?? '')) return []
  if (isNoun(clause, head, from, uses[0]?.takes.has('w') ?? false)) return []
  const isAfterBe = isPassive(word, group)
  return uses.flatMap((cue) => {
    if (isAfterBe !== cue.takes.has('b')) return []
    const to = head + 1
    if (cue.particle === null) return [{ from, to, head, cue, isParticiple: isIng }]
    return lower[to] === cue.particle ? [{ from, to: to + 1, head, cue, isParticiple: isIng }] : []
  })
}

/** "militants wanted for murder", ", a deal announced at dawn", "over alleged assaults". */
function isAttached(lower: readonly string[], head: number): boolean {
  const next = lower[head + 1] ?? ''
  if (/^(?:by|for|from|with|against|as)$/.test(next)) return true
  if (preposition.test(lower[head - 1] ?? '')) return true
  return (
    /^(?:at|in|on|last|this|earlier|late)$/.test(next) &&
    lower[head - 3] === ',' &&
    /^(?:an?|the)$/.test(lower[head - 2] ?? '')
  )
}

/** "was told", "is believed": who says it is not said; "is confident". */
function isPassive(word: string, group: readonly string[]): boolean {
  const be = group.findLast((one) => auxiliary.test(one) && one !== 'not')
  return (
    !word.endsWith('ing') && be !== undefined && /^(?:is|are|was|were|be|been|being|'s)$/.test(be)
  )
}

/** "the report", "his claims", "to say", "oil demand": no verb with a subject of its own. */
function isNoun({ lower }: Clause, head: number, from: number, isOften: boolean): boolean {
  const before = lower[head - 1] ?? ''
  if (before === 'as' && lower[head] === 'saying') return false
  if (/^(?:a|an|the|of|in|by|with|for|no|any|as|at|from|-|and\/or)$/.test(before)) return true
  if (
    from === head &&
    determiner.test(before) &&
    before !== 'this' &&
    !/^(?:some|many|few|most|several|more|other)$/.test(before)
  )
    return true
  if (lower.slice(from, head).includes('to')) return true
  // "reports of …", "demand for …"
  return (
    isOften &&
    /^(?:of|for|from|by|against|over|about|has|have|had|was|were|is|are|will)$/.test(
      lower[head + 1] ?? '',
    )
  )
}
