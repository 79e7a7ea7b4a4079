import type { ArticleId } from '../../../src-preload/contract/article.ts'
import type { Claim } from '../../../src-preload/contract/claim.ts'
import { createBreath } from '../breathe.ts'
import type { Context } from '../context.ts'
import { withVerdicts } from '../handlers/claims.ts'

/** A piece of an exported file, and how many records end with it. */
export type Piece = { text: string | Uint8Array; records: number }

/** Every claim of the case, oldest first, its anchors held against the texts. */
export async function* claimsOf(context: Context): AsyncGenerator<Claim> {
  const breathe = createBreath()
  for (const claim of context.store.claims.all()) {
    yield withVerdicts(context, claim)
    await breathe()
  }
}

/** The claims of the case under the articles that they were made from. */
export async function claimsByArticle(context: Context): Promise<Map<ArticleId, Claim[]>> {
  const claims = new Map<ArticleId, Claim[]>()
  for await (const claim of claimsOf(context)) {
    claims.set(claim.articleId, [...(claims.get(claim.articleId) ?? []), claim])
  }
  return claims
}

/** The function, which does not work out again what it was asked last: neighbours tend to ask for the same. */
export function lastKept<K, V>(work: (key: K) => V): (key: K) => V {
  let last: { key: K; value: V } | null = null
  return (key) => {
    if (last?.key !== key) last = { key, value: work(key) }
    return last.value
  }
}

/** A JSON array in pieces, one value a line; `head` and `tail` stand around it. */
export async function* jsonArray(
  head: string,
  values: AsyncIterable<object>,
  tail: string,
): AsyncGenerator<Piece> {
  let before = head
  for await (const value of values) {
    yield { text: `${before}\n${JSON.stringify(value)}`, records: 1 }
    before = ','
  }
  yield { text: `${before === ',' ? '' : before}\n${tail}\n`, records: 0 }
}
