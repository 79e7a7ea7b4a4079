import type { Database } from 'better-sqlite3'
import type { FieldValue } from '../../../src-preload/contract/claim.ts'
import type { ClaimId } from '../../../src-preload/contract/claim-fields.ts'
import {
  cellField,
  type HypothesisId,
  type QuestionId,
} from '../../../src-preload/contract/question.ts'
import { payloadOf } from '../operations/operation.ts'
import type { Projector } from './projections.ts'
import type { RecordValueStore } from './record-values.ts'

/** A question with the ids of its claims; who shows it makes sentences of them. */
export type StoredQuestion = {
  id: QuestionId
  text: FieldValue[]
  /** In the order of their making. */
  hypotheses: { id: HypothesisId; text: FieldValue[] }[]
  /** In the order in which they were taken in. */
  claims: ClaimId[]
  /** The current values of a cell. */
  cell(hypothesis: HypothesisId, claimId: ClaimId): FieldValue[]
}

/** Questions, each with its competing hypotheses and the claims that bear on them. */
export function questionStore(db: Database, values: RecordValueStore) {
  const ids = db.prepare<[], QuestionId>('SELECT id FROM question ORDER BY clock, id').pluck()
  const has = db.prepare<[string], 1>('SELECT 1 FROM question WHERE id = ?').pluck()
  const claims = db
    .prepare<[string], ClaimId>(
      'SELECT claim FROM question_claim WHERE question = ? ORDER BY clock, claim',
    )
    .pluck()

  return {
    /** Oldest first. */
    ids: (): QuestionId[] => ids.all(),

    /** `null` for a question that is not in the case, or was taken back. */
    open(id: string): StoredQuestion | null {
      if (has.get(id) === undefined) return null
      const fields = values.of(id)
      const prefix = 'hypothesis.'
      const hypotheses = Object.keys(fields)
        .filter((field) => field.startsWith(prefix))
        .toSorted()
        .map((field) => ({ id: field.slice(prefix.length) as HypothesisId, text: fields[field]! }))
      return {
        id: id as QuestionId,
        text: fields['text'] ?? [],
        hypotheses,
        claims: claims.all(id),
        cell: (hypothesis, claimId) => fields[cellField(hypothesis, claimId)] ?? [],
      }
    },
    ...questionProjectors(db, values),
  }
}
export type QuestionStore = ReturnType<typeof questionStore>

function questionProjectors(db: Database, values: RecordValueStore) {
  const put = db.prepare<[string, string]>(
    'INSERT OR REPLACE INTO question (id, clock) VALUES (?, ?)',
  )
  const remove = db.prepare<[string]>('DELETE FROM question WHERE id = ?')
  const cite = db.prepare<[string, string, string]>(
    'INSERT OR REPLACE INTO question_claim (question, claim, clock) VALUES (?, ?, ?)',
  )
  const uncite = db.prepare<[string, string]>(
    'DELETE FROM question_claim WHERE question = ? AND claim = ?',
  )

  const projectCreate: Projector = ({ target }, heads) =>
    void (heads[0] ? put.run(target, heads[0].clock) : remove.run(target))
  const projectSet: Projector = (operation, heads) =>
    values.write(operation, heads, (head) => payloadOf(head, 'question.set').value)
  const projectCite: Projector = (operation, heads) => {
    const { questionId, claimId } = payloadOf(operation, 'question.cite')
    const head = heads.at(-1)
    if (head && payloadOf(head, 'question.cite').present) cite.run(questionId, claimId, head.clock)
    else uncite.run(questionId, claimId)
  }
  const projectRate: Projector = (operation, heads) =>
    values.write(operation, heads, (head) => payloadOf(head, 'question.rate').value)
  return { projectCreate, projectSet, projectCite, projectRate }
}
