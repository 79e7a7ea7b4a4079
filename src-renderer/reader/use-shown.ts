import { type RefObject, useEffect, useRef } from 'react'
import type { Block } from '../../src-preload/contract/article.ts'
import { useWorkbench } from '../workbench/context.ts'
import { paintLayer } from './paint.ts'
import { scrollToSpan } from './scroll.ts'
import { overlaps } from './spans.ts'
import { type Piece, rangesOf } from './text-offsets.ts'

/** How long shown words stay flashed, in milliseconds: long enough to find them after a jump. */
const flashFor = 1_600

/**
 * Scrolls to the words that a pane asked for and flashes them; leaves the body view if they stand outside it.
 *
 * @param blocks those that are shown
 */
export function useShown(
  blocks: readonly Block[],
  pieces: readonly Piece[],
  scroller: RefObject<HTMLElement | null>,
): void {
  const { state, dispatch } = useWorkbench()
  const { shown, view } = state
  const done = useRef(0)

  useEffect(() => {
    if (!shown || pieces.length === 0 || done.current === shown.request) return
    const { span, request } = shown
    const isInSight = blocks.some((block) => overlaps(block, span))
    if (view === 'body' && !isInSight) {
      dispatch({ do: 'view', view: 'page' })
      return
    }
    // The pieces are still those of the view before.
    if (rangesOf(pieces, span).length === 0) return
    done.current = request
    if (scroller.current) scrollToSpan(scroller.current, pieces, span, 'center')
    paintLayer('flash', pieces, [span])
  }, [shown, view, blocks, pieces, scroller, dispatch])

  useEffect(() => {
    if (!shown) return
    const timer = setTimeout(() => paintLayer('flash', [], []), flashFor)
    return () => clearTimeout(timer)
  }, [shown])
}
