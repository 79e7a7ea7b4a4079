import type { Database } from 'better-sqlite3'
import { custodyKinds, type OperationKind } from '../../../src-preload/contract/operation.ts'
import type { Operation } from '../operations/operation.ts'

/** A user action: its group, the kind of its first operation, how many of that kind. */
export type UserAction = { group: string; kind: OperationKind; count: number }

/** User actions, and which of them stand: where undo and redo find what to do. */
export function historyStore(db: Database) {
  // The index asks for exactly `kind <> 'undo'`.
  const isUndoable = ['undo', ...custodyKinds].map((kind) => `kind <> '${kind}'`).join(' AND ')
  const grow = db.prepare<Pick<Operation, 'group' | 'author' | 'kind' | 'clock'>>(`
    INSERT INTO history ("group", author, kind, count, clock) VALUES (:group, :author, :kind, 1, :clock)
    ON CONFLICT DO UPDATE SET count = count + (kind = excluded.kind)`)
  const replace = db.prepare<
    Pick<Operation, 'group' | 'author' | 'kind' | 'clock'> & { count: number }
  >(`
    INSERT OR REPLACE INTO history ("group", author, kind, count, clock)
    VALUES (:group, :author, :kind, :count, :clock)`)
  const setUndone = db.prepare<Record<'group' | 'by' | 'author' | 'clock', string | null>>(`
    UPDATE history SET undone_by = :by, undone_author = :author, undone_clock = :clock
    WHERE "group" = :group`)
  const undoable = db.prepare<[string], UserAction>(`
    SELECT "group", kind, count FROM history
    WHERE author = ? AND ${isUndoable} AND undone_by IS NULL
    ORDER BY clock DESC LIMIT 1`)
  const redoable = db.prepare<{ author: string }, UserAction & { undo: string }>(`
    SELECT "group", kind, count, undone_by AS undo FROM history
    WHERE author = :author AND ${isUndoable} AND undone_by IS NOT NULL AND undone_author = :author
      AND undone_clock > (SELECT max(clock) FROM history WHERE author = :author AND ${isUndoable})
    ORDER BY undone_clock DESC LIMIT 1`)

  return {
    /** One more operation of a group, later than all before it. */
    grow({ group, author, kind, clock }: Operation): void {
      grow.run({ group, author, kind, clock })
    },

    /**
     * Writes a group anew.
     * @param operations all of the group, in clock order, at least one
     */
    replace(operations: readonly Operation[]): void {
      const { group, author, kind, clock } = operations[0]!
      const count = operations.filter((operation) => operation.kind === kind).length
      replace.run({ group, author, kind, clock, count })
    },

    /** @param undo the latest standing undo of the group, if any */
    setUndone(group: string, undo: Operation | null): void {
      const { group: by = null, author = null, clock = null } = undo ?? {}
      setUndone.run({ group, by, author, clock })
    },

    /** The author's latest action that stands. */
    undoable: (author: string): UserAction | null => undoable.get(author) ?? null,

    /** The author's action that was taken back last, if nothing was done since; `undo` is the group that took it back. */
    redoable: (author: string): (UserAction & { undo: string }) | null =>
      redoable.get({ author }) ?? null,
  }
}
export type HistoryStore = ReturnType<typeof historyStore>
