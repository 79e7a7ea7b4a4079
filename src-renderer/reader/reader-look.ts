import type { MentionType } from '../../src-preload/contract/article.ts'

/** How the analyst wants articles shown; it stays from one article to the next. */
export type ReaderLook = {
  /** Highlights of mentions are painted. */
  isOn: boolean
  /** The types that are switched off. */
  hidden: ReadonlySet<MentionType>
  isListOpen: boolean
  /** The details of the source are shown above the text. */
  isDetailsOpen: boolean
}
