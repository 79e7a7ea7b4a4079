import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { firstOffsetBelow, type Piece, rectanglesOf } from './text-offsets.ts'

/** Keeps the line at the top of the pane where it is when more or less of the page is shown. */
export function useKeptPlace(
  view: 'body' | 'page',
  pieces: readonly Piece[],
  scroller: RefObject<HTMLElement | null>,
): void {
  const place = useRef<{ offset: number; top: number; view: string } | null>(null)

  useLayoutEffect(() => {
    const pane = scroller.current
    const kept = place.current
    if (!pane || !kept || kept.view === view || pieces.length === 0) return
    kept.view = view
    const [line] = rectanglesOf(pieces, { start: kept.offset, end: kept.offset + 1 })
    if (!line) return
    const top = line.top - pane.getBoundingClientRect().top
    pane.scrollBy({ top: top - kept.top, behavior: 'instant' })
  }, [view, pieces, scroller])

  useEffect(() => {
    const pane = scroller.current
    if (!pane) return
    const keep = () => {
      const { top } = pane.getBoundingClientRect()
      const offset = firstOffsetBelow(pieces, top)
      const [line] = offset === null ? [] : rectanglesOf(pieces, { start: offset, end: offset + 1 })
      place.current = line && offset !== null ? { offset, top: line.top - top, view } : null
    }
    pane.addEventListener('scrollend', keep)
    return () => pane.removeEventListener('scrollend', keep)
  }, [view, pieces, scroller])
}
