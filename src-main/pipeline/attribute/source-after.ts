import { type Clause, hasVerb, isDay, isFinite, skipTime } from './clause.ts'
import { longest, relative } from './source.ts'

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
      const isApposition =
        apposition.test(next) || isNamed || isDescription(clause, at + 1) || isTitle(clause, at + 1)
      if (!isApposition || isName || next.endsWith('ing')) return at
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

/** "portfolio manager at the bank": a noun and where it belongs. */
function isDescription({ lower, tokens }: Clause, from: number): boolean {
  if (noDescription.test(lower[from] ?? '') || isDay(lower[from])) return false
  for (let at = from; at < from + 5; at++) {
    if (at > from && /^(?:of|at|for|with)$/.test(lower[at] ?? '')) return true
    if (!/^\p{Ll}{3,}$/u.test(tokens.words[at] ?? '')) return false
  }
  return false
}

const noDescription =
  /^(?:and|but|or|as|after|when|while|in|on|at|by|for|with|from|to|according|though|although|because|so|days|hours|weeks|months|years|minutes|late|early|last|shortly|just|then|citing)$/

/** "Director, Alder Securities": an office with a capital. */
const isTitle = ({ tokens }: Clause, at: number): boolean =>
  /^(?:Head|Director|Chief|President|Chairman|Editor|Professor|Founder|Partner|Secretary|Minister|Ambassador|Analyst|Economist|Mayor|Governor|Senior|Executive|Vice|Deputy|Managing|Co)$/.test(
    tokens.words[at] ?? '',
  )

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
