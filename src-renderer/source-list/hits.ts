/** A stretch of a line, and whether the search found it. */
export type Piece = { text: string; isHit: boolean }

/** Without case and marks, so that `café` is found by `cafe`. */
const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/**
 * Cuts a line at the words of a query, wherever a word of the line begins with one.
 *
 * The pieces joined are the line. Linear in the line for each word of the query.
 */
export function markHits(line: string, query: string): Piece[] {
  const terms = query.match(/[\p{L}\p{N}\p{M}]+/gu)?.map(fold) ?? []
  const pieces: Piece[] = []
  const words = line.matchAll(/[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+/gu)
  for (const [text] of words) {
    const folded = fold(text)
    const isHit = terms.some((term) => term !== '' && folded.startsWith(term))
    const last = pieces.at(-1)
    if (last?.isHit === isHit) last.text += text
    else pieces.push({ text, isHit })
  }
  return pieces
}
