import type { Database } from 'better-sqlite3'
import type { ArticleId } from '../../../src-preload/contract/article.ts'
import type { Claim, ClaimSummary, FieldValue } from '../../../src-preload/contract/claim.ts'
import type { ClaimField, ClaimId, ClaimPath } from '../../../src-preload/contract/claim-fields.ts'
import { chainText, claimSentence } from '../../../src-preload/contract/claim-sentence.ts'
import { payloadOf } from '../operations/operation.ts'
import { lackingOf, missingOf } from './claim-gaps.ts'
import type { ClaimRelationStore } from './claim-relations.ts'
import type { EvidenceRow, EvidenceStore } from './evidence.ts'
import type { Projector } from './projections.ts'

type ClaimRow = { id: ClaimId; articleId: ArticleId; createdAt: string; createdBy: string }
type ValueRow = Omit<FieldValue, 'value'> & { field: ClaimPath; value: string }

/** A claim with the stored words of its evidence; who shows it works out each anchor's verdict. */
export type StoredClaim = Omit<Claim, 'evidence'> & { evidence: EvidenceRow[] }

/** Claims, as the analyst's operations made them. */
export function claimStore(db: Database, evidence: EvidenceStore, relations: ClaimRelationStore) {
  const columns = 'id, article AS articleId, created_at AS createdAt, created_by AS createdBy'
  const open = db.prepare<[string], ClaimRow>(`SELECT ${columns} FROM claim WHERE id = ?`)
  const all = db.prepare<[], ClaimRow>(`SELECT ${columns} FROM claim ORDER BY clock, id`)
  const ofArticle = db.prepare<[string], ClaimRow>(
    `SELECT ${columns} FROM claim WHERE article = ? ORDER BY clock, id`,
  )
  const count = db.prepare<[], number>('SELECT count(*) FROM claim').pluck()

  const complete = completer(db, evidence, relations)

  return {
    has: (id: string): boolean => open.get(id) !== undefined,
    count: (): number => count.get() ?? 0,

    /** `null` for a claim that is not in the case, or was taken back. */
    open(id: string): StoredClaim | null {
      const row = open.get(id)
      return row ? complete(row) : null
    },

    /** The claims of an article, oldest first. */
    ofArticle: (articleId: ArticleId): StoredClaim[] => ofArticle.all(articleId).map(complete),

    /** Every claim, oldest first. */
    *all(): Generator<StoredClaim> {
      for (const row of all.all()) yield complete(row)
    },

    /** The claims of an article, or of the case, oldest first, withdrawn ones last. */
    list(articleId: ArticleId | null): ClaimSummary[] {
      const rows = articleId === null ? all.all() : ofArticle.all(articleId)
      const claims = rows.map((row) => claimSummary(complete(row)))
      const withdrawn = (claim: ClaimSummary) => (claim.status === 'withdrawn' ? 1 : 0)
      return claims.toSorted((a, b) => withdrawn(a) - withdrawn(b))
    },

    ...claimProjectors(db),
  }
}
export type ClaimStore = ReturnType<typeof claimStore>

/** From a row to the claim with everything that hangs on it. */
function completer(db: Database, evidence: EvidenceStore, relations: ClaimRelationStore) {
  const values = db.prepare<[string], ValueRow>(`
    SELECT field, operation AS operationId, value, author, at, reason FROM claim_value
    WHERE claim = ? ORDER BY clock, author, operation`)
  const consequents = db
    .prepare<[string], ClaimId>(`
      SELECT DISTINCT claim FROM claim_value
      WHERE value = ? AND substr(field, -6) = '.claim' ORDER BY claim`)
    .pluck()

  return (row: ClaimRow): StoredClaim => {
    const fields: StoredClaim['fields'] = {}
    for (const { field, value, ...rest } of values.all(row.id)) {
      const list = fields[field] ?? []
      list.push({ ...rest, value: JSON.parse(value) as FieldValue['value'] })
      fields[field] = list
    }
    const words = evidence.ofClaim(row.id)
    const filled = { fields, evidence: words }
    return {
      ...row,
      ...filled,
      lacking: lackingOf(filled),
      missing: missingOf(filled),
      relations: relations.ofClaim(row.id),
      conditionOf: consequents.all(JSON.stringify(row.id)),
    }
  }
}

/** The latest of a field's values: a list has room for one. */
function latest(claim: StoredClaim, field: ClaimField) {
  return claim.fields[field]?.at(-1)?.value ?? null
}

/** A claim's line in a list. */
export function claimSummary(claim: StoredClaim): ClaimSummary {
  const { id, articleId } = claim
  return {
    id,
    articleId,
    sentence: claimSentence(claim),
    chain: chainText(claim),
    // Checked against claimFields before they were stored.
    kind: latest(claim, 'kind') as ClaimSummary['kind'],
    status: (latest(claim, 'status') ?? 'draft') as ClaimSummary['status'],
    evidence: claim.evidence.length,
    lacking: claim.lacking.length,
  }
}

function claimProjectors(db: Database) {
  const put = db.prepare<ClaimRow & { clock: string }>(`
    INSERT OR REPLACE INTO claim (id, article, clock, created_at, created_by)
    VALUES (:id, :articleId, :clock, :createdAt, :createdBy)`)
  const remove = db.prepare<[string]>('DELETE FROM claim WHERE id = ?')
  const clear = db.prepare<[string, string]>(
    'DELETE FROM claim_value WHERE claim = ? AND field = ?',
  )
  const add = db.prepare<ValueRow & { claim: string; clock: string }>(`
    INSERT INTO claim_value (claim, field, operation, clock, value, author, at, reason)
    VALUES (:claim, :field, :operationId, :clock, :value, :author, :at, :reason)`)

  const projectCreate: Projector = ({ target }, heads) => {
    const head = heads[0]
    if (!head) remove.run(target)
    else {
      const { claimId: id, articleId } = payloadOf(head, 'claim.create')
      const { clock, at: createdAt, author: createdBy } = head
      put.run({ id, articleId, clock, createdAt, createdBy })
    }
  }
  const projectSet: Projector = (operation, heads) => {
    const { claimId: claim, field } = payloadOf(operation, 'claim.set')
    clear.run(claim, field)
    for (const head of heads) {
      const { value } = payloadOf(head, 'claim.set')
      if (value === null) continue
      const { id: operationId, clock, author, at, reason } = head
      add.run({
        claim,
        field,
        operationId,
        clock,
        value: JSON.stringify(value),
        author,
        at,
        reason,
      })
    }
  }
  return { projectCreate, projectSet }
}
