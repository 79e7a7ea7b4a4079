import { createHash } from 'node:crypto'
import type { Operation } from './operation.ts'

/** JSON that is the same for equal values: keys sorted by UTF-16 code units, no white space (RFC 8785). */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}

/** SHA-256, hex, over an operation's row: what makes a changed row or a missing one noticed. */
export function seal(row: Omit<Operation, 'hash' | 'payload'> & { payload: string }): string {
  const fields = [
    row.id,
    row.author,
    row.clock,
    row.at,
    row.group,
    row.kind,
    row.target,
    row.field,
    row.replaces,
    row.payload,
    row.reason,
    row.previous,
  ]
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex')
}
