import type { MentionType } from '../../../src-preload/contract/article.ts'

/** A name in the text, whoever found it. */
export type Name = { start: number; end: number; type: MentionType }

/** Two names, by their places in the list, that the text itself calls the same. */
export type Link = { first: number; second: number; rule: 'known-as' | 'acronym' }

/** Between two names: "…, also known as …", "… (known as …". */
const knownAs =
  /^\s*[,(]?\s*(?:who (?:is|was) |which (?:is|was) )?(?:also |better |best |commonly |widely |popularly |formerly |previously |otherwise |locally )?(?:known|called|named|dubbed|nicknamed|referred to)(?: by (?:his|her|its|the) [\p{L} -]{3,30})?(?: simply)?(?: as)?(?: the)? ?["“‘']?$/u
/** "… a.k.a. …", "… alias …", "… formerly …". */
const alias = /^\s*[,(]?\s*(?:a\.?k\.?a\.?|alias|nom de guerre|formerly)(?: the)? ?["“‘']?$/iu
/** A common noun stands before: what is called so is that. */
const inside = /\p{Ll}\s+(?:within|of|in|from|at|by|for|inside)\s+(?:the )?$/u
const bracket = /^\s*\((?:the )?["“]?$/

/** A longer stretch between two names links nothing; UTF-16 units. */
const farthest = 60

/**
 * The neighbours in a list of names that the text equates: "X, known as Y", "Long Form
 * (LF)". Names must be in order.
 */
export function findLinks(text: string, names: readonly Name[]): Link[] {
  const links: Link[] = []
  for (let second = 1; second < names.length; second++) {
    const a = names[second - 1]
    const b = names[second]
    if (!a || !b || b.start < a.end || b.start - a.end > farthest) continue
    const between = text.slice(a.end, b.start)
    // "a group within the League called the Circle": the group is.
    const isOfAnother =
      !/^\s*[,(]/.test(between) && inside.test(text.slice(Math.max(0, a.start - 30), a.start))
    if (!isOfAnother && (knownAs.test(between) || alias.test(between))) {
      links.push({ first: second - 1, second, rule: 'known-as' })
    } else if (
      bracket.test(between) &&
      isAcronymPair(text.slice(a.start, a.end), text.slice(b.start, b.end))
    ) {
      links.push({ first: second - 1, second, rule: 'acronym' })
    }
  }
  return links
}

function isAcronymPair(a: string, b: string): boolean {
  return isAcronymOf(b, a) || isAcronymOf(a, b)
}

const small = new Set([
  'of',
  'the',
  'and',
  'for',
  'in',
  'on',
  'to',
  'de',
  'la',
  'du',
  'des',
  'del',
  'al',
])

/**
 * Do the capitals of a short form stand for the words of a long one, in order? Small
 * words may be left out or be part of it; the short form has two letters or more.
 */
export function isAcronymOf(short: string, long: string): boolean {
  const letters = short.replaceAll('.', '')
  if (!/^\p{Lu}[\p{L}\p{N}-]+$/u.test(letters) || !/\p{Lu}.*\p{Lu}/u.test(letters)) return false
  const words = long.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word))
  if (words.length < 2) return false
  const initials = (kept: readonly string[]) =>
    kept
      .map((word) => word[0] ?? '')
      .join('')
      .toLowerCase()
  const wanted = letters.replace(/[^\p{Lu}]/gu, '').toLowerCase()
  return [words, words.filter((word) => !small.has(word.toLowerCase()))].some(
    (kept) => initials(kept) === wanted || initials(kept) === letters.toLowerCase(),
  )
}
