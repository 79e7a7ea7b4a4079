import type { ArticleId } from '../../../src-preload/contract/article.ts'
import { claimSentence } from '../../../src-preload/contract/claim-sentence.ts'
import type { TouchedClaim } from '../../../src-preload/contract/copy.ts'
import type { HandlersOf, RowsOf } from '../../../src-preload/contract/index.ts'
import { difference, holds } from '../../pipeline/copies/difference.ts'
import type { Context } from '../context.ts'
import type { Entry } from '../operations/operation.ts'
import { claimOrigins } from '../claim-origins.ts'
import { storedClaim } from './stored-claim.ts'
import { record, textOf } from './record.ts'

export const copyHandlers: HandlersOf<RowsOf<'copy'> & RowsOf<'origin'>, Context> = {
  'copy.list': ({ articleId }, context) => {
    textOf(context, articleId)
    return context.store.copies.tiesOf(articleId)
  },

  'copy.family': ({ articleId }, { store }) => store.articles.copiesOf(articleId),

  'copy.compare': ({ from, to }, context) => {
    const [before, after] = [page(context, from), page(context, to)]
    const language = context.store.articles.open(to)?.language ?? null
    return {
      pieces: difference(before, after, language),
      claims: [...touched(context, from, after), ...touched(context, to, before)],
    }
  },

  'copy.judge': ({ articleId, others, verdict, reason }, context) => {
    textOf(context, articleId)
    const present = new Map(
      context.store.copies.verdictsOn(articleId).map((word) => [word.other, word]),
    )
    const entries = others.flatMap((otherId): Entry[] => {
      textOf(context, otherId)
      const word = present.get(otherId)
      const isSame = (word?.verdict ?? null) === verdict && (word?.reason ?? '') === reason.trim()
      if (isSame || otherId === articleId) return []
      const [low, high] = articleId < otherId ? [articleId, otherId] : [otherId, articleId]
      const payload = { articleId: low, otherId: high, verdict }
      return [{ kind: 'copy.judge', payload, reason: reason.trim() || null }]
    })
    record(context, entries)
    return {}
  },

  'origin.ofClaim': ({ claimId }, context) => claimOrigins(context, storedClaim(context, claimId)),
}

type Page = Parameters<typeof difference>[0]

/** @throws AttestError `article/not-found` */
function page(context: Context, id: ArticleId): Page {
  return { text: textOf(context, id), blocks: context.store.blocks.of(id) }
}

/** The claims of an article that rest on words which another story does not hold. */
function touched({ store }: Context, id: ArticleId, other: Page): TouchedClaim[] {
  return store.evidence.claimsOn(id).flatMap((claimId) => {
    const claim = store.claims.open(claimId)
    const gone = claim?.evidence.find(
      ({ articleId, exact }) => articleId === id && !holds(other, exact),
    )
    if (!claim || !gone) return []
    return [{ id: claim.id, articleId: id, sentence: claimSentence(claim), exact: gone.exact }]
  })
}
