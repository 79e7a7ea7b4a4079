import type { MentionType } from '../../src-preload/contract/article.ts'

/** Half-open range of UTF-16 code units, as the line format of `attest analyse` writes it. */
export type Range = [start: number, end: number]

/** A name that somebody else found, to be grouped with others. */
export type GivenMention = [start: number, end: number, type: MentionType]

export type AnalysedEntity = {
  start: number
  end: number
  type: MentionType
  text: string
  confidence: number
  /** Mentions with the same number are proposed to be one entity. */
  cluster?: number
}

/** A time expression with its TIMEX3 value (`2013-W11`, `P2M`, `PRESENT_REF`) and, where it has one, its EDTF. */
export type AnalysedDate = {
  start: number
  end: number
  type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  value: string
  edtf?: string
  rule: string
}

/** Who says what: each part may lie in several pieces. */
export type AnalysedAttribution = { source: Range[]; cue: Range[]; content: Range[] }

/** What the pipeline says about a bare text: the part of an output line of `attest analyse` that it makes. */
export type AnalysedText = {
  language: string | null
  sentences: Range[]
  entities: AnalysedEntity[]
  dates: AnalysedDate[]
  attributions: AnalysedAttribution[]
  /** Groups of the given mentions, as indexes into them; only if mentions were given. */
  clusters?: number[][]
}
