import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { claimFields, fieldOf } from '../../../src-preload/contract/claim-fields.ts'
import { type OperationKind, operationKinds } from '../../../src-preload/contract/operation.ts'
import { AttestError } from '../../../src-preload/contract/result.ts'
import type { OperationLog } from '../store/operation-log.ts'
import { type Entry, type Operation, payloadOf, registerOf } from './operation.ts'
import { canonical, seal } from './seal.ts'

/** The last millisecond that a clock may show: the end of the year 9999. A later one would leave no room for the next. */
const LATEST = 253_402_300_799_999

const Row = z.strictObject({
  id: z.uuid(),
  author: z.string().min(1).max(64),
  clock: z
    .string()
    .regex(/^\d{15}\.\d{6}$/)
    .refine((clock) => Number(clock.slice(0, 15)) <= LATEST),
  at: z.iso.datetime(),
  group: z.uuid(),
  kind: z.string(),
  target: z.string(),
  field: z.string(),
  replaces: z.array(z.uuid()),
  payload: z.unknown(),
  reason: z.string().nullable(),
  salt: z.string().regex(/^([0-9a-f]{32})?$/),
  previous: z.string().regex(/^([0-9a-f]{64})?$/),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
})

/**
 * A value from a file as an operation: of a kind that is known, its payload what the kind allows,
 * in the register that belongs to it, under the hash that belongs to it.
 *
 * @throws AttestError `case/too-new` for an unknown kind, else `case/damaged`, with the operation's id
 */
export function asOperation(value: unknown): Operation {
  const row = Row.safeParse(value).data
  if (!row) throw damaged('?')
  const { id, kind } = row
  if (!Object.hasOwn(operationKinds, kind)) {
    throw new AttestError({ code: 'case/too-new', details: { operation: id, kind } })
  }
  const parsed = operationKinds[kind as OperationKind].safeParse(row.payload)
  if (!parsed.success || !isDeepStrictEqual(parsed.data, row.payload)) throw damaged(id)
  const payload = canonical(row.payload)
  const entry = { kind, payload: parsed.data } as Entry
  // With its keys sorted, as the log keeps it.
  const operation = { ...row, kind, payload: JSON.parse(payload) as unknown } as Operation
  const { target, field } = registerOf(entry)
  if (target !== row.target || field !== row.field || !isAllowed(operation)) throw damaged(id)
  if (row.hash !== seal({ ...operation, payload })) throw damaged(id)
  return operation
}

/** A claim's field holds only what the field can show. */
function isAllowed(operation: Operation): boolean {
  if (operation.kind !== 'claim.set') return true
  const { field, value } = payloadOf(operation, 'claim.set')
  return value === null || claimFields[fieldOf(field)].schema.safeParse(value).success
}

/**
 * Stores an operation that is not here yet.
 *
 * @returns whether it is new
 * @throws AttestError `case/damaged` if its hash is not its own, or another one has its id
 */
export function takeIn(log: OperationLog, operation: Operation): boolean {
  const known = log.byId(operation.id)
  const { id, hash } = operation
  if (hash !== (known?.hash ?? seal({ ...operation, payload: canonical(operation.payload) }))) {
    throw damaged(id)
  }
  if (!known) log.insert(operation)
  return !known
}

const damaged = (operation: string) =>
  new AttestError({ code: 'case/damaged', details: { operation } })
