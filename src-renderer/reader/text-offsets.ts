import type { Span } from '../../src-preload/contract/article.ts'
import { lastStartingBy } from './spans.ts'

/**
 * One block on screen: its span in the text layer and the one text node that shows
 * it. The node holds exactly `text.slice(start, end)`, so offsets differ by `start`.
 */
export type Piece = Span & { node: Text }

/** Marks the element of a block. */
export const blockAttribute = 'data-block'

/**
 * The blocks as they are on screen.
 *
 * @param root holds one marked element for each of `blocks`, in the same order
 */
export function collectPieces(root: Element, blocks: readonly Span[]): Piece[] {
  const pieces: Piece[] = []
  for (const [index, element] of root.querySelectorAll(`[${blockAttribute}]`).entries()) {
    const block = blocks[index]
    const node = element.firstChild
    if (block && node instanceof Text) pieces.push({ start: block.start, end: block.end, node })
  }
  return pieces
}

/**
 * The offset in the text layer of a place in the document, as a selection or a caret
 * gives it; places between blocks count as the end of the block before them.
 *
 * @returns `null` for a place outside the blocks
 */
export function offsetOf(pieces: readonly Piece[], node: Node, offset: number): number | null {
  const own = pieces.find((piece) => piece.node === node)
  if (own) return own.start + Math.min(offset, own.node.length)
  const inside = node.childNodes[offset] ?? null
  let before: Piece | null = null
  for (const piece of pieces) {
    const isBefore = inside
      ? precedes(piece.node, inside)
      : precedes(piece.node, node) || node.contains(piece.node)
    if (!isBefore) break
    before = piece
  }
  if (before) return before.end
  const first = pieces[0]
  return first && node.contains(first.node) ? first.start : null
}

const precedes = (node: Node, other: Node) =>
  (node.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0

/** The text node and the offset in it that show a place of the text layer; `null` if it is not on screen. */
export function placeOf(
  pieces: readonly Piece[],
  offset: number,
): { node: Text; offset: number } | null {
  const piece = pieces[lastStartingBy(pieces, offset)]
  return piece && offset <= piece.end ? { node: piece.node, offset: offset - piece.start } : null
}

/**
 * What of a span is on screen: one range per block that it touches.
 *
 * Static ranges, because the browser updates every live range at each change of the
 * document (3,000 of them cost seconds).
 */
export function rangesOf(pieces: readonly Piece[], span: Span): StaticRange[] {
  const ranges: StaticRange[] = []
  for (let index = Math.max(0, lastStartingBy(pieces, span.start)); ; index++) {
    const piece = pieces[index]
    if (!piece || piece.start >= span.end) return ranges
    const start = Math.max(span.start, piece.start)
    const end = Math.min(span.end, piece.end)
    if (start >= end) continue
    ranges.push(
      new StaticRange({
        startContainer: piece.node,
        startOffset: start - piece.start,
        endContainer: piece.node,
        endOffset: end - piece.start,
      }),
    )
  }
}

/** Where a span is drawn, in viewport coordinates: one rectangle per line. */
export function rectanglesOf(pieces: readonly Piece[], span: Span): DOMRect[] {
  return rangesOf(pieces, span).flatMap((range) => {
    const live = document.createRange()
    live.setStart(range.startContainer, range.startOffset)
    live.setEnd(range.endContainer, range.endOffset)
    return [...live.getClientRects()]
  })
}

/** The offset in the text layer under a point of the viewport; `null` if no block is there. */
export function offsetAtPoint(pieces: readonly Piece[], x: number, y: number): number | null {
  const element = document.elementFromPoint(x, y)
  if (!element?.closest(`[${blockAttribute}]`)) return null
  const caret = document.caretPositionFromPoint(x, y)
  return caret && offsetOf(pieces, caret.offsetNode, caret.offset)
}

/**
 * An offset one line further up (`-1`) or down (`1`) from a span, straight above or
 * below its middle; `null` at the ends of the text.
 */
export function offsetOfNextLine(
  pieces: readonly Piece[],
  span: Span,
  step: 1 | -1,
): number | null {
  const line = rectanglesOf(pieces, span).at(step === 1 ? -1 : 0)
  if (!line) return null
  const x = (line.left + line.right) / 2
  // Half lines, so that neither a line nor the gap between two blocks is jumped over.
  for (let halves = 1; halves <= 12; halves++) {
    const distance = (halves * line.height) / 2
    const offset = offsetAtPoint(
      pieces,
      x,
      step === 1 ? line.bottom + distance : line.top - distance,
    )
    if (offset !== null && (offset < span.start || offset > span.end)) return offset
  }
  return null
}

/** The first offset that is drawn below a height of the viewport: where a line begins there. */
export function firstOffsetBelow(pieces: readonly Piece[], y: number): number | null {
  for (const { start, node } of pieces) {
    const block = node.parentElement?.getBoundingClientRect()
    if (!block || block.bottom <= y) continue
    if (block.top >= y) return start
    const isRtl = getComputedStyle(node.parentElement!).direction === 'rtl'
    // A step below the edge, so that a line that is cut in two does not count.
    return offsetAtPoint(pieces, isRtl ? block.right - 2 : block.left + 2, y + 24) ?? start
  }
  return null
}
