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

/**
 * The way back: offsets in Unicode code points → UTF-16 code units.
 * @returns O(log n) in the number of characters beyond U+FFFF
 */
export function utf16Offsets(text: string): (codePoint: number) => number {
  const pairs: number[] = []
  for (const match of text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)) {
    pairs.push(match.index - pairs.length)
  }
  return (offset) => offset + pairsBefore(pairs, offset)
}

/** How many surrogate pairs begin before the offset. */
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

/** The same JSON value, with `start` and `end` of every span anywhere in it turned by `offset`. */
export function inCodePoints<T>(value: T, offset: (utf16: number) => number): T {
  const turned: unknown = Array.isArray(value)
    ? value.map((part: unknown) => inCodePoints(part, offset))
    : value !== null && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value).map(([key, part]) => [
            key,
            isOffset(key, part) ? offset(part) : inCodePoints(part as unknown, offset),
          ]),
        )
      : value
  return turned as T
}

const isOffset = (key: string, part: unknown): part is number =>
  (key === 'start' || key === 'end') && typeof part === 'number'
