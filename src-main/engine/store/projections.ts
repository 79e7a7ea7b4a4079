import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import type { custodyKinds, OperationKind } from '../../../src-preload/contract/operation.ts'
import type { Operation, Register } from '../operations/operation.ts'

/**
 * Writes the projected rows of one register.
 *
 * @param of any operation of the register: it says which one
 * @param heads the register's current values in clock order; none if all were taken back
 */
export type Projector = (of: Operation, heads: readonly Operation[]) => void

/** What the analyst's work looks like: every projected column, in an order that is the same in every file. */
const visible = {
  article: `SELECT id, present, name, imported_at, imported_clock FROM article
            WHERE imported_clock <> '' ORDER BY id`,
  column_map: 'SELECT * FROM column_map ORDER BY header',
  block_label: 'SELECT * FROM block_label ORDER BY article, start, "end"',
  metadata_value: 'SELECT * FROM metadata_value ORDER BY article, field',
  copy_verdict: 'SELECT * FROM copy_verdict ORDER BY article, other',
  judgement: 'SELECT * FROM judgement ORDER BY article, start, "end"',
  entity: 'SELECT * FROM entity ORDER BY id',
  alias: 'SELECT * FROM alias ORDER BY entity, text',
  claim: 'SELECT * FROM claim ORDER BY id',
  claim_value: 'SELECT * FROM claim_value ORDER BY claim, field, operation',
  claim_relation: 'SELECT * FROM claim_relation ORDER BY "from", relation, "to"',
  evidence: 'SELECT * FROM evidence ORDER BY id',
  claim_view: 'SELECT * FROM claim_view ORDER BY id',
  rejected_suggestion: 'SELECT * FROM rejected_suggestion ORDER BY key',
  record_value: 'SELECT * FROM record_value ORDER BY record, field, operation',
  source: 'SELECT * FROM source ORDER BY id',
  source_alias: 'SELECT * FROM source_alias ORDER BY source, text',
  source_rating: 'SELECT * FROM source_rating ORDER BY id',
  analytic_judgement: 'SELECT * FROM analytic_judgement ORDER BY id',
  judgement_claim: 'SELECT * FROM judgement_claim ORDER BY judgement, claim',
  question: 'SELECT * FROM question ORDER BY id',
  question_claim: 'SELECT * FROM question_claim ORDER BY question, claim',
  identity: 'SELECT * FROM identity ORDER BY a, b, operation',
  alias_evidence: 'SELECT * FROM alias_evidence ORDER BY id',
} as const

/** What the engine keeps to find heads and undos fast. */
const internal = {
  head: 'SELECT * FROM head ORDER BY target, field, operation',
  flip: 'SELECT * FROM flip ORDER BY article, start, "end"',
  history: 'SELECT * FROM history ORDER BY "group"',
} as const

/** Every table that is worked out from the log. */
export const projectedTables = [...Object.keys(visible), ...Object.keys(internal)]

/** Every table that follows the projected ones by triggers. */
export const followingTables = [
  'claim_row',
  'claim_facet',
  'claim_time',
  'claim_place',
  'claim_link',
  'claim_due',
  'entity_article',
]

/** The projected tables as a whole: their fingerprint, and emptying them. */
export function projectionStore(db: Database) {
  const prepared = (tables: Record<string, string>) =>
    Object.entries(tables).map(([table, sql]) => ({ table, rows: db.prepare(sql).raw() }))
  const seen = prepared(visible)
  const unseen = prepared(internal)
  const hashOf = (tables: typeof seen) => {
    const hash = createHash('sha256')
    for (const { table, rows } of tables) {
      hash.update(`${table}\n`)
      for (const row of rows.iterate()) hash.update(`${JSON.stringify(row)}\n`)
    }
    return hash.digest('hex')
  }
  const registers = db.prepare<[], Register & { id: string }>(
    'SELECT target, field, min(id) AS id FROM operation GROUP BY target, field',
  )
  const groups = db.prepare<[], string>('SELECT DISTINCT "group" FROM operation').pluck()

  return {
    /** SHA-256, hex, over the analyst's work: equal in all files where it is the same. */
    stateHash: (): string => hashOf(seen),
    /** The same over heads and history too: equal in all files that hold the same operations and texts. */
    projectionHash: (): string => hashOf([...seen, ...unseen]),

    clear(): void {
      for (const { table } of [...seen, ...unseen]) {
        if (table !== 'article') db.exec(`DELETE FROM ${table}`)
      }
      db.exec(`UPDATE article SET present = 0, name = '', imported_at = '', imported_clock = ''`)
    },

    /** Every register, each with the id of one of its operations. */
    registers: (): (Register & { id: string })[] => registers.all(),
    groups: (): string[] => groups.all(),
  }
}
export type ProjectionStore = ReturnType<typeof projectionStore>

/** Kinds that show in no table of the analyst's work. */
type Unseen = 'undo' | (typeof custodyKinds)[number]
export type Projectors = Record<Exclude<OperationKind, Unseen>, Projector>
