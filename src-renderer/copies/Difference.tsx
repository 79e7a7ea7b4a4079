import { Skeleton } from '@mantine/core'
import type { ArticleId } from '../../src-preload/contract/article.ts'
import type { DifferencePiece, TouchedClaim } from '../../src-preload/contract/copy.ts'
import { ErrorNotice } from '../ui/ErrorNotice.tsx'
import { useCall } from '../use-call.ts'
import { useWorkbench } from '../workbench/context.ts'
import classes from './copies.module.css'

type Props = { from: ArticleId; to: ArticleId }

/** What changed from one text to another, word by word, and the claims that rest on words only one of them has. */
export function Difference({ from, to }: Props) {
  const compared = useCall('copy.compare', { from, to }, ['article', 'block', 'claim', 'copy'])
  if (compared.error) return <ErrorNotice error={compared.error} />
  if (!compared.data) return <Skeleton h={200} aria-label="Comparing the texts" />
  const { pieces, claims } = compared.data
  return (
    <>
      {claims.length > 0 && <Touched claims={claims} />}
      <p className={classes['legend']}>
        <del>only in the earlier</del> <ins>only in the later</ins>
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled by key */}
      <div className={classes['difference']} role="region" aria-label="Difference" tabIndex={0}>
        {pieces.map((piece, index) => (
          <Piece key={index} piece={piece} />
        ))}
      </div>
    </>
  )
}

function Piece({ piece: { change, text } }: { piece: DifferencePiece }) {
  if (change === 'added') return <ins dir="auto">{text}</ins>
  if (change === 'removed') return <del dir="auto">{text}</del>
  return <span dir="auto">{text}</span>
}

function Touched({ claims }: { claims: readonly TouchedClaim[] }) {
  const { dispatch } = useWorkbench()
  return (
    <ul className={classes['touched']} aria-label="Claims that rest on words only one text has">
      {claims.map(({ id, articleId, sentence, exact }) => (
        <li key={`${id} ${articleId}`}>
          <button
            type="button"
            className={classes['link']}
            dir="auto"
            title={exact}
            onClick={() => {
              dispatch({ do: 'open-article', articleId })
              dispatch({ do: 'open-claim', claimId: id })
            }}
          >
            {sentence}
          </button>
        </li>
      ))}
    </ul>
  )
}
