import { type RefObject, useLayoutEffect, useState } from 'react'
import type { Span } from '../../src-preload/contract/article.ts'
import { type Piece, placeOf, rectanglesOf } from './text-offsets.ts'

/** A point at the edge of the text, in pixels within the element that scrolls with it. */
export type MarginPlace = { left: number; top: number }

/** Marks that begin on one line stand below each other, this far apart. */
const step = 17

/**
 * Where marks beside the first lines of spans go; a span that is not on screen has none.
 *
 * @param spans in the order of the text
 */
export function useMarginPlaces(
  pieces: readonly Piece[],
  spans: readonly Span[],
  container: RefObject<HTMLElement | null>,
): readonly (MarginPlace | null)[] {
  const [places, setPlaces] = useState<readonly (MarginPlace | null)[]>([])
  const starts = spans.map(({ start }) => start).join(' ')
  useLayoutEffect(() => {
    const element = container.current
    if (!element) return
    const measure = () => {
      const origin = element.getBoundingClientRect()
      let last = Number.NEGATIVE_INFINITY
      setPlaces(
        starts.split(' ').map((text) => {
          const start = Number(text)
          const [line] = rectanglesOf(pieces, { start, end: start + 1 })
          const block = placeOf(pieces, start)?.node.parentElement
          if (!line || !block) return null
          const isRtl = getComputedStyle(block).direction === 'rtl'
          const box = block.getBoundingClientRect()
          last = Math.max(line.top - origin.top, last + step)
          return { left: (isRtl ? box.left - 22 : box.right + 6) - origin.left, top: last }
        }),
      )
    }
    measure()
    // A pane that changes its width breaks the lines anew.
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [pieces, starts, container])
  return places
}
