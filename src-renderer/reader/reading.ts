import type { Span } from '../../src-preload/contract/article.ts'
import type { Words } from './words.ts'

/** The two ends of a selection as the keyboard moves them: the first stays, the second goes. */
export type Ends = { anchor: number; head: number }

export type Unit = 'word' | 'character'

/** The word next to the cursor in reading order; the cursor itself at the ends of the text. */
export function stepWord(words: Words, cursor: Span, step: 1 | -1): Span {
  return (step === 1 ? words.after(cursor.start) : words.before(cursor.start)) ?? cursor
}

/**
 * Moves the free end of the selection by one word or character. Without a selection
 * the word under the cursor becomes it.
 */
export function extend(
  words: Words,
  ends: Ends | null,
  cursor: Span,
  step: 1 | -1,
  unit: Unit,
): Ends {
  const { start, end } = cursor
  if (!ends) return step === 1 ? { anchor: start, head: end } : { anchor: end, head: start }
  const { anchor, head } = ends
  const moves = {
    word: () => (step === 1 ? words.endAfter(head) : words.before(head)?.start),
    character: () => (step === 1 ? words.characterAfter(head) : words.characterBefore(head)),
  }
  return { anchor, head: moves[unit]() ?? head }
}

/** The sentence over an offset; between sentences the next one, after the last the last. */
export function sentenceAt(sentences: readonly Span[], offset: number): Span | null {
  return sentences.find(({ end }) => end > offset) ?? sentences.at(-1) ?? null
}
