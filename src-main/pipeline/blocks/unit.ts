import type { Span } from '../../../src-preload/contract/article.ts'

/** A stretch of the text layer that is labelled as a whole: a paragraph, a heading, a menu item. */
export type Unit = Span & {
  /** Its words as a reader sees them: hard wraps undone, white space collapsed, no list mark. */
  words: string
  /** Opened by a list mark (`*`, `•`). */
  isItem: boolean
  /** Distance from the line's begin in columns; 0 in HTML. */
  indent: number
}
