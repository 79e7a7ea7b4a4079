import type { Span } from '../../src-preload/contract/article.ts'
import { type Piece, placeOf, rectanglesOf } from './text-offsets.ts'

/** Words are kept at least this far from the edges of the pane, in pixels: some three lines. */
const margin = 72

/** Brings the first line of a span into sight: `nearest` by the shortest way, `center` to the middle. */
export function scrollToSpan(
  scroller: HTMLElement,
  pieces: readonly Piece[],
  span: Span,
  block: 'nearest' | 'center',
): void {
  const element = placeOf(pieces, span.start)?.node.parentElement
  // Blocks that were never laid out have no true height: this makes the browser lay them out.
  if (block === 'center') element?.scrollIntoView({ block: 'center', behavior: 'instant' })
  const [line] = rectanglesOf(pieces, span)
  if (!line) return
  const pane = scroller.getBoundingClientRect()
  const above = line.top - (pane.top + margin)
  const below = line.bottom - (pane.bottom - margin)
  const middle = (line.top + line.bottom - pane.top - pane.bottom) / 2
  const distance = block === 'center' ? middle : above < 0 ? above : Math.max(0, below)
  if (distance !== 0) scroller.scrollBy({ top: distance, behavior: 'instant' })
}
