/**
 * How success and failure cross a process boundary. Nothing is ever thrown
 * across one: every call resolves to a `Result`.
 */
export const errorCodes = [
  'input/invalid', // the input did not match the contract's schema
  'article/not-found',
  'article/duplicate', // the same bytes are in the case already
  'article/same-text', // the text of an annotated file is that of an article in the case
  'article/empty', // the file holds no text
  'block/not-found',
  'claim/not-found',
  'claim/not-independent', // credibility 1 while the documents are not shown to be independent
  'entity/not-found',
  'evidence/not-found',
  'suggestion/not-found',
  'view/not-found',
  'graph/not-found', // what the graph was to start from
  'selection/outside', // a span that does not lie inside the article's text
  'file/unreadable', // missing or no permission
  'file/unsupported', // not a format that Attest reads
  'file/damaged', // of a format that Attest reads, but broken; details.reason says where
  'file/protected', // locked with a password or by its seller
  'file/no-text', // pictures of pages, without their text
  'file/too-large',
  'file/too-slow', // its reader was stopped at the time limit
  'file/unwritable', // an export could not be written
  'record/unread', // something in a file of many articles gives none; details.reason says why
  'words/not-found', // a quotation of somebody's work that no article holds; details.quote
  'words/uncertain', // one that was taken to stand where it may not; details.why
  'work/unplaced', // a claim of somebody's for which there is no article
  'work/known', // a file of somebody's work that is in the case already
  'work/field', // a value that a claim's field cannot hold
  'grant/unknown', // a file that the person did not choose
  'case/too-new', // written by a later version of Attest
  'case/foreign', // a file that is not a case
  'case/in-use', // another Attest has it open; details.holder says who
  'case/other-schema', // its tables are not those that any released version makes
  'case/damaged', // details.backup: when the newest backup was made
  'case/read-only',
  'bundle/foreign', // a file that is not a bundle
  'bundle/damaged', // changed, cut off, or made to harm; details.reason says what
  'bundle/locked', // encrypted: details.reason is passphrase or recipient
  'bundle/too-new', // written by a later version of Attest
  'bundle/unsalted', // work from before there were salts cannot be withheld
  'merge/changed', // the file is not the one that was looked at
  'storage/full',
  'storage/failed',
  'case/past', // the case is shown as it was; the present is where it changes
  'source/not-found',
  'judgement/not-found',
  'question/not-found',
  'hypothesis/not-found',
  'identity/contradiction', // merging these would merge two that somebody judged apart
  'report/refused', // a sentence of it breaks a rule; details.sentence is the first
  'report/no-printer', // a PDF is made by the window only
  'history/nothing', // nothing to undo or redo
  'job/not-found',
  'job/cancelled',
  'process/restarted', // the process that was answering stopped; it runs again
  'internal', // a bug; the log holds the stack under `incident`
] as const
export type ErrorCode = (typeof errorCodes)[number]

export type Failure = {
  code: ErrorCode
  /** Facts for the message, never a sentence: `{ path: 'a.html' }`. */
  details?: Record<string, string | number>
  /** Log key of an `internal` failure. */
  incident?: string
}
export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure }

/** The one error class. Thrown freely inside a process, never across one. */
export class AttestError extends Error implements Failure {
  readonly code: ErrorCode
  readonly details: NonNullable<Failure['details']>
  readonly incident: string

  constructor(failure: Failure, options?: ErrorOptions) {
    super(failure.code, options)
    this.code = failure.code
    this.details = failure.details ?? {}
    this.incident = failure.incident ?? ''
  }
}
