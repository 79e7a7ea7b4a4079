import type { Block, Mention, Metadata, Span } from '../../src-preload/contract/article.ts'

/** One article as it was read from a file: its text layer, and what lies over it. */
export type Page = {
  mediaType: 'text/plain' | 'text/html'
  /** WHATWG label of the encoding it was decoded with. */
  encoding: string
  /** Reader and version that made the text layer, `text/1` or `html/1`. */
  reader: string
  /** The text layer. For a text file: its decoded text to the letter, without a byte order mark. */
  text: string
  blocks: Block[]
  metadata: Metadata
}

/** A name proposed by the recogniser. */
export type ProposedMention = Pick<
  Mention,
  'start' | 'end' | 'type' | 'confidence' | 'by' | 'cluster'
>

/** What the recogniser says about a page's body. */
export type Recognition = {
  /** BCP 47 language of the body; `null` if it cannot be told. */
  language: string | null
  sentences: Span[]
  mentions: ProposedMention[]
}

/** Everything the pipeline makes of one article. Offsets: UTF-16 code units into `text`. */
export type AnalysedArticle = Page & Recognition & { pipeline: string }
