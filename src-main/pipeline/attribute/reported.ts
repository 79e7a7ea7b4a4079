import {
  type Clause,
  hasVerb,
  isDay,
  isFinite,
  skipTime,
  type Stretch,
  withoutEdges,
} from './clause.ts'
import { contentEnd, contentStart, saysSomething } from './content.ts'
import type { Cues } from './cues.ts'
import type { Part } from './part.ts'
import { sourceBefore } from './source.ts'
import { sourceEnd } from './source-after.ts'
import { type Verb, verbsAt } from './verb-group.ts'

/** What the reporting verbs of a sentence give to whom. */
export function reported(clause: Clause, cues: Cues): Part[] {
  const parts: Part[] = []
  for (let head = 0; head < clause.lower.length; head++) {
    for (const verb of verbsAt(clause, head, cues)) {
      const part = partOf(clause, verb, parts.at(-1) ?? null, cues)
      if (!part || !part.content.some(saysSomething)) continue
      parts.push(part)
      break
    }
  }
  return parts.map((part) => beforeSource(clause, part, parts))
}

/** What is said ends before ", X said", which gives all of it to another. */
function beforeSource(clause: Clause, part: Part, parts: readonly Part[]): Part {
  const { content, cue } = part
  const last = content.at(-1)
  if (!last) return part
  const trailing = parts.find(
    (other) =>
      other.source.from > last.from &&
      other.cue.to <= last.to &&
      (other.content[0]?.from ?? last.to) <= cue.from,
  )
  const cut =
    trailing &&
    withoutEdges(clause, { from: last.from, to: Math.min(trailing.source.from, trailing.cue.from) })
  return cut ? { ...part, content: [...content.slice(0, -1), cut] } : part
}

function partOf(clause: Clause, verb: Verb, last: Part | null, cues: Cues): Part | null {
  if (verb.isParticiple) return participle(clause, verb, last, cues)
  const inverted = afterContent(clause, verb)
  if (inverted) return inverted
  const source = sourceBefore(clause, verb.from)
  if (!source) return joined(clause, verb, last, cues)
  // "It was not clear whether": to nobody.
  if (verb.cue.takes.has('b') && /^(?:it|this|that)$/.test(clause.lower[source.from] ?? ''))
    return null
  const cited = asReported(clause, verb, source)
  if (cited) return cited
  const behind = trailing(clause, verb, source)
  const ahead =
    !behind || opensSubordinate(clause, behind) ? leading(clause, verb, source, cues) : null
  return ahead ?? behind
}

/** "As Quill said, it is over": the rest of the sentence is what is said. */
function asReported(clause: Clause, verb: Verb, source: Stretch): Part | null {
  const { lower } = clause
  if (source.from !== 1 || lower[0] !== 'as' || lower[verb.to] !== ',') return null
  const content = withoutEdges(clause, { from: verb.to + 1, to: lower.length })
  return content && { source, cue: cueOf(verb), content: [content], takes: 'clause' }
}

/** "When he was asked, X told police he was innocent": what stands first is a circumstance. */
const opensSubordinate = ({ lower, quoted }: Clause, { content: [first] }: Part): boolean =>
  first !== undefined &&
  !quoted[first.from] &&
  /^(?:when|after|before|while|as|since|because|although|though|asked|until|once)$|ing$/.test(
    lower[first.from] ?? '',
  )

const cueOf = ({ from, to }: Verb): Stretch => ({ from, to })

/** "X said that …", "X told Y …", "X warned: …": what is said follows. */
function leading(clause: Clause, verb: Verb, source: Stretch, cues: Cues): Part | null {
  const start = contentStart(clause, verb)
  if (start === null) return null
  const end = Math.min(contentEnd(clause, start, cues), subordinateEnd(clause, source, start.at))
  const content = withoutEdges(clause, { from: start.at, to: end })
  return content && { source, cue: cueOf(verb), content: [content], takes: start.kind }
}

