import { useCallback, useMemo, useState } from 'react'
import type { Article, Block, Span } from '../../src-preload/contract/article.ts'
import { useWorkbench } from '../workbench/context.ts'
import { type Ends, extend, sentenceAt, stepWord, type Unit } from './reading.ts'
import { wordsBetween } from './spans.ts'
import { indexWords } from './words.ts'

/** Where the analyst is in the text, and the ways to move. Spans: text layer, UTF-16. */
export type Reading = {
  /** The word under the keyboard. */
  cursor: Span | null
  selection: Span | null
  /** The mention that the keys judge. */
  current: Span | null
  goTo(offset: number): Span | null
  step(step: 1 | -1): Span | null
  extend(step: 1 | -1, unit: Unit): Span | null
  select(anchor: number, head: number): Span | null
  /** Selects, and takes words whole that were only touched. */
  selectWords(anchor: number, head: number): Span | null
  /** Moves the free end of the selection: Shift and a click. */
  selectTo(offset: number): Span | null
  selectSentence(): Span | null
  clearSelection(): void
  setCurrent(mention: Span | null): void
}

/** The cursor, the selection and the current mention of one open article. */
export function useReading(article: Article, blocks: readonly Block[]): Reading {
  const { state, dispatch } = useWorkbench()
  const { text, language, sentences } = article
  const { selection } = state
  const words = useMemo(() => indexWords(text, blocks, language), [text, blocks, language])
  const [cursor, setCursor] = useState<Span | null>(null)
  const [lastEnds, setEnds] = useState<Ends | null>(null)
  const [current, setCurrent] = useState<Span | null>(null)
  const ends = selection && lastEnds
  const first = blocks[0]?.start ?? 0

  const select = useCallback(
    (anchor: number, head: number) => {
      const span = wordsBetween(text, anchor, head)
      setEnds(span && { anchor, head })
      dispatch({ do: 'select', selection: span })
      if (span) setCursor(words.at(head > anchor ? head - 1 : head))
      return span
    },
    [text, words, dispatch],
  )
  const clearSelection = useCallback(() => {
    setEnds(null)
    dispatch({ do: 'select', selection: null })
  }, [dispatch])
  const moveTo = (word: Span | null) => {
    setCursor(word)
    if (selection) clearSelection()
    return word
  }

  return {
    cursor,
    selection,
    current,
    goTo: (offset) => moveTo(words.at(offset)),
    step: (step) => moveTo(cursor ? stepWord(words, cursor, step) : words.at(first)),
    extend: (step, unit) => {
      const from = cursor ?? words.at(first)
      if (!from) return null
      const { anchor, head } = extend(words, ends, from, step, unit)
      return select(anchor, head)
    },
    select,
    selectWords: (anchor, head) => {
      const { start, end } = words.around({
        start: Math.min(anchor, head),
        end: Math.max(anchor, head),
      })
      return anchor < head ? select(start, end) : select(end, start)
    },
    selectTo: (offset) => select(ends?.anchor ?? cursor?.start ?? offset, offset),
    selectSentence: () => {
      const sentence = sentenceAt(sentences, selection?.start ?? cursor?.start ?? first)
      return sentence && select(sentence.start, sentence.end)
    },
    clearSelection,
    setCurrent,
  }
}
