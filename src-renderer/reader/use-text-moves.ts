import type { RefObject } from 'react'
import type { Article, Span } from '../../src-preload/contract/article.ts'
import type { Unit } from './reading.ts'
import { scrollToSpan } from './scroll.ts'
import {
  firstOffsetBelow,
  offsetOfNextLine,
  type Piece,
  placeOf,
  rectanglesOf,
} from './text-offsets.ts'
import type { Reading } from './use-reading.ts'

export type TextMoves = {
  horizontally(side: 'left' | 'right'): void
  vertically(step: 1 | -1): void
  extend(side: 'left' | 'right', unit: Unit): void
  selectSentence(): void
  /** Leaves the innermost thing: the box, the selection, the mention. */
  escape(): void
}

/** The keyboard's way through the text: moves, keeps the place in sight and says it. */
export function useTextMoves(
  { text }: Article,
  pieces: readonly Piece[],
  reading: Reading,
  scroller: RefObject<HTMLElement | null>,
  say: (text: string) => void,
  closeBox: () => boolean,
): TextMoves {
  const words = (span: Span) => text.slice(span.start, span.end)
  const follow = (span: Span | null) => {
    if (span && scroller.current) scrollToSpan(scroller.current, pieces, span, 'nearest')
  }
  const arrive = (word: Span | null) => {
    reading.setCurrent(null)
    follow(word)
    if (word) say(words(word))
  }
  const selected = (span: Span | null) => {
    reading.setCurrent(null)
    if (span) say(`Selected: ${words(span)}`)
  }
  /** Where the keyboard starts anew: it was nowhere yet, or was scrolled out of sight. */
  const startAnew = (): Span | null => {
    const pane = scroller.current?.getBoundingClientRect()
    const [line] = reading.cursor ? rectanglesOf(pieces, reading.cursor) : []
    if (!pane || (line && line.bottom > pane.top && line.top < pane.bottom)) return null
    const offset = firstOffsetBelow(pieces, pane.top)
    return offset === null ? null : reading.goTo(offset)
  }
  /** In text that runs from right to left the left arrow goes on. */
  const stepTo = (side: 'left' | 'right'): 1 | -1 => {
    const element = placeOf(pieces, reading.cursor?.start ?? 0)?.node.parentElement
    const isRtl = element ? getComputedStyle(element).direction === 'rtl' : false
    return (side === 'right') === isRtl ? -1 : 1
  }
  return {
    horizontally: (side) => arrive(startAnew() ?? reading.step(stepTo(side))),
    vertically: (step) => {
      const anew = startAnew()
      if (anew || !reading.cursor) return arrive(anew)
      follow(reading.cursor)
      const offset = offsetOfNextLine(pieces, reading.cursor, step)
      if (offset !== null) arrive(reading.goTo(offset))
    },
    extend: (side, unit) => {
      const span = reading.extend(stepTo(side), unit)
      selected(span)
      follow(span && { start: Math.max(span.start, span.end - 1), end: span.end })
    },
    selectSentence: () => selected(reading.selectSentence()),
    escape: () => {
      if (closeBox()) return
      if (reading.selection) reading.clearSelection()
      else reading.setCurrent(null)
    },
  }
}
