import type { OperationKind, PayloadOf } from '../../../src-preload/contract/operation.ts'
import { cellField } from '../../../src-preload/contract/question.ts'

/** What an analyst does, before it is stamped: a kind with its payload. */
export type Entry = {
  [K in OperationKind]: { kind: K; payload: PayloadOf<K>; reason?: string | null }
}[OperationKind]

/** One row of the log. */
export type Operation = {
  /** UUID version 7. */
  id: string
  /** Fingerprint of the analyst's key. */
  author: string
  /** Hybrid logical clock; sorts as text. */
  clock: string
  /** Wall time, ISO 8601 UTC: shown, never trusted for order. */
  at: string
  /** The user action it belongs to. */
  group: string
  kind: OperationKind
  /** Id of the record it writes. */
  target: string
  /** Register within the record; `''` for its existence. */
  field: string
  /** Sorted ids of the operations whose value it replaces: what its author saw. */
  replaces: readonly string[]
  payload: PayloadOf<OperationKind>
  reason: string | null
  /** 32 random hex digits; `''` for what was sealed before there were salts. */
  salt: string
  /** Hash of the author's previous operation, `''` for the first. */
  previous: string
  /** SHA-256 over everything above, hex; see `seal`. */
  hash: string
}

/** An operation whose content was withheld: its place in its author's chain. */
export type WithheldOperation = Pick<Operation, 'author' | 'previous' | 'hash'> & {
  /** SHA-256, hex, over salt and content. */
  commitment: string
}

/** A register: one value of one record, which operations replace. */
export type Register = Pick<Operation, 'target' | 'field'>

/** The payload of an operation whose kind the caller has made sure of. */
export function payloadOf<K extends OperationKind>(operation: Operation, kind: K): PayloadOf<K> {
  if (operation.kind !== kind) throw new Error(`${operation.kind} where ${kind} belongs`)
  return operation.payload as PayloadOf<K>
}

/** The register that an entry writes. The texts are stored for ever. */
export function registerOf(entry: Entry): Register {
  switch (entry.kind) {
    case 'article.import':
    case 'block.label':
    case 'copy.judge':
    case 'mention.judge':
    case 'metadata.set':
      return { target: entry.payload.articleId, field: articleField(entry) }
    case 'columns.map':
      return { target: entry.payload.header, field: 'columns' }
    case 'entity.create':
      return { target: entry.payload.entityId, field: '' }
    case 'entity.set':
      return { target: entry.payload.entityId, field: entry.payload.field }
    case 'entity.alias':
      return { target: entry.payload.entityId, field: `alias ${entry.payload.text}` }
    case 'claim.create':
      return { target: entry.payload.claimId, field: '' }
    case 'claim.set':
      return { target: entry.payload.claimId, field: entry.payload.field }
    case 'identity.judge':
      return { target: entry.payload.a, field: `identity ${entry.payload.b}` }
    case 'alias.cite':
    case 'alias.uncite':
      return { target: entry.payload.evidenceId, field: '' }
    case 'claim.relate':
      return { target: entry.payload.from, field: `${entry.payload.relation} ${entry.payload.to}` }
    case 'evidence.add':
    case 'evidence.remove':
      return { target: entry.payload.evidenceId, field: '' }
    case 'case.export':
      return { target: entry.payload.exportId, field: '' }
    case 'case.merge':
      return { target: entry.payload.mergeId, field: '' }
    case 'view.save':
      return { target: entry.payload.viewId, field: '' }
    case 'suggestion.reject':
      return { target: entry.payload.key, field: 'suggestion' }
    case 'undo':
      return { target: entry.payload.group, field: '' }
    default:
      return deskRegisterOf(entry)
  }
}

type DeskEntry = Extract<
  Entry,
  { kind: `${'source' | 'judgement' | 'question'}.${string}` | 'case.set' }
>

function deskRegisterOf(entry: DeskEntry): Register {
  switch (entry.kind) {
    case 'source.create':
      return { target: entry.payload.sourceId, field: '' }
    case 'source.set':
      return { target: entry.payload.sourceId, field: entry.payload.field }
    case 'source.alias':
      return { target: entry.payload.sourceId, field: `alias ${entry.payload.text}` }
    case 'source.rate':
    case 'source.unrate':
      return { target: entry.payload.ratingId, field: '' }
    case 'judgement.create':
      return { target: entry.payload.judgementId, field: '' }
    case 'judgement.set':
      return { target: entry.payload.judgementId, field: entry.payload.field }
    case 'judgement.cite':
      return { target: entry.payload.judgementId, field: `claim ${entry.payload.claimId}` }
    case 'question.create':
      return { target: entry.payload.questionId, field: '' }
    case 'question.set':
      return { target: entry.payload.questionId, field: entry.payload.field }
    case 'question.cite':
      return { target: entry.payload.questionId, field: `claim ${entry.payload.claimId}` }
    case 'question.rate':
      return { target: entry.payload.questionId, field: cellOf(entry.payload) }
    case 'case.set':
      return { target: 'case', field: entry.payload.field }
  }
}

type ArticleKind =
  | 'article.import'
  | 'block.label'
  | 'copy.judge'
  | 'mention.judge'
  | 'metadata.set'

function articleField(entry: Extract<Entry, { kind: ArticleKind }>): string {
  switch (entry.kind) {
    case 'article.import':
      return ''
    case 'block.label':
      return `block ${spanKey(entry.payload)}`
    case 'copy.judge':
      return `copy ${entry.payload.otherId}`
    case 'mention.judge':
      return `mention ${spanKey(entry.payload)}`
    case 'metadata.set':
      return `metadata ${entry.payload.field}`
  }
}

/** Negative, 0 or positive: the order of two operations that every file agrees on. */
export function compare(
  a: Pick<Operation, 'clock' | 'author' | 'id'>,
  b: Pick<Operation, 'clock' | 'author' | 'id'>,
): number {
  return order(a.clock, b.clock) || order(a.author, b.author) || order(a.id, b.id)
}

const cellOf = ({ hypothesis, claimId }: PayloadOf<'question.rate'>) =>
  cellField(hypothesis, claimId)
const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const spanKey = ({ start, end }: { start: number; end: number }) => `${start}-${end}`
