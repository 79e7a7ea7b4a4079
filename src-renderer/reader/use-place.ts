import { type RefObject, useLayoutEffect, useState } from 'react'
import type { Span } from '../../src-preload/contract/article.ts'
import { type Piece, rectanglesOf } from './text-offsets.ts'

/** A rectangle in pixels within an element that scrolls with the text. */
export type Place = { left: number; top: number; width: number; height: number }

/** Where the last line of a span is drawn within `container`; `null` until it is measured, or off screen. */
export function usePlace(
  pieces: readonly Piece[],
  { start, end }: Span,
  container: RefObject<HTMLElement | null>,
): Place | null {
  const [place, setPlace] = useState<Place | null>(null)
  useLayoutEffect(() => {
    const element = container.current
    if (!element) return
    const measure = () => setPlace(placeWithin(element, rectanglesOf(pieces, { start, end })))
    measure()
    // A pane that changes its width breaks the lines anew.
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [pieces, start, end, container])
  return place
}

function placeWithin(element: HTMLElement, rectangles: readonly DOMRect[]): Place | null {
  const last = rectangles.at(-1)
  if (!last) return null
  const origin = element.getBoundingClientRect()
  return {
    left: last.left - origin.left,
    top: last.top - origin.top,
    width: last.width,
    height: last.height,
  }
}
