import type { Span } from '../../../src-preload/contract/article.ts'

/** UTF-16 units of a unit that are looked at; no paragraph of a story is longer. */
export const mostWords = 5000

/**
 * Units of a page that are looked at, and lines of a text file: a page of news has some hundred, and
 * what lies beyond is kept as one block that nobody looked at.
 */
export const [mostUnits, mostLines] = [20_000, 100_000]

/** A stretch of the text layer that is labelled as a whole: a paragraph, a heading, a menu item. */
export type Unit = Span & {
  /** Its words as a reader sees them: hard wraps undone, white space collapsed, no list mark; cut at `mostWords`. */
  words: string
  /** Opened by a list mark (`*`, `•`). */
  isItem: boolean
  /** Distance from the line's begin in columns; 0 in HTML. */
  indent: number
}