/** "While X wants Y out, Z does not", "X, who denies it, has left": such a clause ends with its comma. */
function subordinateEnd(clause: Clause, { from, to }: Stretch, start: number): number {
  const { lower, quoted } = clause
  const isRelative = lower[to] === ',' && lower[to + 1] === 'who'
  const isFirst =
    from === 1 &&
    /^(?:while|although|though|if|when|as|because|since|whereas)$/.test(lower[0] ?? '')
  if (!isFirst && !isRelative) return lower.length
  const comma = lower.findIndex(
    (word, at) =>
      at > start + 1 && word === ',' && !quoted[at] && (isFirst || isFinite(clause, at + 1)),
  )
  return comma < 0 ? lower.length : comma
}

/** "…, adding that …", "left the talks saying …": the source is that of the words before, or the sentence's subject. */
function participle(clause: Clause, verb: Verb, last: Part | null, cues: Cues): Part | null {
  const { lower, quoted } = clause
  const before = lower[verb.from - 1] ?? ''
  const quotedOne = before === 'as' ? quotedSource(lower, verb.from - 1) : null
  if (quotedOne) return leading(clause, verb, quotedOne, cues)
  const own = withSubject(clause, verb.from)
  if (own) return leading(clause, verb, own, cues)
  const isAttached =
    before === ',' || quoted[verb.from - 1] || /^(?:before|after|by|while|and)$/.test(before)
  if (last && isAttached && verb.from > last.cue.from)
    return leading(clause, verb, last.source, cues)
  const subject = last ? null : subjectOf(clause, verb.from)
  return subject && leading(clause, verb, subject, cues)
}

/** "…, with experts warning that": the participle has a subject of its own. */
function withSubject({ lower, quoted }: Clause, end: number): Stretch | null {
  const at = lower.lastIndexOf('with', end - 1)
  const isOwn = at > 0 && lower[at - 1] === ',' && end - at > 1 && end - at <= 8 && !quoted[at]
  return isOwn && !lower.slice(at, end).includes(',') ? { from: at + 1, to: end } : null
}

/** "The agency quotes Quill as saying …": who stands between is the one who says it. */
function quotedSource(lower: readonly string[], as: number): Stretch | null {
  const verb = lower.findLastIndex(
    (word, at) => at < as && /^(?:quotes?|quoted|quoting|cites?|cited|citing)$/.test(word),
  )
  return verb >= 0 && as - verb > 1 && as - verb <= 24 ? { from: verb + 1, to: as } : null
}

/** "X left, and said that …": the source is the one of the verb before. */
function joined(clause: Clause, verb: Verb, last: Part | null, cues: Cues): Part | null {
  const before = clause.lower[verb.from - 1] ?? ''
  if (!/^(?:and|but|then|or)$/.test(before)) return null
  const isBase =
    verb.from === verb.head &&
    !/(?:s|ed|said|told|wrote|thought|swore)$/.test(clause.lower[verb.head] ?? '')
  if (isBase && !last) return null
  const source = last && last.source.to <= verb.from ? last.source : subjectOf(clause, verb.from)
  return source && leading(clause, verb, source, cues)
}

/** The subject of the sentence's first finite verb before token `end`. */
function subjectOf(clause: Clause, end: number): Stretch | null {
  for (let at = 1; at < end; at++) {
    if (!isFinite(clause, at)) continue
    const source = sourceBefore(clause, at)
    if (source) return source
  }
  return null
}

/** "…, said X, a spokesman for Y": what is said stands first. */
function afterContent(clause: Clause, verb: Verb): Part | null {
  const { lower, quoted } = clause
  const isAfter = lower[verb.from - 1] === ',' || quoted[verb.from - 1] === true
  if (!isAfter || !verb.cue.takes.has('q') || verb.from !== verb.head) return null
  const next = lower[verb.to] ?? ''
  const isPronoun =
    /^(?:he|she|they|we|i|you)$/.test(next) && !/^[.,;]$/.test(lower[verb.to + 1] ?? '.')
  const isName = /^\p{L}/u.test(next) && !noName.test(next) && !isPronoun
  if (!isName || isDay(next) || quoted[verb.to]) return null
  const end = sourceEnd(clause, verb.to, false)
  const source = { from: verb.to, to: end }
  if (end <= verb.to || mayGoOn(clause, source)) return null
  const content = withoutEdges(clause, { from: contentFrom(clause, verb.from), to: verb.from })
  if (!content || !(quoted[content.to - 1] || isStatement(clause, content, verb))) return null
  return { source, cue: cueOf(verb), content: [content], takes: 'clause' }
}

