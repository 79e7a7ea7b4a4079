import type { Document, Sentence } from './corpus.ts'

/** One document of so many is learnt a second time in capitals, as headlines are written, without capitals. */
const [everyUpper, everyTitle, everyLower] = [5, 15, 15]
/** What such a copy counts. */
const share = 0.5

/**
 * Copies of some documents in other letters: message traffic is in capitals, headlines are in
 * title case, and people write without capitals.
 */
export function recased(documents: readonly Document[]): Document[] {
  return documents.flatMap((document, i) => {
    if (i % everyUpper === 0) return [copy(document, (word) => word.toUpperCase())]
    if (i % everyTitle === 1) return [copy(document, titled)]
    if (i % everyLower === 2) return [copy(document, (word) => word.toLowerCase())]
    return []
  })
}

/** Short words stay as they are. */
function titled(word: string): string {
  return word.length < 4 ? word : word.slice(0, 1).toUpperCase() + word.slice(1)
}

/** Offsets stay right: a word that grows in other letters is left. */
function copy(
  { id, text, sentences, weight }: Document,
  change: (word: string) => string,
): Document {
  const letters = text.split('')
  const changed = sentences.map(({ tokens, allowed }): Sentence => {
    const words = tokens.words.map((word, i) => {
      const other = change(word)
      if (other.length !== word.length) return word
      for (let c = 0; c < other.length; c++) letters[(tokens.starts[i] ?? 0) + c] = other[c] ?? ''
      return other
    })
    return { tokens: { ...tokens, words }, allowed }
  })
  return { id, text: letters.join(''), sentences: changed, weight: weight * share }
}
