import type { Span } from '../../src-preload/contract/article.ts'

/** Characters that mean something in a pattern. */
const syntax = /[\\^$.*+?()[\]{}|/]/g

/**
 * Finds words in the blocks on screen, whatever their case and white space: the first occurrence
 * that begins at `from` or behind it, else the first of all.
 *
 * @returns `null` if they stand nowhere
 */
export function findWords(
  text: string,
  blocks: readonly Span[],
  words: string,
  from: number,
): Span | null {
  const parts = words.trim().split(/\s+/u).filter(Boolean)
  if (parts.length === 0) return null
  const pattern = new RegExp(parts.map((part) => part.replace(syntax, '\\$&')).join('\\s+'), 'giu')
  const found = blocks.flatMap(({ start, end }) =>
    Array.from(text.slice(start, end).matchAll(pattern), ({ index, 0: exact }) => ({
      start: start + index,
      end: start + index + exact.length,
    })),
  )
  return found.find(({ start }) => start >= from) ?? found[0] ?? null
}
