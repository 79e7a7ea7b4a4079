import type { MouseEvent as ReactMouseEvent } from 'react'
import type { Article, Mention, Span } from '../../src-preload/contract/article.ts'
import { mentionsAt } from './mentions.ts'
import { sentenceAt } from './reading.ts'
import { offsetAtPoint, offsetOf, type Piece, rectanglesOf } from './text-offsets.ts'
import type { Reading } from './use-reading.ts'

/**
 * The mouse in the text: drag selects whole words, with Alt
 * to the character, a double click takes the word or the whole
 * mention, a triple click the sentence, Shift and a click go on from the selection's
 * first end, a click goes to the word or opens the mention under it.
 */
export function usePointer(
  article: Article,
  pieces: readonly Piece[],
  reading: Reading,
  onMention: (mention: Mention | null) => void,
): (event: ReactMouseEvent) => void {
  const mentionAt = (offset: number, { clientX, clientY }: MouseEvent) =>
    mentionsAt(article.mentions, offset).find((mention) =>
      isOver(rectanglesOf(pieces, mention), clientX, clientY),
    ) ?? null

  const click = (offset: number, event: MouseEvent) => {
    const mention = mentionAt(offset, event)
    if (event.shiftKey) return reading.selectTo(offset)
    if (event.detail >= 3) return select(reading, sentenceAt(article.sentences, offset))
    if (event.detail === 2) return select(reading, mention ?? reading.goTo(offset))
    reading.goTo(offset)
    reading.setCurrent(mention)
    return onMention(mention)
  }
  const release = (event: MouseEvent) => {
    const dragged = takeDragged(pieces)
    if (dragged && event.detail === 1 && !event.shiftKey) {
      reading.setCurrent(null)
      const { anchor, head } = dragged
      if (event.altKey) reading.select(anchor, head)
      else reading.selectWords(anchor, head)
      return
    }
    const offset = offsetAtPoint(pieces, event.clientX, event.clientY)
    if (offset !== null) click(offset, event)
  }
  return (event) => {
    if (event.button !== 0) return
    // The browser's own growing of a selection would fight with ours.
    if (event.shiftKey) event.preventDefault()
    // A drag may end anywhere in the window.
    document.addEventListener('mouseup', release, { once: true })
  }
}

function select(reading: Reading, span: Span | null) {
  reading.setCurrent(null)
  if (span) reading.select(span.start, span.end)
}

/** What the mouse has just selected; from here on our own highlight shows it, which outlives a change of focus. */
function takeDragged(pieces: readonly Piece[]): { anchor: number; head: number } | null {
  const selection = document.getSelection()
  if (!selection?.anchorNode || !selection.focusNode || selection.isCollapsed) return null
  const anchor = offsetOf(pieces, selection.anchorNode, selection.anchorOffset)
  const head = offsetOf(pieces, selection.focusNode, selection.focusOffset)
  selection.removeAllRanges()
  return anchor === null || head === null || anchor === head ? null : { anchor, head }
}

const isOver = (rectangles: readonly DOMRect[], x: number, y: number) =>
  rectangles.some(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  )
