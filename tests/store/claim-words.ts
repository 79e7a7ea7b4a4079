import { v7 as uuidv7 } from 'uuid'
import type { ArticleId } from '../../src-preload/contract/article.ts'
import { ClaimId } from '../../src-preload/contract/claim-fields.ts'
import type { OpenCase } from '../../src-main/engine/store/index.ts'
import { analysed } from './case.ts'

export const article = analysed('The ferry to Oster Isle runs again, the harbour office said.')

/** An empty claim of an article. */
export function newClaim({ operations }: OpenCase, articleId: ArticleId): ClaimId {
  const claimId = ClaimId.parse(uuidv7())
  operations.append([{ kind: 'claim.create', payload: { claimId, articleId } }])
  return claimId
}

/** Describes a claim; `null` takes the description away. */
export const say = (
  { operations }: OpenCase,
  claimId: ClaimId,
  value: string | null,
  reason?: string,
) =>
  operations.append([
    {
      kind: 'claim.set',
      payload: { claimId, field: 'description', value },
      reason: reason ?? null,
    },
  ])

/** The current descriptions of a claim. */
export const said = ({ store }: OpenCase, claimId: ClaimId) =>
  store.claims.open(claimId)?.fields.description?.map(({ value }) => value) ?? []
