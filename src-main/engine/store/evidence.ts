import type { Database } from 'better-sqlite3'
import type { ArticleId } from '../../../src-preload/contract/article.ts'
import type { EvidenceId } from '../../../src-preload/contract/claim.ts'
import type { ClaimId, ClaimPath } from '../../../src-preload/contract/claim-fields.ts'
import { payloadOf } from '../operations/operation.ts'
import type { Anchor } from './mentions.ts'
import type { Projector } from './projections.ts'

/** Words that a field of a claim rests on. */
export type EvidenceRow = Anchor & {
  id: EvidenceId
  claimId: ClaimId
  field: ClaimPath
  articleId: ArticleId
}

const columns = `id, claim AS claimId, field, article AS articleId, start, "end", exact, prefix, suffix`

/** The words that claims rest on. */
export function evidenceStore(db: Database) {
  const get = db.prepare<[string], EvidenceRow>(`SELECT ${columns} FROM evidence WHERE id = ?`)
  const ofClaim = db.prepare<[string], EvidenceRow>(
    `SELECT ${columns} FROM evidence WHERE claim = ? ORDER BY clock, id`,
  )
  const claimsOn = db
    .prepare<[string], ClaimId>(
      'SELECT DISTINCT claim FROM evidence WHERE article = ? ORDER BY claim',
    )
    .pluck()
  const all = db.prepare<[], EvidenceRow>(`SELECT ${columns} FROM evidence ORDER BY clock, id`)
  const put = db.prepare<EvidenceRow & { clock: string }>(`
    INSERT OR REPLACE INTO evidence (id, claim, field, clock, article, start, "end", exact, prefix, suffix)
    VALUES (:id, :claimId, :field, :clock, :articleId, :start, :end, :exact, :prefix, :suffix)`)
  const remove = db.prepare<[string]>('DELETE FROM evidence WHERE id = ?')

  const project: Projector = ({ target }, heads) => {
    const head = heads.findLast(({ kind }) => kind === 'evidence.add')
    if (!head) remove.run(target)
    else {
      const { evidenceId: id, ...row } = payloadOf(head, 'evidence.add')
      put.run({ id, ...row, clock: head.clock })
    }
  }

  return {
    get: (id: string): EvidenceRow | null => get.get(id) ?? null,
    /** In the order it was added. */
    ofClaim: (claimId: string): EvidenceRow[] => ofClaim.all(claimId),
    /** The claims that rest on words of an article. */
    claimsOn: (articleId: string): ClaimId[] => claimsOn.all(articleId),
    all: (): EvidenceRow[] => all.all(),
    project,
  }
}
export type EvidenceStore = ReturnType<typeof evidenceStore>
