import type { Span } from '../../src-preload/contract/article.ts'

/** Whether two half-open ranges share at least one unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

export const isSameSpan = (a: Span | null, b: Span | null): boolean =>
  a?.start === b?.start && a?.end === b?.end

/**
 * The span between two offsets, in either order, without the white space at its edges.
 *
 * text, UTF-16 offsets → Span inside the text; `null` if nothing but white space lies between.
 */
export function wordsBetween(text: string, a: number, b: number): Span | null {
  let start = Math.max(0, Math.min(a, b))
  let end = Math.min(text.length, Math.max(a, b))
  while (start < end && isWhite(text, start)) start++
  while (end > start && isWhite(text, end - 1)) end--
  return start < end ? { start, end } : null
}

const isWhite = (text: string, at: number) => /\s/.test(text.charAt(at))

/**
 * Index of the last item that starts at or before `offset`; -1 if there is none.
 *
 * @param starts in ascending order
 */
export function lastStartingBy(starts: readonly { start: number }[], offset: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (starts[middle]!.start <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** How many characters of the blocks under a span are not among the blocks on screen. */
export function unseenCharacters(
  blocks: readonly Span[],
  onScreen: readonly Span[],
  span: Span,
): number {
  const shown = new Set(onScreen.map(({ start }) => start))
  return blocks
    .filter((block) => !shown.has(block.start) && overlaps(block, span))
    .reduce(
      (sum, block) => sum + Math.min(block.end, span.end) - Math.max(block.start, span.start),
      0,
    )
}
