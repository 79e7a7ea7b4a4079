import { taggedTypes } from '../../src-main/pipeline/recognise/labels.ts'

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

/** Words that may stand in a name without a capital. */
const small =
  /^(?:of|the|and|for|in|on|de|del|della|la|le|du|des|da|di|dos|von|van|der|den|bin|ibn|al|el|ul|ad|as|e|y|&|'s)$/u
const nationOfPeople = /^(?:Americans|Iraqis|Huguenots|Germans|Britons)$/

/** One marked name of a set, in our scheme: articles and titles are no part of it, and what has no capitals is no name. */
export function normalise(
  text: string,
  { start, end, type }: Named,
  titles: ReadonlySet<string>,
): Kind[] {
  const tagged = typeOf[type]
  if (tagged === undefined)
    return [{ start, end, type: /^(?:DATE|MONEY|QUANTITY|NOM-)/.test(type) ? 'none' : 'open' }]
  let from = start
  const words = [...text.slice(start, end).matchAll(/[^\s]+/g)]
  if (
    /^(?:the|a|an)$/i.test(words[0]?.[0] ?? '') &&
    type !== 'WORK' &&
    words.length > 1 &&
    /^[a-z]/.test(words[0]?.[0] ?? '')
  ) {
    from = start + (words[1]?.index ?? 0)
  }
  if (tagged === 'PER') from = afterTitles(text, from, end, titles)
  if (from >= end) return [{ start, end, type: 'none' }]
  const name = text.slice(from, end)
  if (tagged === 'PER' && nationOfPeople.test(name))
    return [{ start, end, type: taggedTypes.indexOf('MISC') }]
  const isName = name.split(/[\s-]+/).every((word) => !/^\p{Ll}/u.test(word) || small.test(word))
  return [{ start: from, end, type: isName ? taggedTypes.indexOf(tagged) : 'open' }]
}

/** The offset after the last title that the stretch begins with, also after "Iraqi", "former" … before it. */
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
      const phrase = words
        .slice(from, to)
        .map(([word]) => word.toLowerCase())
        .join(' ')
      if (titles.has(phrase)) {
        after = Math.max(after, to)
        break
      }
    }
  }
  return after >= words.length ? end : start + (words[after]?.index ?? 0)
}
