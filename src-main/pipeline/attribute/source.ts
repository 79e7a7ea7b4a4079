import {
  type Clause,
  determiner,
  isDay,
  isFinite,
  isParticiple,
  type Stretch,
  skipTime,
} from './clause.ts'

/** Most tokens of a source. */
export const longest = 40

const boundary =
  /^(?:[;:()[\]—–?!]|\.\.\.|that|because|if|when|while|although|though|whereas|unless|until|but|whether|how|why|what|as|after|before|since|than|then|so)$/
export const relative = /^(?:who|which|whose|whom)$/
/** What may open a sentence before its subject. */
const opener =
  /^(?:on|in|at|after|before|during|since|with|for|from|by|as|while|when|although|though|if|because|despite|following|speaking|asked|citing|under|to|through|throughout|among|amid|unlike|like|according)$/
const joining =
  /^(?:but|and|or|meanwhile|however|still|also|then|now|yet|so|instead|moreover|separately|nevertheless|thus|indeed|[,–—-])$/
const noSource = /^(?:there|what|which|that|to|of|by|not|how|why|where|when|it's|here|if)$/
const endsOpen =
  /^(?:the|a|an|of|to|in|on|at|by|for|with|from|and|or|his|her|its|their|that|longer|who|which|whose|,)$/

/**
 * The subject of the verb whose group begins at token `verb`, with its appositions and
 * relative clauses; `null` where the grammar is not plain.
 */
export function sourceBefore(clause: Clause, verb: number): Stretch | null {
  const { lower } = clause
  if (isDash(lower[verb - 1])) {
    const opening = lower.findLastIndex((word, at) => at < verb - 1 && isDash(word))
    return opening > 0 ? sourceBefore(clause, opening) : null
  }
  if (lower[verb - 1] === 'who' && lower[verb - 2] === ',') return nameBefore(clause, verb - 2)
  const isClosed = lower[verb - 1] === ','
  const to = isClosed ? verb - 1 : verb
  const { from, isCut } = reach(clause, to, isClosed)
  const at = nameStart(clause, from, to, isClosed, isCut)
  if (at === null || to <= at) return null
  const stretch = withoutCircumstance(clause, { from: at, to }, isClosed)
  return isSource(clause, stretch, isClosed) ? stretch : null
}

/** "Quill, who denies it": the name that the relative clause is about. */
function nameBefore({ tokens }: Clause, to: number): Stretch | null {
  let from = to
  while (from > 0 && /^\p{Lu}[\p{L}.'’-]+$|^-$/u.test(tokens.words[from - 1] ?? '')) from--
  return from < to && tokens.words[from] !== '-' ? { from, to } : null
}

/** "Quill, in a letter," and "the minister on Friday": where and when it was said is no part of the name. */
function withoutCircumstance(clause: Clause, { from, to }: Stretch, isClosed: boolean): Stretch {
  const { lower } = clause
  const comma = isClosed ? lower.lastIndexOf(',', to - 1) : -1
  if (comma > from && circumstance.test(lower[comma + 1] ?? '')) return { from, to: comma }
  const hasParticiple = lower.slice(from, to).some((_, i) => isParticiple(clause, from + i))
  for (let at = to - 1; at > Math.max(from, to - 5) && !hasParticiple; at--)
    if (skipTime(lower, at) === to) return { from, to: at }
  return { from, to }
}

const circumstance =
  /^(?:via|in|on|at|during|by|through|after|citing|however|meanwhile|too|though|also|then|again|still|speaking|writing)$/

const isDash = (word: string | undefined): boolean => word === '—' || word === '–'

const reporting = /^(?:said|says|say|believes?|thinks?|insists?|claims?|claimed)$/

/** How far to the left the subject can go; `isCut` if the words before belong to another clause. */
function reach(clause: Clause, to: number, isClosed: boolean): { from: number; isCut: boolean } {
  const { lower, quoted } = clause
  let from = to
  for (let at = to - 1; at >= Math.max(0, to - longest); at--) {
    const word = lower[at] ?? ''
    if (word === ')' && at === to - 1 && !quoted[at]) {
      const open = lower.lastIndexOf('(', at)
      if (open > 0 && at - open <= 8) {
        at = open
        from = at
        continue
      }
    }
    const opening = isClosed ? relativeOpening(lower, at) : null
    if (opening !== null && (boundary.test(word) || isFinite(clause, at))) {
      at = opening
      from = at
      continue
    }
    const name = quoted[at] ? quotedName(clause, at) : null
    if (name !== null) {
      at = name
      from = at
      continue
    }
    if (quoted[at] || boundary.test(word) || /^(?:say|add|argu|insist|claim|warn)ing$/.test(word))
      return { from: at + 1, isCut: false }
    if (isFinite(clause, at) && !isParticiple(clause, at)) {
      const pronoun = relativeBefore(lower, at)
      if (pronoun === null) {
        return reporting.test(word) ? { from: at + 1, isCut: false } : afterJoin(lower, at + 1, to)
      }
      at = pronoun
    }
    from = at
  }
  return { from, isCut: from > 0 }
}

/** The first token of a short quotation that is a name in the sentence, such as a title; `null` if it is speech. */
function quotedName({ lower, quoted }: Clause, last: number): number | null {
  if (/^[,.!?…]$/.test(lower[last - 1] ?? ',')) return null
  let at = last
  while (at > 0 && quoted[at - 1]) at--
  return last - at <= 8 && at > 0 && lower[at - 1] !== ',' ? at : null
}

/** The comma of ", who" before the token, in a parenthesis that the next comma closes. */
function relativeOpening(lower: readonly string[], at: number): number | null {
  for (let i = at; i > Math.max(0, at - 20); i--) {
    if (lower[i] === ',' && relative.test(lower[i + 1] ?? '')) return i
    if (lower[i] === ',' || lower[i] === ';' || lower[i] === '.') return null
  }
  return null
}

/** The `who` or `which` that a verb at token `at` goes with. */
function relativeBefore(lower: readonly string[], at: number): number | null {
  for (let i = at - 1; i >= Math.max(0, at - 7); i--) {
    if (relative.test(lower[i] ?? '')) return i
    if (lower[i] === ',') return null
  }
  return null
}

/** After another clause: only what an "and" joins to it is a new one. */
function afterJoin(lower: readonly string[], from: number, to: number) {
  const joined = lower.lastIndexOf('and', to - 1)
  return joined >= from ? { from: joined + 1, isCut: false } : { from, isCut: true }
}

/** Where the name of the source begins between commas. */
function nameStart(
  clause: Clause,
  from: number,
  to: number,
  isClosed: boolean,
  isCut: boolean,
): number | null {
  const { lower } = clause
  let at = from
  if (isCut || opensSentence(lower, at)) {
    const comma = lower.indexOf(',', at)
    const time = skipTime(lower, at)
    if (!isCut && time > at && time < to) at = time
    else if (comma < 0 || comma >= to) return null
    else at = comma + 1
  }
  at = skipJoining(lower, at, to)
  const comma = lower.lastIndexOf(',', to - 1)
  if (!isClosed && comma >= at && !isList(lower, at, to) && !isNamedTitle(clause, comma, to))
    at = comma + 1
  return skipJoining(lower, at, to)
}

const isOpener = (lower: readonly string[], at: number): boolean =>
  opener.test(lower[at] ?? '') &&
  !(lower[at] === 'at' && /^(?:least|most)$/.test(lower[at + 1] ?? ''))

const opensSentence = (lower: readonly string[], at: number): boolean =>
  isOpener(lower, at) ||
  (at === 0 && /^\p{L}{3,}ing$/u.test(lower[0] ?? '')) ||
  (isDay(lower[at]) && lower[at + 1] !== "'s") ||
  (lower[at] === 'last' && skipTime(lower, at) > at)

function skipJoining(lower: readonly string[], from: number, to: number): number {
  let at = from
  while (at < to && (joining.test(lower[at] ?? '') || (isDay(lower[at]) && at + 1 < to))) at++
  return at
}

/** "the country's prime minister, Ada Quill said": the closing comma was forgotten. */
function isNamedTitle({ lower, tokens }: Clause, comma: number, to: number): boolean {
  const name = tokens.words.slice(comma + 1, to)
  return (
    office.test(lower[comma - 1] ?? '') &&
    name.length <= 4 &&
    name.every((word) => /^\p{Lu}/u.test(word))
  )
}

const office =
  /^(?:minister|president|secretary|director|chief|chairman|chairwoman|spokesman|spokeswoman|spokesperson|leader|governor|mayor|ambassador|coach|captain|head|manager|officer|commander|general|premier|chancellor|owner|editor|professor|founder|executive|lawyer|attorney)$/

/** "Spain, France and Italy". */
function isList(lower: readonly string[], from: number, to: number): boolean {
  const last = lower.lastIndexOf(',', to - 1)
  return (
    lower.slice(last, to).includes('and') &&
    to - from <= 14 &&
    !determiner.test(lower[last + 1] ?? '')
  )
}

function isSource(clause: Clause, { from, to }: Stretch, isClosed: boolean): boolean {
  const { lower, quoted, tokens } = clause
  const [first = '', last = ''] = [lower[from], lower[to - 1]]
  if (
    quoted[from] ||
    noSource.test(first) ||
    relative.test(first) ||
    (!isClosed && endsOpen.test(last))
  )
    return false
  if (!/[\p{L}\p{N}]/u.test(first)) return false
  if (isOpener(lower, from)) return false
  // An adverb, not Ms Lovely.
  if (/^\p{Ll}+ly$/u.test(tokens.words[from] ?? '') && to - from === 1) return false
  // "it" that stands for a clause says nothing.
  return !(first === 'it' && to - from > 1)
}
