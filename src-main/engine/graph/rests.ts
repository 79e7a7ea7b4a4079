import type { Span } from '../../../src-preload/contract/article.ts'
import { type ClaimPath, fieldOf, headOf } from '../../../src-preload/contract/claim-fields.ts'
import type { ClaimView } from '../../../src-preload/contract/claim-table.ts'
import type { GraphClaim, LinkKind } from '../../../src-preload/contract/graph.ts'
import type { OutputOf } from '../../../src-preload/contract/index.ts'
import { claimSummary, type StoredClaim } from '../store/claims.ts'
import type { Store } from '../store/index.ts'
import { createThings, type Thing } from './things.ts'

/** Claims and articles that are listed of an edge. */
const LISTED = 50

/**
 * What an edge rests on: the claims with their words, what was said of them, the articles.
 *
 * @throws AttestError `graph/not-found`
 */
export function restsOf(
  store: Store,
  { view, from, to }: { view: ClaimView; from: string; to: string },
): OutputOf<'graph.rests'> {
  const things = createThings(store)
  const [one, other] = [things.find(from), things.find(to)]
  const none = { claims: [], claimsTotal: 0, relations: [], articles: [], articlesTotal: 0 }
  if (one.kind === 'claim' && other.kind === 'claim') {
    const claims = [one, other].flatMap(({ id }) => store.claims.open(id) ?? [])
    const relations = claims[0]!.relations.filter((relation) =>
      [relation.from, relation.to].includes(claims[1]!.id),
    )
    const listed = claims.map((claim) =>
      listedClaim(claim, relations[0]?.relation ?? 'condition', null),
    )
    return { ...none, claims: listed, claimsTotal: listed.length, relations }
  }
  if (one.kind === 'claim' || other.kind === 'claim') {
    const [claimed, thing] = one.kind === 'claim' ? [one, other] : [other, one]
    const claim = store.claims.open(claimed.id)!
    const claims = linksTo(store, claim, thing)
    return { ...none, claims, claimsTotal: claims.length }
  }
  const { claims, articles } = store.claimLinks.index()
  const nos = claims.shared(one.id, other.id, store.claimLinks.seen(view))
  const shared = articles.shared(one.id, other.id, null)
  return {
    ...none,
    claims: store.claimLinks
      .rows(nos.slice(0, LISTED))
      .flatMap(({ id }) => store.claims.open(id) ?? [])
      .map((claim) => listedClaim(claim, 'claims', null)),
    claimsTotal: nos.length,
    articles: store.claimLinks.articles(shared.slice(0, LISTED)).map(({ articleId, headline }) => {
      const span = store.claimLinks.firstMention(articleId, one.ids)
      const text = span && store.articles.text(articleId)
      const words = text ? text.slice(span.start, span.end) : ''
      return { articleId, headline, span, words }
    }),
    articlesTotal: shared.length,
  }
}

/** A claim once for each role that it gives a thing, with the words of that field. */
function linksTo(store: Store, claim: StoredClaim, thing: Thing): GraphClaim[] {
  const stated = (Object.keys(claim.fields) as ClaimPath[])
    .filter((path) => claim.fields[path]!.some(({ value }) => thing.ids.includes(String(value))))
    .map((path) => listedClaim(claim, fieldOf(path).split('.')[0] as LinkKind, headOf(path)))
  if (stated.length > 0) return stated
  const words = store.claimLinks.wordsNaming(claim.id, thing.ids)
  return [{ ...listedClaim(claim, 'named', null), ...words }]
}

function listedClaim(claim: StoredClaim, kind: LinkKind, head: ClaimPath | null): GraphClaim {
  const own = claim.evidence.filter(({ field }) => headOf(field) === (head ?? 'description'))
  const [first] = own.length > 0 ? own : claim.evidence
  const span: Span | null =
    first && first.articleId === claim.articleId ? { start: first.start, end: first.end } : null
  return { claim: claimSummary(claim), kind, words: own[0]?.exact ?? null, span }
}
