import type { Span } from '../../src-preload/contract/article.ts'
import { lastStartingBy } from './spans.ts'

/** The words of the blocks on screen, as the keyboard walks them. Offsets: UTF-16, text layer. */
export type Words = {
  /** The word at an offset; between words the next one of its block, else the last before it. */
  at(offset: number): Span | null
  /** The first word that starts after an offset. */
  after(offset: number): Span | null
  /** The last word that starts before an offset. */
  before(offset: number): Span | null
  /** The end of the first word that ends after an offset. */
  endAfter(offset: number): number | null
  /** A span grown so that no word is cut. */
  around(span: Span): Span
  /** The next place where a character may be cut: never inside a surrogate pair or before a mark. */
  characterAfter(offset: number): number | null
  characterBefore(offset: number): number | null
}

/**
 * Finds words by Unicode UAX #29 for the language, block by block and only where asked.
 *
 * @param blocks the blocks on screen, in order; words never cross their edges
 * @param language BCP 47; another or no tag gives the rules of the root locale
 */
export function indexWords(text: string, blocks: readonly Span[], language: string | null): Words {
  const locale = knownLocale(language)
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' })
  const characters = new Intl.Segmenter(locale, { granularity: 'grapheme' })
  const known = new Map<number, Span[]>()

  const wordsOf = (index: number): Span[] => {
    const block = blocks[index]
    if (!block) return []
    const words = known.get(index) ?? segmentWords(segmenter, text, block)
    known.set(index, words)
    return words
  }
  const forward = (offset: number, isWanted: (word: Span) => boolean): Span | null => {
    for (let index = Math.max(0, lastStartingBy(blocks, offset)); index < blocks.length; index++) {
      const found = wordsOf(index).find(isWanted)
      if (found) return found
    }
    return null
  }
  const before = (offset: number): Span | null => {
    for (let index = lastStartingBy(blocks, offset); index >= 0; index--) {
      const words = wordsOf(index)
      const found = words[lastStartingBy(words, offset - 1)]
      if (found) return found
    }
    return null
  }
  const wordAcross = (offset: number) =>
    wordsOf(lastStartingBy(blocks, offset)).find(({ start, end }) => start < offset && offset < end)
  const characterStep = (offset: number, step: 1 | -1): number | null => {
    const from = step === 1 ? offset : offset - 1
    if (from < 0 || from >= text.length) return null
    // A window is enough: no character of a living script is this long.
    const start = Math.max(0, from - 64)
    const found = characters.segment(text.slice(start, from + 64)).containing(from - start)
    if (!found) return null
    return start + found.index + (step === 1 ? found.segment.length : 0)
  }

  return {
    at: (offset) => {
      const words = wordsOf(Math.max(0, lastStartingBy(blocks, offset)))
      return words.find(({ end }) => end > offset) ?? words.at(-1) ?? before(offset)
    },
    after: (offset) => forward(offset, ({ start }) => start > offset),
    before,
    endAfter: (offset) => forward(offset, ({ end }) => end > offset)?.end ?? null,
    around: ({ start, end }) => ({
      start: wordAcross(start)?.start ?? start,
      end: wordAcross(end)?.end ?? end,
    }),
    characterAfter: (offset) => characterStep(offset, 1),
    characterBefore: (offset) => characterStep(offset, -1),
  }
}

function segmentWords(segmenter: Intl.Segmenter, text: string, block: Span): Span[] {
  const words: Span[] = []
  for (const { index, segment, isWordLike } of segmenter.segment(
    text.slice(block.start, block.end),
  )) {
    if (!isWordLike) continue
    words.push({ start: block.start + index, end: block.start + index + segment.length })
  }
  return words
}

/** A page may state a language tag that is none. */
function knownLocale(language: string | null): string | undefined {
  try {
    return Intl.getCanonicalLocales(language ?? [])[0]
  } catch {
    return undefined
  }
}
