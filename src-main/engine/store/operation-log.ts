import type { Database } from 'better-sqlite3'
import type { OperationKind, PayloadOf } from '../../../src-preload/contract/operation.ts'
import type { Operation, Register, WithheldOperation } from '../operations/operation.ts'
import { canonical } from '../operations/seal.ts'
import type { AsOfStore } from './as-of.ts'

/** An operation as the table holds it: lists and payload as JSON text. */
export type OperationRow = Omit<Operation, 'replaces' | 'payload'> & {
  replaces: string
  payload: string
}

/** Operations read at once: between two pages others may write. */
const PAGE = 500

const columns = `id, author, clock, at, "group", kind, target, field, replaces, payload, reason, salt, previous, hash`

/** The append-only log, and the heads of its registers. */
export const operationLog = (db: Database, asOf: AsOfStore) => ({
  ...writing(db, asOf),
  ...reading(db),
  ...inGroups(db),
  ...headStore(db),
  ...chainStore(db),
  fromRow,
})
export type OperationLog = ReturnType<typeof operationLog>

function writing(db: Database, asOf: AsOfStore) {
  const insert = db.prepare<OperationRow>(`
    INSERT INTO operation (${columns})
    VALUES (:id, :author, :clock, :at, :group, :kind, :target, :field, :replaces, :payload, :reason, :salt, :previous, :hash)`)
  const lastHash = db
    .prepare<[string], string>(
      'SELECT hash FROM operation WHERE author = ? ORDER BY seq DESC LIMIT 1',
    )
    .pluck()
  const lastClock = db.prepare<[], string | null>('SELECT max(clock) FROM operation').pluck()

  return {
    /** @throws AttestError `case/past` while an earlier moment is shown */
    insert(operation: Operation): void {
      asOf.assertPresent()
      insert.run(toRow(operation))
    },
    /** `''` for an author without operations. */
    lastHash: (author: string): string => lastHash.get(author) ?? '',
    /** The latest reading of any author's clock; `''` for an empty log. */
    lastClock: (): string => lastClock.get() ?? '',
  }
}

function reading(db: Database) {
  const byId = db.prepare<[string], OperationRow>(`SELECT ${columns} FROM operation WHERE id = ?`)
  const after = db.prepare<Pick<Operation, 'clock' | 'author' | 'id'>, OperationRow>(`
    SELECT ${columns} FROM operation WHERE (clock, author, id) > (:clock, :author, :id)
    ORDER BY clock, author, id LIMIT ${PAGE}`)
  const ofAuthor = db.prepare<{ author: string; after: number }, OperationRow & { seq: number }>(`
    SELECT seq, ${columns} FROM operation WHERE author = :author AND seq > :after
    ORDER BY seq LIMIT ${PAGE}`)
  const arrived = db.prepare<[number], OperationRow & { seq: number }>(
    `SELECT seq, ${columns} FROM operation WHERE seq > ? ORDER BY seq LIMIT ${PAGE}`,
  )
  const ids = db.prepare<[number], { seq: number; id: string }>(
    'SELECT seq, id FROM operation WHERE seq > ? ORDER BY seq',
  )
  const end = db.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM operation').pluck()
  const authors = db.prepare<[], string>('SELECT DISTINCT author FROM operation').pluck()
  const lastAt = db
    .prepare<[], string>('SELECT at FROM operation ORDER BY seq DESC LIMIT 1')
    .pluck()
  const count = db.prepare<[], number>('SELECT count(*) FROM operation').pluck()

  return {
    byId(id: string): Operation | null {
      const row = byId.get(id)
      return row ? fromRow(row) : null
    },
    /** The whole log in clock order. */
    *all(): Generator<Operation> {
      let last = { clock: '', author: '', id: '' }
      for (;;) {
        const page = after.all(last)
        yield* page.map(fromRow)
        if (page.length < PAGE) return
        const { clock, author, id } = page.at(-1)!
        last = { clock, author, id }
      }
    },
    /** As stored, in order of arrival. */
    *ofAuthor(author: string): Generator<OperationRow> {
      for (let last: number | undefined = 0; last !== undefined; ) {
        const page = ofAuthor.all({ author, after: last })
        yield* page
        last = page.at(-1)?.seq
      }
    },
    /** Some operations after a row number, in order of arrival; none at the end. */
    after: (seq: number): { seq: number; operation: Operation }[] =>
      arrived.all(seq).map(({ seq: at, ...row }) => ({ seq: at, operation: fromRow(row) })),
    /** Row numbers and ids after a row number; `null` if the log does not reach it. */
    seqs: (seq: number): { seq: number; id: string }[] | null =>
      seq <= end.get()! ? ids.all(seq) : null,
    authors: (): string[] => authors.all(),
    /** When the last operation arrived; ISO 8601, UTC. */
    lastAt: (): string | null => lastAt.get() ?? null,
    count: (): number => count.get() ?? 0,
  }
}

