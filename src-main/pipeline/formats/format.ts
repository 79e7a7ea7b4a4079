import type { Failure } from '../../../src-preload/contract/result.ts'
import type { PageContent } from '../page.ts'
import type { KnownColumns } from './columns.ts'
import type { FormatKind } from '../../../src-preload/contract/file-kinds.ts'
import type { Source } from './source.ts'
import type { WorkItem } from '../work/work.ts'

/** A value that the file around a document states, and where: `{ value: …, from: 'mail header Subject' }`. */
export type Hint = { value: string; from: string }

/** What the file around a document says of it. Used only where the document itself says nothing. */
export type Hints = {
  headline?: Hint
  byline?: Hint
  publisher?: Hint
  credit?: Hint
  url?: Hint
  /** Dates in any notation that `writtenDates` reads; ISO 8601 is never ambiguous. */
  published?: Hint
  firstPublished?: Hint
}

/** Way back into the file it came from, for a person: `message 3`, `chapter 2`, an entry's path; `null`: the whole file. */
type Placed = { part: string | null }

/** Decoded text or HTML; it gets its blocks and metadata as a saved page does. */
export type FoundDocument = Placed & {
  form: 'text' | 'html'
  content: string
  /** WHATWG label of the encoding it was decoded with. */
  encoding: string
  hints: Hints
}

/** An article whose parts the format itself names: nothing is left to be guessed. */
export type FoundPage = Placed & { form: 'page'; page: PageContent; hints?: Hints }

/** Bytes inside the file that are a file again: told by their content, unless `as` names their kind. */
export type FoundFile = Placed & {
  form: 'file'
  bytes: Uint8Array
  /** For a person and for error messages; never a path to anything. */
  name: string
  as?: FormatKind
  hints: Hints
}

/** Something in the file that gives no article, and why. */
export type FoundProblem = Placed & { form: 'problem'; failure: Failure }

/** Somebody's work on texts: annotations, names, claims. */
export type FoundWork = Placed & { form: 'work'; items: readonly WorkItem[] }

export type Found = FoundDocument | FoundPage | FoundFile | FoundProblem | FoundWork

/** One kind of file: how it is told and how it is read. Stateless. */
export type Format = {
  kind: FormatKind
  mediaType: string
  /** Whether the bytes are of this kind. Never looks at the name, never throws. */
  sniff(source: Source): boolean | Promise<boolean>
  /**
   * What is in it, in the file's order. What is broken inside is a problem of its own.
   *
   * @param known what the analyst said of tables
   * @throws AttestError when nothing (more) can be read
   */
  read(source: Source, known: KnownColumns): AsyncIterable<Found> | Iterable<Found>
}