/** What no source begins with after its verb. */
const noName =
  /^(?:that|it|there|to|in|on|at|by|of|for|with|from|as|after|during|about|not|nothing|so|if|whether|how|why|and|but|or|this|these|those|late|earlier|later|early|last|because|when|while|through|no|also)$/

/** Words without quotation marks: a sentence of its own, before a verb that takes one. */
const isStatement = (clause: Clause, content: Stretch, { cue, to: at }: Verb): boolean =>
  (cue.takes.has('c') || cue.takes.has('t')) &&
  (hasVerb(clause, content) ||
    (content.to - content.from >= 4 && /^\p{Lu}/u.test(clause.tokens.words[at] ?? '')))

/** "…, warned the ships were late": a verb without a relative pronoun makes it a clause. */
function mayGoOn(clause: Clause, source: Stretch): boolean {
  return (
    hasVerb(clause, source) &&
    !clause.lower
      .slice(source.from, source.to)
      .some((word) => /^(?:who|which|whose|speaking)$/.test(word))
  )
}

/** What is said before its verb begins with the sentence, or after the semicolon. */
function contentFrom({ lower, quoted }: Clause, end: number): number {
  for (let at = end - 1; at > 0; at--) if (lower[at] === ';' && !quoted[at]) return at + 1
  return 0
}

/** "…, X said." and "…, X said, …": what is said stands first, or around it. */
function trailing(clause: Clause, verb: Verb, source: Stretch): Part | null {
  const { lower, quoted } = clause
  const isAfter = lower[source.from - 1] === ',' || quoted[source.from - 1] === true
  if (
    !isAfter ||
    verb.cue.takes.has('b') ||
    (!verb.cue.takes.has('c') && !verb.cue.takes.has('t') && !verb.cue.takes.has('q'))
  )
    return null
  if (!closes(clause, verb)) return null
  const before = withoutEdges(clause, { from: contentFrom(clause, source.from), to: source.from })
  const after = around(clause, verb)
  const isPlain =
    before && (quoted[before.from] || hasVerb(clause, before) || isLongEnough(clause, before))
  if (!before || !(isPlain || after)) return null
  const content = after && !quoted[before.to - 1] ? [before, after] : [before]
  return { source, cue: cueOf(verb), content, takes: 'clause' }
}

/** Words without a verb that is known, but not "Speaking in the capital". */
const isLongEnough = ({ lower }: Clause, { from, to }: Stretch): boolean =>
  to - from >= 6 &&
  !/ing$|^(?:on|in|at|after|before|asked|citing|for|as|during|with)$/.test(lower[from] ?? '')

/** "The plan, he said, would fail": the words after are the same sentence, not what else he did. */
function around(clause: Clause, { to }: Verb): Stretch | null {
  const { lower } = clause
  if (lower[to] !== ',') return null
  const after = withoutEdges(clause, { from: to + 1, to: lower.length })
  const first = lower[after?.from ?? -1] ?? ''
  const isOther =
    first.endsWith('ing') ||
    /^(?:a|after|as|when|while|who|citing|without|but|although|though)$/.test(first)
  return after && saysSomething(after) && !isOther ? after : null
}

/** Nothing but circumstances, or the rest of a broken quotation, follows the verb. */
function closes({ lower, quoted }: Clause, { to, cue }: Verb): boolean {
  const next = lower[to] ?? '.'
  if (quoted[to]) return false
  if (/^[.,;!?”"—]$/.test(next)) return true
  const time = skipTime(lower, to)
  if (time > to)
    return /^(?:[.,;!?]|in|at|after|during|as|when|while|from|through|outside)$/.test(
      lower[time] ?? '.',
    )
  if (cue.takes.has('r') && !/^(?:that|it|there)$/.test(next)) return true
  return /^(?:on|in|at|during|after|as|when|while|by|through|via|late|early|earlier|later|of|from|outside|before|with|to|about|here|there|again|then|back|simply|flatly)$|ly$/.test(
    next,
  )
}
