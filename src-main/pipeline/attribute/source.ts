import {
  type Clause,
  determiner,
  hasVerb,
  isDay,
  isFinite,
  isParticiple,
  type Stretch,
  skipTime,
} from './clause.ts'

/** Most tokens of a source. */
const longest = 40

const boundary =
  /^(?:[;:()[\]—–?!]|\.\.\.|that|because|if|when|while|although|though|whereas|unless|until|but|whether|how|why|what|as|after|before|since|than|then|so)$/
const relative = /^(?:who|which|whose|whom)$/
/** What may open a sentence before its subject. */
const opener =
  /^(?:on|in|at|after|before|during|since|with|for|from|by|as|while|when|although|though|if|because|despite|following|speaking|asked|citing|under|to|through|throughout|among|amid|unlike|like|according)$/
const joining =
  /^(?:but|and|or|meanwhile|however|still|also|then|now|yet|so|instead|moreover|separately|nevertheless|thus|indeed|[,–—-])$/
const noSource = /^(?:there|what|which|that|to|of|by|not|how|why|where|when|it's|here|if)$/
const endsOpen =
  /^(?:the|a|an|of|to|in|on|at|by|for|with|from|and|or|his|her|its|their|that|longer|,)$/

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
  const isClosed = lower[verb - 1] === ','
  const to = isClosed ? verb - 1 : verb
  const { from, isCut } = reach(clause, to, isClosed)
  const at = nameStart(lower, from, to, isClosed, isCut)
  if (at === null || to <= at) return null
  const stretch = { from: at, to }
  return isSource(clause, stretch, isClosed) ? stretch : null
}

const isDash = (word: string | undefined): boolean => word === '—' || word === '–'

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
    if (quoted[at] || boundary.test(word)) return { from: at + 1, isCut: false }
    if (isFinite(clause, at) && !isParticiple(clause, at)) {
      const pronoun = relativeBefore(lower, at)
      if (pronoun === null) {
        const isReporting = /^(?:said|says|say|believes?|thinks?|insists?|claims?|claimed)$/.test(
          word,
        )
        return isReporting ? { from: at + 1, isCut: false } : afterJoin(lower, at + 1, to)
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
  lower: readonly string[],
  from: number,
  to: number,
  isClosed: boolean,
  isCut: boolean,
): number | null {
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
  if (!isClosed && comma >= at && !isList(lower, at, to)) at = comma + 1
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
  const { lower, quoted } = clause
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
  if (first.endsWith('ly') && to - from === 1) return false
  // "it" that stands for a clause says nothing.
  return !(first === 'it' && to - from > 1)
}

const apposition =
  /^(?:an?|the|neither|none|both|one|who|whose|which|whom|his|her|its|their|head|chief|spokesman|spokeswoman|spokesperson|director|president|minister|chairman|chairwoman|leader|editor|author|professor|former|a|co|deputy|senior|executive|manager|speaking|\d{1,3})$/
const occasion =
  /^(?:on|in|at|during|by|via|through|after|before|as|when|while|from|if|because|and|but|adding|citing|referring)$/

/**
 * Where a source that follows its verb ends: before the time and the occasion, with its
 * appositions.
 *
 * @param isLeading the content follows: an apposition is one only if another comma ends it
 */
export function sourceEnd(clause: Clause, from: number, isLeading: boolean): number {
  const { lower, quoted, tokens } = clause
  let isInApposition = false
  for (let at = from; at < lower.length; at++) {
    const word = lower[at] ?? ''
    if (quoted[at] || /^[.;:?!—–()]$/.test(word) || at - from > longest) return at
    if (word === ',') {
      const next = lower[at + 1] ?? ''
      const isName = isInApposition && /^\p{Lu}/u.test(tokens.words[at + 1] ?? '')
      const isNamed =
        !isInApposition && isCommon(clause, from, at) && /^\p{Lu}/u.test(tokens.words[at + 1] ?? '')
      if ((!apposition.test(next) && !isNamed) || isName || next.endsWith('ing')) return at
      const close = lower.findIndex((one, i) => i > at && /^[,.;]$/.test(one))
      if (isLeading && lower[close] !== ',') return at
      const appended = { from: at + 1, to: close < 0 ? lower.length : close }
      if (
        !relative.test(next) &&
        hasVerb(clause, appended) &&
        !lower.slice(appended.from, appended.to).some((one) => relative.test(one))
      )
        return at
      isInApposition = !/^\d/.test(next)
    } else if (at > from && !isInApposition && endsName(clause, at, from)) return at
  }
  return lower.length
}

/** "its treasurer": a description that a name may follow. */
const isCommon = ({ tokens }: Clause, from: number, to: number): boolean =>
  to - from > 1 && !tokens.words.slice(from + 1, to).some((word) => /^\p{Lu}/u.test(word))

function endsName(clause: Clause, at: number, from: number): boolean {
  const { lower } = clause
  const word = lower[at] ?? ''
  if (
    isDay(word) ||
    /^(?:late|earlier|later|when|while|as|if|because|but|adding|citing|referring)$/.test(word)
  )
    return true
  if (relative.test(word) || !occasion.test(word)) return false
  if (word === 'and') return isFinite(clause, at + 1)
  if (skipTime(lower, at) > at) return true
  const next = lower.slice(at + 1, at + 3).join(' ')
  // "in charge of", "at the scene", "from the ministry" belong to the name; "in a statement" does not.
  return (
    /^(?:an? |the (?:statement|interview|briefing|report|article|post)|response|remarks|condition|comments|reference|interviews|court|parliament|testimony|\p{L}+ing )/u.test(
      next,
    ) && at - from <= 12
  )
}
