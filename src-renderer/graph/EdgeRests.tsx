import type { ClaimView } from '../../src-preload/contract/claim-table.ts'
import type { GraphEdge } from '../../src-preload/contract/graph.ts'
import type { OutputOf } from '../../src-preload/contract/index.ts'
import { useGoToClaim } from '../compare/use-go-to-claim.ts'
import { RelationFacts } from '../relations/RelationFacts.tsx'
import { ErrorNotice } from '../ui/ErrorNotice.tsx'
import { useCall } from '../use-call.ts'
import { useWorkbench } from '../workbench/context.ts'
import { countText } from '../workbench/count-text.ts'
import classes from './graph.module.css'
import { linkText } from './graph-text.ts'

/** What an edge rests on; Enter goes to the words. */
export function EdgeRests({ edge: { from, to }, view }: { edge: GraphEdge; view: ClaimView }) {
  const rests = useCall('graph.rests', { view, from, to }, [
    'claim',
    'entity',
    'mention',
    'history',
  ])
  if (rests.error) return <ErrorNotice error={rests.error} />
  return rests.data ? <Rests rests={rests.data} /> : null
}

/** Claims as whole sentences with the words of the link, what was said of two claims, and articles. */
export function Rests({ rests }: { rests: OutputOf<'graph.rests'> }) {
  const go = useGoToClaim()
  const { dispatch } = useWorkbench()
  const { claims, claimsTotal, relations, articles, articlesTotal } = rests
  return (
    <ul className={classes['rests']} aria-label="What it rests on">
      {relations.map((relation) => (
        <li key={`${relation.relation} ${relation.from}`}>
          <RelationFacts relation={relation} />
        </li>
      ))}
      {claims.map(({ claim, kind, words, span }) => (
        <li key={`${claim.id} ${kind}`}>
          <button
            type="button"
            data-status={claim.status}
            onClick={() => go({ id: claim.id, articleId: claim.articleId, span })}
          >
            <bdi>{claim.sentence}</bdi>
            {words && (
              <q dir="auto" title={linkText({ kind, count: 1 })}>
                {words}
              </q>
            )}
          </button>
        </li>
      ))}
      {claimsTotal > claims.length && (
        <li className={classes['facts']}>
          The latest {claims.length} of {countText(claimsTotal, 'claim')}.
        </li>
      )}
      {articles.map(({ articleId, headline, span, words }) => (
        <li key={articleId}>
          <button
            type="button"
            onClick={() => {
              dispatch({ do: 'open-article', articleId, ...(span && { span }) })
              dispatch({ do: 'leave-screen', to: 'reader' })
            }}
          >
            <bdi>{headline}</bdi>
            {words && <q dir="auto">{words}</q>}
          </button>
        </li>
      ))}
      {articlesTotal > articles.length && (
        <li className={classes['facts']}>
          The latest {articles.length} of {countText(articlesTotal, 'article')}.
        </li>
      )}
    </ul>
  )
}
