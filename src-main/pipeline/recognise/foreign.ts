import type { Span } from '../../../src-preload/contract/article.ts'
import type { Ungrouped } from './learnt.ts'

/** What a name found by its letters alone is worth. */
const confidence = 0.6

/** The countries and cities that sentences in another language name; nothing else is guessed there. */
export function recogniseForeign(
  text: string,
  sentences: readonly Span[],
  pattern: RegExp,
): Ungrouped[] {
  return sentences.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(pattern)].map(({ index, 0: name }) => ({
      start: start + index,
      end: start + index + name.length,
      type: 'GPE' as const,
      confidence,
      by: ['gazetteer'],
    })),
  )
}
