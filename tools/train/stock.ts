import { readLines } from '../../src-main/pipeline/lexicon.ts'
import {
  type NamesOfPeople,
  readNamesOfTheWorld,
} from '../../src-main/pipeline/recognise/knowledge.ts'

/** Names to put in the place of others. */
export type Stock = {
  peoples: readonly NamesOfPeople[]
  /** Towns of one word. */
  towns: readonly string[]
  states: readonly string[]
  /** Peoples as adjectives: "Kenyan". */
  demonyms: readonly string[]
}

/** Thousands of inhabitants that a town has, at least: its name is not a word, mostly. */
const fewest = 150

/** @param read bytes of an English lexicon, by its name */
export function readStock(read: (name: string) => Uint8Array): Stock {
  const first = (name: string) => readLines(read(name)).map((line) => line.split('\t'))
  const common = new Set(readLines(read('common-words')))
  return {
    peoples: readNamesOfTheWorld(read('names-of-the-world')),
    towns: first('cities')
      .filter(([, thousands]) => Number(thousands) >= fewest)
      .map(([town = '']) => town)
      .filter((town) => /^\p{Lu}\p{Ll}{3,}$/u.test(town) && !common.has(town.toLowerCase())),
    states: first('countries')
      .map(([state = '']) => state)
      .filter((state) => /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?$/u.test(state)),
    demonyms: first('demonyms')
      .map(([people = '']) => people)
      .filter((people) => /(?:an|ese|ish|i)$/.test(people)),
  }
}
