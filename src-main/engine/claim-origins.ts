import type { ArticleId, Span } from '../../src-preload/contract/article.ts'
import type { ClaimRelation } from '../../src-preload/contract/claim-codes.ts'
import type { ClaimPath } from '../../src-preload/contract/claim-fields.ts'
import type { ClaimOrigins } from '../../src-preload/contract/copy.ts'
import { AttestError } from '../../src-preload/contract/result.ts'
import { type ClaimDocument, type Known, originsOf } from '../pipeline/copies/origins.ts'
import type { Context } from './context.ts'
import type { StoredClaim } from './store/claims.ts'

/** Relations that say that two claims claim the same: what one rests on, the other rests on too. */
const sameClaim: readonly ClaimRelation[] = ['identical', 'duplicate-of']

/** Where a claim comes from: the documents it rests on and those of claims that say the same. */
export function claimOrigins(context: Context, claim: StoredClaim): ClaimOrigins {
  const documents = claimDocuments(context, claim)
  return {
    documents: documents.flatMap(({ articleId }) => context.store.articles.named(articleId) ?? []),
    ...originsOf(documents, knownOf(context, documents)),
  }
}

/** The documents that a claim rests on, or that claims rest on which say the same. */
export function claimDocuments(context: Context, claim: StoredClaim): ClaimDocument[] {
  const claims = withSame(context, claim)
  const ids = new Set(
    claims.flatMap(({ articleId, evidence }) => [
      articleId,
      ...evidence.map((words) => words.articleId),
    ]),
  )
  return [...ids].flatMap((id) => documentOf(context, id, claims) ?? [])
}

/** What the case knows of documents: what ties their texts, and the analyst's word on them. */
export function knownOf(
  { store }: Context,
  documents: readonly ClaimDocument[],
): Known<ClaimDocument> {
  const ids = new Set(documents.map(({ articleId }) => articleId))
  const tie = store.copies.tiesAmong(ids)
  const words = new Map(
    [...ids].map((id) => [id, new Map(store.copies.verdictsOn(id).map((one) => [one.other, one]))]),
  )
  return {
    tie: (a, b) => tie(a.articleId, b.articleId),
    decision: (a, b) => words.get(a)?.get(b),
  }
}

function withSame({ store }: Context, claim: StoredClaim): StoredClaim[] {
  const found = new Map([[claim.id, claim]])
  for (const { relations } of found.values()) {
    for (const { relation, from, to } of relations) {
      if (!sameClaim.includes(relation)) continue
      for (const id of [from, to]) {
        const other = found.has(id) ? null : store.claims.open(id)
        if (other) found.set(id, other)
      }
    }
  }
  return [...found.values()]
}

/** An article with the words that the claims rest on there: those of the claim itself, else of its other fields. */
function documentOf(
  { store }: Context,
  articleId: ArticleId,
  claims: readonly StoredClaim[],
): ClaimDocument | null {
  const article = store.articles.isPresent(articleId) ? store.copies.origin(articleId) : null
  if (!article) return null
  const words = claims.flatMap(({ evidence }) =>
    evidence.filter((one) => one.articleId === articleId),
  )
  const main = words.filter(({ field }) => field === ('description' satisfies ClaimPath))
  const evidence: Span[] = (main.length > 0 ? main : words).map(({ start, end }) => ({
    start,
    end,
  }))
  const text = store.articles.text(articleId) ?? ''
  const context = store.articles
    .sentences(articleId)
    .filter((sentence) =>
      evidence.some((span) => span.start < sentence.end && sentence.start < span.end),
    )
    .map(({ start, end }) => text.slice(start, end))
    .join(' ')
  return { ...article, articleId, evidence, context }
}

/**
 * Refuses what only independent confirmation permits, while the documents do not show it.
 *
 * @param reason why it is done all the same; it is kept with the operation
 * @throws AttestError `claim/not-independent` with the number of documents and origins
 */
export function checkIndependence(
  context: Context,
  claim: StoredClaim,
  field: ClaimPath,
  value: string | number,
  reason: string | undefined,
): void {
  const asserts =
    (field === 'informationCredibility' && value === '1') ||
    (field === 'independence' && value === 'shown')
  if (!asserts || reason?.trim()) return
  const isDecided = claim.fields.independence?.every((one) => one.value === 'shown') ?? false
  if (field === 'informationCredibility' && isDecided) return
  const { documents, origins, independence } = claimOrigins(context, claim)
  if (independence === 'shown') return
  throw new AttestError({
    code: 'claim/not-independent',
    details: { documents: documents.length, origins: origins.length },
  })
}
