import { governed, type Knowledge, known } from '../../src-main/pipeline/recognise/knowledge.ts'
import { type NamedType, namedTypes } from '../../src-main/pipeline/recognise/labels.ts'

/** A marked name of a set; type `OPEN` where it is not sure what, or whether, it is. */
export type Named = { start: number; end: number; type: string }

/** A stretch and what it may be: types as bits, no name at all, or unknown. */
export type Kind = { start: number; end: number; type: number | 'open' | 'none' }

/** What the mapping of a set goes by: known words, and whether its types are ours. */
export type Mapping = {
  titles: ReadonlySet<string>
  knowledge: Knowledge
  isOwn: boolean
}

const places = ['GPE', 'LOC', 'FAC'] as const
const others = ['NORP', 'EVENT', 'WORK', 'PRODUCT', 'LAW', 'MISC'] as const

/** What a type of a set may be in ours. */
const typesOf: Record<string, readonly NamedType[]> = {
  PER: ['PER'],
  ORG: ['ORG'],
  LOC: places,
  GPE: ['GPE'],
  FAC: ['FAC'],
  MISC: others,
  NORP: ['NORP'],
  EVENT: others,
  WORK: ['WORK'],
  PRODUCT: ['PRODUCT'],
  LAW: ['LAW'],
  PLATFORM: ['PRODUCT', 'MISC'],
  WEAPON: ['PRODUCT', 'MISC'],
}

/** Small words that may stand in a name. */
const small =
  /^(?:of|the|and|for|in|on|de|del|della|la|le|du|des|da|di|dos|von|van|der|den|bin|ibn|al|el|ul|ad|as|e|y|&|'s)$/u

/**
 * One marked name of a set in our scheme: "the" before it and titles are no part of it;
 * peoples and countries are what they are, whatever the set makes of them; a lone common
 * word is a name only where it is an organisation ("Senate"), and what else is written without capitals is left open.
 */
export function normalise(text: string, named: Named, mapping: Mapping): Kind {
  const { start, end, type } = named
  if (type === 'OPEN') return { start, end, type: 'open' }
  if (mapping.isOwn) return { start, end, type: bitsOf([type as NamedType]) }
  const types = typesOf[type]
  if (types === undefined) {
    return { start, end, type: /^(?:DATE|MONEY|QUANTITY|NOM-)/.test(type) ? 'none' : 'open' }
  }
  const first = start + (/^(?:the|an?)\s+(?=\S)/.exec(text.slice(start, end))?.[0].length ?? 0)
  const from = type === 'PER' ? afterTitles(text, first, end, mapping.titles) : first
  if (from >= end) return { start, end, type: 'none' }
  const name = text.slice(from, end)
  if (type !== 'ORG' && isCommonWord(name, mapping.knowledge))
    return { start: from, end, type: 'none' }
  const isElection = type === 'EVENT' && /\b(?:elections?|referendum|primar(?:y|ies))$/.test(name)
  const isName =
    isElection || name.split(/[\s-]+/).every((word) => !/^\p{Ll}/u.test(word) || small.test(word))
  if (!isName) return { start: from, end, type: 'open' }
  return { start: from, end, type: bitsOf(inLexicon(name, type, mapping.knowledge) ?? types) }
}

function bitsOf(types: readonly NamedType[]): number {
  return types.reduce((bits, type) => bits | (1 << namedTypes.indexOf(type)), 0)
}

/** A people is one, and a country that a set marks as a team or a government is a place. */
function inLexicon(
  name: string,
  type: string,
  { phrases }: Knowledge,
): readonly NamedType[] | null {
  const bits = phrases.get(name) ?? 0
  const isCountry = (bits & known.country) !== 0
  if ((bits & known.people) !== 0 && !isCountry) return ['NORP']
  const isPlace = typesOf[type] === places
  if (isCountry && type !== 'PER') return ['GPE']
  if (isPlace && (bits & known.landform) !== 0) return (bits & governed) === 0 ? ['LOC'] : null
  return isPlace && (bits & governed) !== 0 ? ['GPE'] : null
}

const rarelyCommon =
  known.country | known.region | known.city | known.largeCity | known.landform | known.organisation

/** "President", "State", "Figure": sets that mark every noun phrase mark these, too. */
function isCommonWord(name: string, { phrases, words }: Knowledge): boolean {
  const bits = words.get(name.toLowerCase()) ?? 0
  return (
    (bits & known.common) !== 0 &&
    (bits & (known.given | known.surname)) === 0 &&
    ((phrases.get(name) ?? 0) & (rarelyCommon | known.people)) === 0 &&
    /^\p{Lu}\p{Ll}+$/u.test(name)
  )
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
