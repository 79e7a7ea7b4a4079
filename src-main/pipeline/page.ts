import type { AnalysedAttribution, AnalysedDate } from './analysed-text.ts'
import type { Block, Mention, Metadata, Span } from '../../src-preload/contract/article.ts'

/** One article as it was read from a file: its text layer, and what lies over it. */
export type Page = {
  /** Of the whole file that the case keeps, whatever lies inside it. */
  mediaType: string
  /** WHATWG label of the encoding it was decoded with. */
  encoding: string
  /** Readers and versions that made the text layer, outermost first: `text/1`, `zip/1 html/1`. */
  reader: string
  /** The text layer. For a text file: its decoded text to the letter, without a byte order mark. */
  text: string
  blocks: Block[]
  metadata: Metadata
  /** Way back into the file, for a person: `message 3`, an entry's path; `null`: it is the file. */
  part: string | null
}

/** A page as its reader makes it, before it is known what file it stands in. */
export type PageContent = Omit<Page, 'mediaType' | 'part'>

/** A name proposed by the recogniser. */
export type ProposedMention = Pick<
  Mention,
  'start' | 'end' | 'type' | 'confidence' | 'by' | 'cluster'
>

/** What the recogniser says about a page's body. Dates and attributions are found in English only. */
export type Recognition = {
  /** BCP 47 language of the body; `null` if it cannot be told. */
  language: string | null
  sentences: Span[]
  mentions: ProposedMention[]
  dates: AnalysedDate[]
  attributions: AnalysedAttribution[]
}

/** Everything the pipeline makes of one article. Offsets: UTF-16 code units into `text`. */
export type AnalysedArticle = Page & Recognition & { pipeline: string }
