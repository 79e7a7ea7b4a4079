import type { MentionType } from '../../../src-preload/contract/article.ts'
import type { RecordProblem } from '../formats/record.ts'

/** Where a piece of foreign work says that its words stand, as its file has it. */
export type ForeignAnchor = {
  /** Any names of the text: addresses, `urn:attest:…`, names of files, headlines. */
  sources: readonly string[]
  /** The file beside this one that holds the text; offsets count in it. `null`: there is none. */
  beside: string | null
  /** The words; `null` where the file gives their place only. */
  exact: string | null
  prefix: string
  suffix: string
  /** Place in Unicode code points, end exclusive; `null` where the file gives the words only. */
  place: { start: number; end: number } | null
}

/** A name that somebody marked in a text. */
export type ForeignMention = {
  what: 'mention'
  anchor: ForeignAnchor
  type: MentionType
  /** What the file calls the type, where that is not one of ours. */
  called: string | null
  /** Id of the entity that is meant, if the file says so. */
  entityId: string | null
}

/** Words that somebody marked in a text and what was said of them: evidence of a claim. */
export type ForeignQuotation = {
  what: 'quotation'
  anchor: ForeignAnchor
  /** Ids in the file; the claim's where several quotations belong to one. */
  id: string
  claimId: string | null
  /** Path of the claim's field that rests on the words. */
  field: string
  /** The claim in words, as a sentence that may begin with its conditions; `null`: the quoted words are it. */
  sentence: string | null
  remarks: readonly string[]
}

/** Somebody or something with its names. */
export type ForeignEntity = {
  what: 'entity'
  /** In the file; `null` where it has none. */
  id: string | null
  name: string
  /** `null` where the file does not say, or says what is none of our types. */
  type: MentionType | null
  aliases: readonly string[]
  notes: string
}

/** A claim as a row of a table. */
export type ForeignClaim = {
  what: 'claim'
  id: string | null
  /** Names of the article it was made from. */
  sources: readonly string[]
  /** Texts by the claim's field, as a cell has them: of a repeated field the groups' values in order. */
  fields: Readonly<Record<string, readonly string[]>>
  /** The claim as a sentence that may begin with its conditions. */
  sentence: string
  /** Fields whose values have neither words nor a reason. */
  lacking: readonly string[]
  quotations: readonly { field: string; group: number; anchor: ForeignAnchor }[]
}

export type ForeignWork = ForeignMention | ForeignQuotation | ForeignEntity | ForeignClaim

/** One piece of somebody's work as a file holds it: nothing of it is judged yet. */
export type WorkItem = ForeignWork & {
  /** Way back to it in the file, for a person: `annotation 3`, `row 17`. */
  part: string
  /** Who made it and when, if the file says so: `acct:ana@example.org, 2031-03-04`. */
  by: string | null
}

/** What a file gives: every record of it is in one of the two lists. */
export type WorkRecords = { items: readonly WorkItem[]; problems: readonly RecordProblem[] }
