import { type Clause, determiner, isDay, isFinite, skipTime, type Stretch } from './clause.ts'
import { bareStart, opensPhrase, pronoun } from './bare-clause.ts'
import type { Cues } from './cues.ts'
import { sourceBefore } from './source.ts'
import { type Verb, verbsAt } from './verb-group.ts'

/** Fewest tokens that say something. */
const shortest = 2
/** Most tokens between the verb and a "that", a quotation or a colon. */
const farthest = 14

const closing = /^[.;!?]$/

/** What stands for what is said, and the token it begins with. */
export type Start = { at: number; kind: 'clause' | 'infinitive' | 'object' | 'complement' }

/** Where what is said begins after its verb; `null` if nothing that this verb takes follows. */
export function contentStart(clause: Clause, verb: Verb): Start | null {
  const { lower } = clause
  const { takes } = verb.cue
  const at = verb.to
  if (at >= lower.length || closing.test(lower[at] ?? '.')) return null
  const isClausal = takes.has('c') || takes.has('t')
  const marked = isClausal || takes.has('q') || takes.has('r') ? markedStart(clause, verb) : null
  if (marked !== null) return { at: marked, kind: 'clause' }
  if (takes.has('x') || takes.has('i')) {
    const infinitive = infinitiveStart(clause, verb)
    if (infinitive !== null) return { at: infinitive, kind: 'infinitive' }
  }
  if (takes.has('c') && !takes.has('w')) {
    const bare = bareStart(clause, verb)
    if (bare !== null) return { at: bare, kind: 'clause' }
  }
  if (takes.has('w') && takes.has('c')) {
    const start = skipTime(lower, at)
    if (pronoun.test(lower[start] ?? '')) return { at: start, kind: 'clause' }
    const bare = /\p{Ll}s$/u.test(lower[verb.from - 1] ?? '') ? bareStart(clause, verb) : null
    if (bare !== null) return { at: bare, kind: 'clause' }
  }
  const complement = takes.has('o') ? complementStart(clause, verb) : null
  if (complement !== null) return { at: complement, kind: 'complement' }
  const start =
    takes.has('n') || (takes.has('e') && isOpinion(clause, at)) ? objectStart(clause, verb) : null
  return start === null ? null : { at: start, kind: 'object' }
}

/** "expressed grave concern about": the noun stands near, and says what it is about. */
const isOpinion = ({ lower }: Clause, at: number): boolean => {
  const noun = lower.findIndex((word, i) => i >= at && i < at + 5 && opinion.test(word))
  return noun >= 0 && /^(?:about|that|over|at|for|of|to|on|in|with|as)$/.test(lower[noun + 1] ?? '')
}

const opinion =
  /^(?:concerns?|doubts?|hopes?|fears?|reservations?|support|opposition|frustrations?|confidence|regrets?|outrage|anger|optimism|disappointment|surprise|satisfaction|interest|willingness|sorrow|condolences|skepticism|scepticism|worry|worries|questions?|objections?|alarm|dismay|thanks|gratitude|solidarity)$/

/** What may stand between a verb and its "that". */
const circumstance =
  /^(?:in|on|at|by|via|during|through|after|before|to|with|from|for|under|last|this|late|early|earlier|again|publicly|,|:)$|ly$/

