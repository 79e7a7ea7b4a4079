import type { BlockKind } from '../../../src-preload/contract/article.ts'
import type { Failure } from '../../../src-preload/contract/result.ts'
import type { Found, HtmlSource } from '../metadata/found.ts'

/** A stretch of a record's text whose kind the format itself names. */
export type Passage = { kind: BlockKind; text: string; reason: string }

/** One article as a structured file holds it: its passages in reading order, and what the file says of it. */
export type NewsRecord = {
  /** Way back to it in the file, for a person: `item 3`, `row 17`. */
  part: string
  passages: Passage[]
  source: HtmlSource
  /** Where it was written, and who supplied it, if the file says so apart. */
  place?: string | undefined
  credit?: string | undefined
}

/** A record that gives no article, and why; `part` is `null` where it is the whole file. */
export type RecordProblem = { part: string | null; failure: Failure }

/** What a structured file gives. Every record of the file is in one of the two lists. */
export type Records = { records: NewsRecord[]; problems: RecordProblem[] }

/** Most records that are read from one file. */
export const maxRecords = 20_000

/**
 * Why a record gives no article, with the facts that its sentence wants: `no-text` (elsewhere: where
 * the text is said to be), `other-kind` (kind), `withdrawn`, `cut-off`, `broken` (fault), `too-many`
 * (limit), `no-records`, `no-text-column` (columns). Of work on texts: `no-words` (words: what was
 * said), `no-name` (kind), `nameless`, `no-claim`, `not-carried` (kind, count).
 */
type UnreadReason =
  | 'no-text'
  | 'other-kind'
  | 'withdrawn'
  | 'cut-off'
  | 'broken'
  | 'too-many'
  | 'no-records'
  | 'no-text-column'
  | 'no-words'
  | 'no-name'
  | 'nameless'
  | 'no-claim'
  | 'not-carried'

/** A record's problem: `record/unread` with its reason. */
export function unread(
  part: string | null,
  reason: UnreadReason,
  facts: Readonly<Record<string, string | number>> = {},
): RecordProblem {
  return { part, failure: { code: 'record/unread', details: { ...facts, reason } } }
}

/** The problem of a file with more records than are read, if it has. */
export function tooMany(count: number): RecordProblem[] {
  return count > maxRecords ? [unread(null, 'too-many', { limit: maxRecords, count })] : []
}

/** The values of a record before they are put in order; all are plain text. */
export type RecordFields = {
  title?: string | undefined
  authors?: readonly string[]
  publisher?: string | undefined
  published?: string | undefined
  modified?: string | undefined
  url?: string | undefined
  language?: string | undefined
}

/**
 * What a file says of one of its records, as metadata is made from.
 *
 * @param from where in the file, before the field's name: `item 3`
 * @param names what the file calls the fields, where that differs from ours
 */
export function sourceOf(
  fields: RecordFields,
  from: string,
  names: Partial<Record<keyof RecordFields, string>> = {},
): HtmlSource {
  const found = (name: keyof RecordFields, value: string | undefined): Found[] => {
    const words = value?.replace(/\s+/g, ' ').trim()
    return words ? [{ value: words, from: `${from}, ${names[name] ?? name}` }] : []
  }
  return {
    titles: found('title', fields.title),
    authors: (fields.authors ?? []).flatMap((author) => found('authors', author)),
    publishers: found('publisher', fields.publisher),
    published: found('published', fields.published),
    modified: found('modified', fields.modified),
    urls: found('url', fields.url),
    language: fields.language?.trim() ?? '',
  }
}
