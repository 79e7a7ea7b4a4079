import { chainText, claimSentence } from '../../../src-preload/contract/claim-sentence.ts'
import type { HandlersOf, RowsOf } from '../../../src-preload/contract/index.ts'
import type { Context } from '../context.ts'
import { incompatible } from '../incompatible.ts'
import { withVerdicts } from './claims.ts'
import { storedClaim } from './stored-claim.ts'

export const comparisonHandlers: HandlersOf<RowsOf<'comparison'>, Context> = {
  'comparison.open': ({ ids }, context) => {
    const claims = ids.map((id) => withVerdicts(context, storedClaim(context, id)))
    return {
      claims: claims.map((claim) => ({
        ...claim,
        sentence: claimSentence(claim),
        chain: chainText(claim),
        headline: context.store.articles.headline(claim.articleId),
      })),
      conflicts: incompatible(claims),
    }
  },
}