/** At a "that", a "whether", a quotation or a colon that stands right there or after a circumstance. */
function markedStart(clause: Clause, { to, cue, isParticiple }: Verb): number | null {
  const { lower, quoted } = clause
  const mayStandApart =
    cue.takes.has('r') || circumstance.test(lower[to] ?? '') || skipTime(lower, to) > to
  for (let at = to; at < Math.min(lower.length, to + farthest); at++) {
    const word = lower[at] ?? ''
    if (quoted[at]) return startsQuote(clause, at, to) ? at : null
    // "said a man that …": what a noun stands before is no complement of the verb.
    if (at > to && (word === 'that' ? !mayStandApart : at > to + 1 && opensPhrase(lower, at)))
      return null
    if (word === 'that' && isComplement(lower, at, to)) return at + 1
    if (isFinite(clause, at)) return null
    if (/^(?:whether|why|how)$/.test(word) && at - to <= 4) return at
    if (word === ':') return at + 1 < lower.length ? at + 1 : null
    if (
      /^(?:[;.!?]|if|because|when|while|who|which|and|but|said|says|is|was|are|were|has|had|have|to)$/.test(
        word,
      )
    )
      return null
    if (word === ',') {
      if (quoted[at + 1]) return at + 1
      const close = parenthesisEnd(clause, at)
      if (close === null) return null
      at = close
    }
    if (at - to >= (isParticiple ? 1 : cue.takes.has('w') ? 6 : farthest)) return null
  }
  return null
}

/** A quotation is what is said if it comes at once, or after a comma or a circumstance. */
function startsQuote({ lower }: Clause, at: number, to: number): boolean {
  if (at === to || /^[,:]$/.test(lower[at - 1] ?? '')) return true
  const first = lower[to] ?? ''
  return (
    /^(?:only|just|reporters|simply|out|to|in|on|at|by|from|after|of|during|via)$/.test(first) &&
    !determiner.test(lower[at - 1] ?? '')
  )
}

/** Not "that" of "said that day", "told that court". */
function isComplement(lower: readonly string[], at: number, to: number): boolean {
  return at === to ? !isDay(lower[at + 1]) && !/^[.,;]$/.test(lower[at + 1] ?? '.') : true
}

/** The comma that closes ", however,"; `null` if none does soon. */
function parenthesisEnd({ lower, quoted }: Clause, at: number): number | null {
  const close = lower.findIndex((word, i) => i > at && word === ',' && !quoted[i])
  return close > at && close - at <= 9 ? close : null
}

/** "promised to …", "urged both sides to …": the one who shall do it belongs to what is said. */
function infinitiveStart({ lower, quoted }: Clause, { to, cue }: Verb): number | null {
  const start = skipTime(lower, to)
  const isTo = (at: number) => lower[at] === 'to' || (lower[at] === 'not' && lower[at + 1] === 'to')
  if (lower[start + 1] === 'comment') return null
  if (cue.takes.has('i') && isTo(start)) return start
  if (!cue.takes.has('x') || isTo(start)) return null
  for (let at = start + 1; at < Math.min(lower.length, start + 16); at++) {
    if (isTo(at) && lower[at - 1] !== ',') return start
    if (
      /^[.;:!?]$|^(?:that|if|because|when|is|was|are|were|has|had|said)$/.test(lower[at] ?? '') ||
      quoted[at]
    )
      return null
  }
  return null
}

/** "accused the police of …", "described it as …", "called it “a draw”". */
function complementStart({ lower, quoted }: Clause, { to, cue }: Verb): number | null {
  const start = skipTime(lower, to)
  if (quoted[start]) return null
  const isNaming = cue.links.size === 0
  const isPlain = /^(?:it|him|her|them|this) (?:an?|the)$/.test(
    lower.slice(start, start + 2).join(' '),
  )
  if (isNaming && isPlain) return start
  for (let at = start + 1; at < Math.min(lower.length, start + 20); at++) {
    if (/^[.;:!?]$/.test(lower[at] ?? '')) return null
    if (isNaming ? quoted[at] : cue.links.has(lower[at] ?? '')) return start
  }
  return null
}

/** "denied the report", "condemned on Monday the arrest of two journalists". */
function objectStart({ lower, quoted }: Clause, { to }: Verb): number | null {
  const start = skipTime(lower, to)
  const word = lower[start] ?? '.'
  return /^[.,;:!?]$|^(?:to|in|on|at|by|as|after|with|for|and|but|or|that|when|while|because|from|until|during)$/.test(
    word,
  ) && !quoted[start]
    ? null
    : start
}

/**
 * Where what is said ends: at the end of the sentence, or where its source goes on to say
 * something else ("…, adding that", "… but rejected …") or somebody else speaks.
 */
