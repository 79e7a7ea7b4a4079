import type { Database } from 'better-sqlite3'
import type { ClaimId } from '../../../src-preload/contract/claim-fields.ts'
import type {
  Judgement,
  JudgementId,
  LikelihoodRow,
} from '../../../src-preload/contract/judgement.ts'
import { payloadOf } from '../operations/operation.ts'
import type { Projector } from './projections.ts'
import type { RecordValueStore } from './record-values.ts'

/** A judgement with the ids of its claims; who shows it makes sentences of them. */
export type StoredJudgement = Pick<Judgement, 'id' | 'createdAt' | 'createdBy' | 'fields'> & {
  claims: ClaimId[]
}
type Row = Pick<Judgement, 'id' | 'createdAt' | 'createdBy'>

/** Analytic judgements; the table `judgement` has what analysts judged of mentions. */
export function judgementStore(db: Database, values: RecordValueStore) {
  const columns = 'id, created_at AS createdAt, created_by AS createdBy'
  const all = db.prepare<[], Row>(`SELECT ${columns} FROM analytic_judgement ORDER BY clock, id`)
  const open = db.prepare<[string], Row>(`SELECT ${columns} FROM analytic_judgement WHERE id = ?`)
  const claims = db
    .prepare<[string], ClaimId>(
      'SELECT claim FROM judgement_claim WHERE judgement = ? ORDER BY clock, claim',
    )
    .pluck()
  const complete = (row: Row): StoredJudgement => ({
    ...row,
    fields: values.of(row.id),
    claims: claims.all(row.id),
  })

  return {
    /** `null` for a judgement that is not in the case, or was taken back. */
    open(id: JudgementId): StoredJudgement | null {
      const row = open.get(id)
      return row ? complete(row) : null
    },
    /** Oldest first. */
    all: (): StoredJudgement[] => all.all().map(complete),
    /** ICD 203's row of terms that the case uses: the first until another is chosen. */
    row: (): LikelihoodRow =>
      (values.of('case')['likelihoodRow']?.at(-1)?.value ?? '1') as LikelihoodRow,
    ...judgementProjectors(db, values),
  }
}
export type JudgementStore = ReturnType<typeof judgementStore>

function judgementProjectors(db: Database, values: RecordValueStore) {
  const put = db.prepare<Row & { clock: string }>(`
    INSERT OR REPLACE INTO analytic_judgement (id, clock, created_at, created_by)
    VALUES (:id, :clock, :createdAt, :createdBy)`)
  const remove = db.prepare<[string]>('DELETE FROM analytic_judgement WHERE id = ?')
  const cite = db.prepare<[string, string, string]>(
    'INSERT OR REPLACE INTO judgement_claim (judgement, claim, clock) VALUES (?, ?, ?)',
  )
  const uncite = db.prepare<[string, string]>(
    'DELETE FROM judgement_claim WHERE judgement = ? AND claim = ?',
  )

  const projectCreate: Projector = ({ target }, heads) => {
    const head = heads[0]
    if (!head) return void remove.run(target)
    const { judgementId: id } = payloadOf(head, 'judgement.create')
    put.run({ id, clock: head.clock, createdAt: head.at, createdBy: head.author })
  }
  const projectSet: Projector = (operation, heads) =>
    values.write(operation, heads, (head) => payloadOf(head, 'judgement.set').value)
  const projectCite: Projector = (operation, heads) => {
    const { judgementId, claimId } = payloadOf(operation, 'judgement.cite')
    const head = heads.at(-1)
    if (head && payloadOf(head, 'judgement.cite').present) {
      cite.run(judgementId, claimId, head.clock)
    } else uncite.run(judgementId, claimId)
  }
  const projectCase: Projector = (operation, heads) =>
    values.write(operation, heads, (head) => payloadOf(head, 'case.set').value)
  return { projectCreate, projectSet, projectCite, projectCase }
}
