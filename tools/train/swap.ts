import { namedTypes } from '../../src-main/pipeline/recognise/labels.ts'
import { type Document, place, placeBits, type Sentence } from './corpus.ts'
import type { Stock } from './stock.ts'

/** One document of so many is learnt again with other names. */
const every = 3
/** What such a copy counts. */
const share = 0.5
/** Share of the organisations that are swapped; others stay with their sentence. */
const ofOrganisations = 0.3

const bit = (type: (typeof namedTypes)[number]) => 1 << (placeBits + namedTypes.indexOf(type))
const types = ((1 << namedTypes.length) - 1) << placeBits

/** A name in a sentence: its tokens, and the type that it has for certain. */
type Marked = { from: number; to: number; type: number }

/**
 * Copies of some documents in which people have names of other parts of the world, and
 * organisations and towns those of other documents: who learns from few texts learns
 * their names by heart otherwise. A word is swapped for the same word all through a document.
 *
 * @param next a random number in [0, 1)
 */
export function swapped(
  documents: readonly Document[],
  { peoples, towns }: Stock,
  next: () => number,
): Document[] {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T
  const organisations = documents.flatMap(({ sentences, weight }) =>
    weight < 1 ? [] : sentences.flatMap((one) => wordsOfOrganisations(one)),
  )
  return documents
    .filter((_, i) => i % every === 0)
    .map((document) => {
      const people = pick(peoples)
      const words = new Map<string, string>()
      const names = new Map<string, string[]>()
      const stand = (word: string, from: () => string) => {
        const other = words.get(word) ?? from()
        words.set(word, other)
        return other
      }
      const others = (name: string[], type: number): string[] => {
        if (type === bit('GPE')) {
          const [word = ''] = name
          return name.length > 1 || !/^\p{Lu}\p{Ll}{2,}$/u.test(word)
            ? name
            : [stand(word, () => pick(towns))]
        }
        if (type === bit('PER')) {
          return name.map((word, i) => {
            if (!/^\p{Lu}\p{Ll}/u.test(word)) return word
            const isLast = i === name.length - 1
            return stand(word, () => pick(isLast ? people.family : people.given))
          })
        }
        const key = name.join(' ')
        const other = names.get(key) ?? (next() < ofOrganisations ? pick(organisations) : name)
        names.set(key, other)
        return other
      }
      return rewrite(document, others)
    })
}

function wordsOfOrganisations(sentence: Sentence): string[][] {
  return marked(sentence)
    .filter(({ type }) => type === bit('ORG'))
    .map(({ from, to }) => sentence.tokens.words.slice(from, to))
}

/** The names whose type is certain. */
function marked({ allowed }: Sentence): Marked[] {
  const found: Marked[] = []
  let from = 0
  for (const [i, code] of allowed.entries()) {
    const type = code & types
    if (type === 0 || (type & (type - 1)) !== 0) continue
    const places = code & ~types
    if (places === place.begin || places === place.single) from = i
    if (places === place.end || places === place.single) found.push({ from, to: i + 1, type })
  }
  return found
}

/** The document with other words in its names; new ones stand with a blank between. */
function rewrite(
  { id, text, sentences, weight }: Document,
  others: (name: string[], type: number) => string[],
): Document {
  let written = ''
  let read = 0
  const changed = sentences.map((sentence): Sentence => {
    const { tokens, allowed } = sentence
    const to: Sentence = { tokens: { words: [], starts: [], ends: [] }, allowed: new Int32Array() }
    const codes: number[] = []
    const add = (word: string, before: string, code: number) => {
      written += before
      to.tokens.words.push(word)
      to.tokens.starts.push(written.length)
      written += word
      to.tokens.ends.push(written.length)
      codes.push(code)
    }
    const keep = (i: number) => {
      const start = tokens.starts[i] ?? 0
      add(tokens.words[i] ?? '', text.slice(read, start), allowed[i] ?? place.outside)
      read = tokens.ends[i] ?? read
    }
    const swappable = bit('PER') | bit('ORG') | bit('GPE')
    let at = 0
    for (const { from, to: end, type } of marked(sentence)) {
      const name = tokens.words.slice(from, end)
      const other = (type & swappable) === 0 ? name : others(name, type)
      while (at < from) keep(at++)
      if (other.length === name.length) {
        for (const word of other) {
          add(word, text.slice(read, tokens.starts[at]), allowed[at] ?? place.outside)
          read = tokens.ends[at++] ?? read
        }
        continue
      }
      for (const [i, word] of other.entries()) {
        add(
          word,
          i === 0 ? text.slice(read, tokens.starts[from]) : ' ',
          type | placeOf(i, other.length),
        )
      }
      at = end
      read = tokens.ends[end - 1] ?? read
    }
    while (at < tokens.words.length) keep(at++)
    return { ...to, allowed: Int32Array.from(codes) }
  })
  return { id, text: written + text.slice(read), sentences: changed, weight: weight * share }
}

function placeOf(i: number, size: number): number {
  if (size === 1) return place.single
  return i === 0 ? place.begin : i === size - 1 ? place.end : place.inside
}
