import { at, chainOf } from '../../../src-preload/contract/claim-groups.ts'
import { ratingOn, type Source, type SourceStanding } from '../../../src-preload/contract/source.ts'
import type { Context } from '../context.ts'
import type { StoredClaim } from '../store/claims.ts'
import { keyOf } from '../store/sources.ts'

/** The sources of a claim's chain, then those that its article prints; each with its rating then and now. */
export function standingOf({ store, caseFile }: Context, claim: StoredClaim): SourceStanding[] {
  const sources = store.sources.list()
  const byId = new Map(sources.map((source) => [String(source.id), source]))
  const chain = chainOf(claim).flatMap((node) => {
    const source = byId.get(String(claim.fields[at(node, 'source')]?.at(-1)?.value))
    return source ? [{ source, as: String(claim.fields[node]?.at(-1)?.value ?? '') }] : []
  })
  const { publisher, credit } = store.sources.printedIn(claim.articleId)
  const printed = [credit, publisher].flatMap((name) => {
    const source = name === null ? undefined : writtenSo(sources, name)
    return source && name !== null ? [{ source, as: name }] : []
  })
  const now = (caseFile.asOf.moment()?.at ?? new Date().toISOString()).slice(0, 10)
  return [...chain, ...printed].map(({ source: { id, name, ratings }, as }) => ({
    id,
    name,
    as,
    // Known then: a rating that was entered later does not reach back.
    whenMade: ratingOn(
      ratings.filter(({ at: entered }) => entered <= claim.createdAt),
      claim.createdAt.slice(0, 10),
    ),
    now: ratingOn(ratings, now),
  }))
}

const writtenSo = (sources: readonly Source[], name: string): Source | undefined =>
  sources.find((source) =>
    [source.name, ...source.writtenAs].some((one) => keyOf(one) === keyOf(name)),
  )
