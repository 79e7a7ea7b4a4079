import { z } from 'zod'
import { call, nothing } from './call.ts'

/** One operation as the history shows it. */
export const HistoryEntry = z.object({
  id: z.uuid(),
  author: z.string(),
  /** ISO 8601, UTC. */
  at: z.iso.datetime(),
  /** Of the operations in the order that every file agrees on. */
  clock: z.string(),
  kind: z.string(),
  target: z.string(),
  field: z.string(),
  payload: z.record(z.string(), z.unknown()),
  reason: z.string().nullable(),
  /** It is the value now, or one of them; it was replaced; or it was taken back. */
  state: z.enum(['current', 'replaced', 'undone']),
})
export type HistoryEntry = z.infer<typeof HistoryEntry>

/** A moment of the log: everything up to this reading of the clock. */
export const Moment = z.object({ clock: z.string().regex(/^\d{15}\.\d{6}$/), at: z.iso.datetime() })
export type Moment = z.infer<typeof Moment>

export const historyCalls = {
  /** What undo and redo would do, as operation kinds with a count; `null` for nothing. */
  'history.state': call(
    nothing,
    z.object({ undo: z.string().nullable(), redo: z.string().nullable() }),
  ),
  'history.undo': call(nothing, z.object({ undone: z.string() })),
  'history.redo': call(nothing, z.object({ redone: z.string() })),
  /** Who wrote what into a record, or one field of it, and when; latest first. */
  'history.of': call(
    z.object({ target: z.string().max(200), field: z.string().max(2_000).nullable() }),
    z.array(HistoryEntry),
  ),
  /** The first operation of every action, latest first. */
  'history.list': call(
    z.object({
      offset: z.int().nonnegative().default(0),
      limit: z.int().positive().max(500).default(100),
    }),
    z.object({ total: z.int(), rows: z.array(HistoryEntry.extend({ count: z.int() })) }),
  ),
  /** Shows the whole case as it was at a moment, read-only; `null` comes back to the present. */
  'history.asOf': call(z.object({ clock: Moment.shape.clock.nullable() }), nothing),
} as const
