import type { Span } from '../../../src-preload/contract/article.ts'

/**
 * Turns offsets of a text from UTF-16 code units into Unicode code points, which W3C Web
 * Annotation demands and most other programs count in. An offset inside a pair counts as before it.
 *
 * @returns UTF-16 offset → code point offset; O(log n) in the number of characters beyond U+FFFF
 */
export function codePointOffsets(text: string): (offset: number) => number {
  const pairs: number[] = []
  for (const match of text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)) pairs.push(match.index)
  return (offset) => offset - pairsBefore(pairs, offset)
}

/** How many surrogate pairs end at or before the offset, or lie around it. */
function pairsBefore(pairs: readonly number[], offset: number): number {
  let low = 0
  let high = pairs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (pairs[middle]! < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The span with its offsets in code points. */
export function inCodePoints<S extends Span>(span: S, offset: (utf16: number) => number): S {
  return { ...span, start: offset(span.start), end: offset(span.end) }
}
