import type { Database } from 'better-sqlite3'
import type { FieldValue } from '../../../src-preload/contract/claim.ts'
import type { Operation } from '../operations/operation.ts'

type Row = Omit<FieldValue, 'value'> & { field: string; value: string }

/** The values of a record's fields, and how a register's heads become them. */
export function recordValueStore(db: Database) {
  const of = db.prepare<[string], Row>(`
    SELECT field, operation AS operationId, value, author, at, reason FROM record_value
    WHERE record = ? ORDER BY clock, author, operation`)
  const clear = db.prepare<[string, string]>(
    'DELETE FROM record_value WHERE record = ? AND field = ?',
  )
  const add = db.prepare<Row & { record: string; clock: string }>(`
    INSERT INTO record_value (record, field, operation, clock, value, author, at, reason)
    VALUES (:record, :field, :operationId, :clock, :value, :author, :at, :reason)`)

  return {
    /** Every field with its current values; several are a disagreement, the latest last. */
    of(record: string): Record<string, FieldValue[]> {
      const fields: Record<string, FieldValue[]> = {}
      for (const { field, ...value } of of.all(record)) (fields[field] ??= []).push(value)
      return fields
    },

    /** @param valueOf what a head says; `null`: it clears the field */
    write(
      { target: record, field }: Operation,
      heads: readonly Operation[],
      valueOf: (head: Operation) => string | null,
    ): void {
      clear.run(record, field)
      for (const head of heads) {
        const value = valueOf(head)
        const { id: operationId, clock, author, at, reason } = head
        if (value !== null)
          add.run({ record, field, operationId, clock, value, author, at, reason })
      }
    },
  }
}
export type RecordValueStore = ReturnType<typeof recordValueStore>
