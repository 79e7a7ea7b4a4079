import type { MentionType } from '../../src-preload/contract/article.ts'
import type {
  conditionTypes,
  factualities,
  namednesses,
  quotationForms,
} from '../../src-preload/contract/claim-codes.ts'

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
  /** The day that it was counted from, EDTF. */
  anchor?: string
  /** Other readings that the words allow, EDTF. */
  alternatives?: string[]
}

/** Who says what: each part may lie in several pieces. */
export type ReportedWords = {
  source: Range[]
  cue: Range[]
  content: Range[]
  /** What stands for the content: a sentence, "to" and a verb, a thing, or a thing and what is said of it. */
  takes: 'clause' | 'infinitive' | 'object' | 'complement'
}

/** What must be so for the rest of a content to be. */
export type AnalysedCondition = {
  type: (typeof conditionTypes)[number]
  /** "on the condition that" */
  marker: Range
  /** What must be so. */
  words: Range
  /** A part of it that nobody can measure: "within an acceptable timeframe". */
  vague?: Range
}

/** Reported words with what the text tells about them. */
export type AnalysedAttribution = ReportedWords & {
  form: (typeof quotationForms)[number]
  /** The fuller words for the source, where it is only taken up again: "he", "the officials". */
  antecedent?: Range
  namedness: (typeof namednesses)[number]
  isDocument: boolean
  count?: { value: number; words: Range }
  /** Why it is not named, or that it will not be. */
  anonymity?: Range
  /** Where it is told on what day it was said, outside the words that report it. */
  occasion?: Range
  conditions: AnalysedCondition[]
  /** How sure the source is, by which word. */
  factuality?: { value: (typeof factualities)[number]; words: Range }
}

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
