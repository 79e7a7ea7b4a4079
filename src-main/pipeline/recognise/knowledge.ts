import { readLines } from '../lexicon.ts'
import { eachWord, HashedWords, hashWord, type WordNumbers } from './word-numbers.ts'

/** What a phrase or a word is known as; bits of one number. */
export const known = {
  country: 1 << 0,
  region: 1 << 1,
  city: 1 << 2,
  largeCity: 1 << 3,
  landform: 1 << 4,
  people: 1 << 5,
  organisation: 1 << 6,
  title: 1 << 7,
  given: 1 << 8,
  surname: 1 << 9,
  organisationHead: 1 << 10,
  facilityHead: 1 << 11,
  eventHead: 1 << 12,
  landformHead: 1 << 13,
  stateHead: 1 << 14,
  common: 1 << 15,
} as const

/** All kinds of places that have a government of their own. */
export const governed = known.country | known.region | known.city | known.largeCity

/** Names by their exact words. */
export type Phrases = {
  /** Bits of `known`, by the name as it is written. */
  phrases: ReadonlyMap<string, number>
  /** UTF-16 units of the longest phrase that begins with this word. */
  longest: ReadonlyMap<string, number>
}

/** Names by their exact words, and single words in lower case; what each is known as. */
export type Knowledge = Phrases & {
  /** The phrases as a text in capitals has them; made when the first one comes. */
  inCapitals(): Phrases
  /** Bits of `known` by lower-case word. */
  words: WordNumbers
  /** Class of a lower-case word, 1 to 2,048; nested: 8 make one of 256, 64 make one of 32. */
  classes: WordNumbers
  /** Names of one thing have the same value: "UN" and "United Nations", "US" and "United States". */
  same: ReadonlyMap<string, string>
  /** ISO 3166-1 code of the state that a demonym belongs to: as in `same`. */
  stateOf: ReadonlyMap<string, string>
}

/** Thousands of inhabitants from which a city needs no country beside it to be meant. */
const large = 300

const phraseFiles: [string, number][] = [
  ['countries', known.country],
  ['regions', known.region],
  ['landforms', known.landform],
  ['demonyms', known.people],
  ['peoples', known.people],
  ['titles', known.title],
]

const wordFiles: [string, number][] = [
  ['given-names', known.given],
  ['surnames', known.surname],
  ['titles', known.title],
  ['organisation-heads', known.organisationHead],
  ['facility-heads', known.facilityHead],
  ['event-heads', known.eventHead],
  ['landform-heads', known.landformHead],
  ['state-heads', known.stateHead],
  ['common-words', known.common],
]

/**
 * Reads the English lexicons.
 *
 * @param read bytes of a lexicon, by its name without folder and ending
 */
export function readKnowledge(read: (name: string) => Uint8Array): Knowledge {
  const phrases = new Map<string, number>()
  const add = (phrase: string, bits: number) =>
    phrases.set(phrase, (phrases.get(phrase) ?? 0) | bits)

  const same = new Map<string, string>()
  const stateOf = new Map<string, string>()
  for (const [name, bits] of phraseFiles) {
    for (const line of readLines(read(name))) {
      const [phrase = '', code] = line.split('\t')
      add(phrase, bits)
      if (code === undefined) continue
      if (bits === known.country) same.set(phrase, code)
      if (bits === known.people) stateOf.set(phrase, code)
    }
  }
  for (const line of readLines(read('cities'))) {
    const [city = '', thousands] = line.split('\t')
    add(city, Number(thousands) >= large ? known.city | known.largeCity : known.city)
  }
  for (const line of readLines(read('places'))) {
    const [place = '', type, code] = line.split('\t')
    add(place, type === 'GPE' ? known.country : known.landform)
    if (code !== undefined) same.set(place, code)
  }
  for (const name of ['organisations', 'known-organisations']) {
    for (const line of readLines(read(name))) {
      const aliases = line.split('\t')
      for (const alias of aliases) add(alias, known.organisation)
      for (const alias of aliases) if (!same.has(alias)) same.set(alias, aliases[0] ?? alias)
    }
  }
  const longest = longestByFirstWord(phrases)
  let capitals: Phrases | null = null
  const inCapitals = () => (capitals ??= capitalised(phrases))
  const [words, classes] = [readWordBits(read), readClasses(read('word-classes'))]
  return { phrases, longest, inCapitals, words, classes, same, stateOf }
}

function readWordBits(read: (name: string) => Uint8Array): WordNumbers {
  const words = new HashedWords(100_000)
  for (const [name, bits] of wordFiles) eachWord(read(name), false, (hash) => words.add(hash, bits))
  for (const { given, family } of readNamesOfTheWorld(read('names-of-the-world'))) {
    for (const name of given) words.add(hashWord(name), known.given)
    for (const name of family) words.add(hashWord(name), known.surname)
  }
  return words
}

/** Given and family names that are common together, by people. */
export type NamesOfPeople = { given: string[]; family: string[] }

/** Reads `names-of-the-world`: people, given names, family names, tab between; names with blanks between. */
export function readNamesOfTheWorld(bytes: Uint8Array): NamesOfPeople[] {
  return readLines(bytes).map((line) => {
    const [, given = '', family = ''] = line.split('\t')
    return { given: given.split(' '), family: family.split(' ') }
  })
}

function capitalised(phrases: ReadonlyMap<string, number>): Phrases {
  const upper = new Map<string, number>()
  for (const [phrase, bits] of phrases) {
    const key = phrase.toUpperCase()
    upper.set(key, (upper.get(key) ?? 0) | bits)
  }
  return { phrases: upper, longest: longestByFirstWord(upper) }
}

/** Lines begin with the code of the class, counted from 0. */
function readClasses(bytes: Uint8Array): WordNumbers {
  const classes = new HashedWords(60_000)
  let code = 0
  eachWord(bytes, true, (hash, from, line) => {
    if (from > line) classes.put(hash, code + 1)
    else code = numberAt(bytes, line)
  })
  return classes
}

/** The decimal number that begins at an offset. */
function numberAt(bytes: Uint8Array, from: number): number {
  let number = 0
  for (let at = from; bytes[at]! >= 48 && bytes[at]! <= 57; at++) {
    number = 10 * number + bytes[at]! - 48
  }
  return number
}

/** The first word of a phrase, as `tokenise` would cut it. */
function longestByFirstWord(phrases: ReadonlyMap<string, number>): Map<string, number> {
  const longest = new Map<string, number>()
  for (const phrase of phrases.keys()) {
    const first = firstWord(phrase)
    if ((longest.get(first) ?? 0) < phrase.length) longest.set(first, phrase.length)
  }
  return longest
}

function firstWord(phrase: string): string {
  if (phrase[1] === '.') return /^(?:\p{Lu}\.)+|^[^\s\-,]+/u.exec(phrase)?.[0] ?? phrase
  let end = 0
  while (end < phrase.length && !parting.has(phrase.charCodeAt(end))) end++
  return end === 0 ? phrase : phrase.slice(0, end)
}

/** Blanks, hyphen and comma. */
const parting = new Set([32, 0xa0, 45, 44])
