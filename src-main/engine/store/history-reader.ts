import type { Database } from 'better-sqlite3'
import type { HistoryEntry } from '../../../src-preload/contract/history.ts'

type Row = Omit<HistoryEntry, 'payload' | 'state'> & {
  payload: string
  isHead: 0 | 1
  isUndone: 0 | 1
}

const columns = `o.id, o.author, o.at, o.clock, o.kind, o.target, o.field, o.payload, o.reason,
  EXISTS (SELECT 1 FROM head WHERE target = o.target AND field = o.field AND operation = o.id) AS isHead,
  EXISTS (SELECT 1 FROM history WHERE "group" = o."group" AND undone_by IS NOT NULL) AS isUndone`

/** Who did what, when. */
export function historyReader(db: Database) {
  const ofRecord = db.prepare<{ target: string; field: string | null }, Row>(`
    SELECT ${columns} FROM operation AS o
    WHERE o.target = :target AND (:field IS NULL OR o.field = :field) AND o.kind <> 'undo'
    UNION ALL
    SELECT ${columns} FROM operation AS o
    WHERE o.target IN (
      SELECT target FROM operation
      WHERE kind = 'evidence.add' AND json_extract(payload, '$.claimId') = :target
        AND (:field IS NULL OR json_extract(payload, '$.field') = :field))
    ORDER BY 4 DESC, 2 DESC, 1 DESC`)
  const actions = db.prepare<{ offset: number; limit: number }, Row & { count: number }>(`
    SELECT ${columns}, h.count, (SELECT max(clock) FROM operation WHERE "group" = h."group") AS clock
    FROM (SELECT * FROM history WHERE kind <> 'undo' ORDER BY clock DESC LIMIT :limit OFFSET :offset) AS h
    JOIN operation AS o ON o.id =
      (SELECT id FROM operation WHERE "group" = h."group" ORDER BY clock, author, id LIMIT 1)
    ORDER BY h.clock DESC`)
  const count = db.prepare<[], number>("SELECT count(*) FROM history WHERE kind <> 'undo'").pluck()

  return {
    /** What was written into a record, or one field of it, with the words below it; latest first. */
    of: (target: string, field: string | null): HistoryEntry[] =>
      ofRecord.all({ target, field }).map(asEntry),
    /** The first operation of each action, latest first; its clock is the last one's. */
    actions: (offset: number, limit: number): (HistoryEntry & { count: number })[] =>
      actions.all({ offset, limit }).map(({ count, ...row }) => ({ ...asEntry(row), count })),
    count: (): number => count.get() ?? 0,
  }
}

function asEntry({ isHead, isUndone, payload, ...row }: Row): HistoryEntry {
  const state = isUndone ? 'undone' : isHead ? 'current' : 'replaced'
  return { ...row, payload: JSON.parse(payload) as Record<string, unknown>, state }
}
