import { type Cues, readCues } from './attribute/cues.ts'
import { readLines, readWords } from './lexicon.ts'
import { makeChain } from './recognise/chain.ts'
import { makeEncoder } from './recognise/encoder.ts'
import { readEncoder } from './recognise/encoder-file.ts'
import { namePattern } from './recognise/name-pattern.ts'
import { type Knowledge, readKnowledge } from './recognise/knowledge.ts'
import { readTagger } from './recognise/tagger.ts'
import type { Voters } from './recognise/tag.ts'
import { weaponPattern } from './recognise/weapons.ts'
import { readVectors, type Vectors } from './recognise/vectors.ts'

/** What was written or gathered, not trained. */
export type Lexicons = {
  /** Lower-case words without their dot, after which a dot does not end a sentence. */
  abbreviations: ReadonlySet<string>
  /** Words that give what stands beside them to somebody: "said", "warns". */
  cues: Cues
  /** The English lexicons. */
  knowledge: Knowledge
  /** Names of countries and cities in other languages, by BCP 47 language. */
  foreignPlaces: ReadonlyMap<string, RegExp>
  /** Kinds of weapons in English. */
  weapons: RegExp
  /** Vectors of English words, which the tagger was trained with. */
  vectors: Vectors
}

/** The data that the pipeline knows, read once when its process starts. */
export type Resources = Lexicons & {
  /** What finds names in English. */
  voters: Voters
}

/** Other languages whose country names are known, and those whose cities are, too. */
const foreign = ['ar', 'de', 'es', 'fa', 'fr', 'pt', 'ru', 'tr', 'uk', 'ur', 'zh'] as const
const withCities: readonly string[] = ['ar', 'es', 'fr', 'ru', 'zh']

/**
 * Makes the resources from the files of the folder `resources`.
 *
 * @param read bytes of a file, by its path in that folder; throws if it is missing
 */
export function parseResources(read: (file: string) => Uint8Array): Resources {
  const lexicons = parseLexicons(read)
  return { ...lexicons, voters: makeVoters(read, lexicons.vectors) }
}

/** Makes the trained voters from their files in the folder `resources`. */
export function makeVoters(read: (file: string) => Uint8Array, vectors: Vectors): Voters {
  const weights = readEncoder(read('models/english-encoder.bin'))
  return {
    encoder: makeEncoder(weights, vectors, read('models/kernels.wasm')),
    chain: makeChain(weights.transitions),
    tagger: readTagger(read('models/english-names.bin'), vectors),
  }
}

/** The same without what is trained, for the training. */
export function parseLexicons(read: (file: string) => Uint8Array): Lexicons {
  const english = (name: string) => read(`lexicons/en/${name}.txt`)
  return {
    abbreviations: readWords(english('abbreviations')),
    cues: readCues(english('cues')),
    knowledge: readKnowledge(english),
    foreignPlaces: new Map(foreign.map((language) => [language, readPlaces(language, read)])),
    weapons: weaponPattern(readLines(english('weapons'))),
    vectors: readVectors(read('models/english-vectors.bin')),
  }
}

function readPlaces(language: string, read: (file: string) => Uint8Array): RegExp {
  const files = withCities.includes(language) ? ['countries', 'cities'] : ['countries']
  const names = files.flatMap((file) => readLines(read(`lexicons/${language}/${file}.txt`)))
  const places = new Set(names.map((line) => line.split('\t', 1)[0] ?? ''))
  // Shorter ones are words, too.
  const fewest = language === 'zh' ? 2 : 3
  return namePattern(
    language,
    [...places].filter((place) => place.length >= fewest),
  )
}
