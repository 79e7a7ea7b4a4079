import { createHash, randomBytes } from 'node:crypto'
import type { Operation, WithheldOperation } from './operation.ts'

/** A row of the log with its payload as canonical JSON, before it has its hash. */
export type Unsealed = Omit<Operation, 'hash' | 'payload'> & { payload: string }

/** JSON that is the same for equal values: keys sorted by UTF-16 code units, no white space (RFC 8785). */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}

/** 128 random bits, hex: without them, withheld content could be found by trying. */
export const newSalt = (): string => randomBytes(16).toString('hex')

/**
 * SHA-256, hex, over an operation's row: what makes a changed row or a missing one noticed. It
 * covers author, previous hash and a commitment to all the rest; what was sealed before there
 * were salts covers the whole row at once.
 */
export function seal(row: Unsealed): string {
  const { author, previous } = row
  if (row.salt !== '') return link({ author, previous, commitment: commitmentTo(row) })
  const { id, clock, at, group, kind, target, field, replaces, payload, reason } = row
  return sha256(
    JSON.stringify([
      id,
      author,
      clock,
      at,
      group,
      kind,
      target,
      field,
      replaces,
      payload,
      reason,
      previous,
    ]),
  )
}

/** SHA-256, hex, over salt and content: shows nothing of them and fits nothing else. */
export function commitmentTo(row: Unsealed): string {
  return sha256(row.salt + contentOf(row))
}

/** All of an operation but its author and its place in the author's chain, as JSON. */
export function contentOf(row: Unsealed): string {
  const { id, clock, at, group, kind, target, field, replaces, payload, reason } = row
  return JSON.stringify([id, clock, at, group, kind, target, field, replaces, payload, reason])
}

/** The hash of an operation of which only the commitment is known. */
export function link({ author, previous, commitment }: Omit<WithheldOperation, 'hash'>): string {
  return sha256(JSON.stringify([author, previous, commitment]))
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