export function contentEnd(clause: Clause, { at: start, kind }: Start, cues: Cues): number {
  const { lower, quoted } = clause
  const isObject = kind === 'object'
  for (let at = start + 1; at < lower.length; at++) {
    if (quoted[at]) continue
    const word = lower[at] ?? ''
    if (word === ';') return at
    if (/^(?:and|but|before|then)$/.test(word) && saysOn(clause, at + 1, cues)) return at
    if (isObject && !word.startsWith(',') && at - start > 1 && endsObject(clause, at)) return at
    // "asked him to leave and took the keys": the infinitive is over.
    if (kind === 'infinitive' && /^(?:and|but|so)$/.test(word) && goesOn(clause, at + 1)) return at
    if (word !== ',') continue
    if (lower[at + 1] === 'according' && lower[at + 2] === 'to') return at
    if (saysOn(clause, at + 1, cues) || anotherSpeaks(clause, at + 1, cues)) return at
    if (isSoonAfter(lower, at + 1)) return at
    if (
      isObject &&
      /^(?:a|in|which|who|after|as|while|when|but)$/.test(lower[at + 1] ?? '') &&
      !quoted[at + 1] &&
      at - start > 2
    )
      return at
  }
  return lower.length
}

/** A verb that is finite, with or without a pronoun before it. */
const goesOn = (clause: Clause, at: number): boolean =>
  isFinite(clause, pronoun.test(clause.lower[at] ?? '') ? at + 1 : at)

/** "…, shortly after the talks ended": when it was said. */
const isSoonAfter = (lower: readonly string[], at: number): boolean =>
  /^(?:shortly|soon|hours|days|weeks|months|minutes|moments|just)$/.test(lower[at] ?? '') &&
  /^(?:after|before|hours|days|weeks|minutes)$/.test(lower[at + 1] ?? '')

/** "after three accidents", "on Monday": when and why it was said, not what. */
function endsObject({ lower }: Clause, at: number): boolean {
  if (/^(?:after|when|while|because|hours|days|as)$/.test(lower[at] ?? '')) return true
  if (!/^(?:on|late|early)$/.test(lower[at] ?? '') && !isDay(lower[at])) return false
  const time = skipTime(lower, at)
  return time > at && /^[.,;]$/.test(lower[time] ?? '.')
}

/** Does a reporting verb without a subject of its own come next? */
function saysOn(clause: Clause, at: number, cues: Cues): boolean {
  const { lower } = clause
  for (let head = at; head <= Math.min(at + 3, lower.length - 1); head++) {
    const [verb] = verbsAt(clause, head, cues)
    if (!verb) continue
    const joined = /^(?:and|but|before|while|by|or)$/.test(lower[at] ?? '') ? at + 1 : at
    if (verb.from > joined) return false
    if (verb.cue.takes.has('w') && !/^(?:that|to)$/.test(lower[verb.to] ?? '')) return false
    if (verb.isParticiple) return contentStart(clause, verb) !== null
    return lower[at - 1] !== ',' && contentStart(clause, verb) !== null
  }
  return false
}

/** "…, although he admitted that", "…, and aid workers fear": the next clause is somebody else's words. */
function anotherSpeaks(clause: Clause, at: number, cues: Cues): boolean {
  const { lower } = clause
  if (!/^(?:although|though|while|and|but|whereas)$/.test(lower[at] ?? '')) return false
  for (let head = at + 2; head < Math.min(at + 12, lower.length); head++) {
    if (isFinite(clause, head) && !cues.has(lower[head] ?? '')) return false
    const [verb] = verbsAt(clause, head, cues)
    if (!verb || verb.isParticiple) continue
    const source = sourceBefore(clause, verb.from)
    return source !== null && source.from <= at + 1 && contentStart(clause, verb) !== null
  }
  return false
}

/** Is there enough in the stretch to say something? */
export const saysSomething = ({ from, to }: Stretch): boolean => to - from >= shortest
