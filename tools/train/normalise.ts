import { taggedTypes } from '../../src-main/pipeline/recognise/labels.ts'

/** A marked name of a set; type `OPEN` where it is not sure what, or whether, it is. */
export type Named = { start: number; end: number; type: string }

/** A stretch and what it is: index of a tagged type, no name at all, or unknown. */
export type Kind = { start: number; end: number; type: number | 'open' | 'none' }

const typeOf: Record<string, (typeof taggedTypes)[number]> = {
  PER: 'PER',
  ORG: 'ORG',
  LOC: 'LOC',
  GPE: 'LOC',
  FAC: 'LOC',
  MISC: 'MISC',
  NORP: 'MISC',
  EVENT: 'MISC',
  WORK: 'MISC',
  PRODUCT: 'MISC',
  LAW: 'MISC',
  PLATFORM: 'MISC',
  WEAPON: 'MISC',
}

/** Small words that may stand in a name. */
const small =
  /^(?:of|the|and|for|in|on|de|del|della|la|le|du|des|da|di|dos|von|van|der|den|bin|ibn|al|el|ul|ad|as|e|y|&|'s)$/u

/** Peoples that GUM marks as persons. */
const peoples = /^(?:Americans|Iraqis|Huguenots|Germans|Britons)$/

/**
 * One marked name of a set in our scheme: "the" before it and titles are no part of it,
 * and what is written without capitals is left open.
 */
export function normalise(
  text: string,
  { start, end, type }: Named,
  titles: ReadonlySet<string>,
): Kind {
  const tagged = typeOf[type]
  if (tagged === undefined) {
    return { start, end, type: /^(?:DATE|MONEY|QUANTITY|NOM-)/.test(type) ? 'none' : 'open' }
  }
  const first = start + (/^(?:the|an?)\s+(?=\S)/.exec(text.slice(start, end))?.[0].length ?? 0)
  const from = tagged === 'PER' ? afterTitles(text, first, end, titles) : first
  if (from >= end) return { start, end, type: 'none' }
  const name = text.slice(from, end)
  const isName = name.split(/[\s-]+/).every((word) => !/^\p{Ll}/u.test(word) || small.test(word))
  if (!isName) return { start: from, end, type: 'open' }
  return { start: from, end, type: taggedTypes.indexOf(peoples.test(name) ? 'MISC' : tagged) }
}

/** The offset after the last title that the stretch begins with, also after one other word before it. */
function afterTitles(
  text: string,
  start: number,
  end: number,
  titles: ReadonlySet<string>,
): number {
  const words = [...text.slice(start, end).matchAll(/[^\s]+/g)]
  let after = 0
  for (let from = 0; from <= after + 1 && from < words.length; from++) {
    for (let to = Math.min(words.length, from + 3); to > from; to--) {
      const phrase = words.slice(from, to).map(([word]) => word.toLowerCase())
      if (!titles.has(phrase.join(' '))) continue
      after = Math.max(after, to)
      break
    }
  }
  return after >= words.length ? end : start + (words[after]?.index ?? 0)
}