function inGroups(db: Database) {
  const undosOf = db.prepare<[string], OperationRow>(
    `SELECT ${columns} FROM operation WHERE target = ? AND field = '' AND kind = 'undo'`,
  )
  const ofGroup = db.prepare<[string], OperationRow>(
    `SELECT ${columns} FROM operation WHERE "group" = ? ORDER BY clock, author, id`,
  )
  const kindsOf = db
    .prepare<[string], OperationKind>('SELECT DISTINCT kind FROM operation WHERE "group" = ?')
    .pluck()

  return {
    /** The undos of a group, standing or not. */
    undosOf: (group: string): Operation[] => undosOf.all(group).map(fromRow),
    /** In clock order. */
    ofGroup: (group: string): Operation[] => ofGroup.all(group).map(fromRow),
    kindsOf: (group: string): OperationKind[] => kindsOf.all(group),
  }
}

function headStore(db: Database) {
  const ofRegister = db.prepare<Register, OperationRow>(
    `SELECT ${columns} FROM operation WHERE target = :target AND field = :field`,
  )
  const heads = db
    .prepare<Register, string>(
      'SELECT operation FROM head WHERE target = :target AND field = :field ORDER BY operation',
    )
    .pluck()
  const disputed = db.prepare<[], Register>(
    'SELECT target, field FROM head GROUP BY target, field HAVING count(*) > 1',
  )
  const remove = db.prepare<Register>('DELETE FROM head WHERE target = :target AND field = :field')
  const add = db.prepare<Register & { operation: string }>(
    'INSERT INTO head (target, field, operation) VALUES (:target, :field, :operation)',
  )

  return {
    ofRegister: ({ target, field }: Register): Operation[] =>
      ofRegister.all({ target, field }).map(fromRow),
    /** Sorted ids of a register's current values. */
    heads: ({ target, field }: Register): string[] => heads.all({ target, field }),
    /** Registers with more than one current value. */
    disputed: (): Register[] => disputed.all(),
    setHeads({ target, field }: Register, operations: readonly string[]): void {
      remove.run({ target, field })
      for (const operation of operations) add.run({ target, field, operation })
    },
  }
}

function chainStore(db: Database) {
  const inLog = db.prepare<[string], string>('SELECT author FROM operation WHERE hash = ?').pluck()
  const inWithheld = db
    .prepare<[string], string>('SELECT author FROM withheld_operation WHERE hash = ?')
    .pluck()
  const withheld = db.prepare<[], WithheldOperation>(
    'SELECT author, previous, commitment, hash FROM withheld_operation ORDER BY hash',
  )
  const withhold = db.prepare<WithheldOperation>(`
    INSERT OR IGNORE INTO withheld_operation (author, previous, commitment, hash)
    VALUES (:author, :previous, :commitment, :hash)`)
  const authorOf = (hash: string) => inLog.get(hash) ?? inWithheld.get(hash)

  return {
    /** Whether an operation of this author with this hash is here, with its content or without. */
    holds: (author: string, hash: string): boolean => authorOf(hash) === author,
    holdsHash: (hash: string): boolean => authorOf(hash) !== undefined,
    /** Whether the content of the operation with this hash is here. */
    isDisclosed: (hash: string): boolean => inLog.get(hash) !== undefined,
    /** Those whose content was withheld when they came, disclosed since or not. */
    withheld: (): WithheldOperation[] => withheld.all(),
    withhold(operation: WithheldOperation): void {
      withhold.run(operation)
    },
  }
}

function toRow(operation: Operation): OperationRow {
  return {
    ...operation,
    replaces: JSON.stringify(operation.replaces),
    // The hash is over the canonical text, and an operation from a file may have its keys in any order.
    payload: canonical(operation.payload),
  }
}

function fromRow(row: OperationRow): Operation {
  return {
    ...row,
    replaces: JSON.parse(row.replaces) as string[],
    payload: JSON.parse(row.payload) as PayloadOf<OperationKind>,
  }
}
