import { Modal, Skeleton } from '@mantine/core'
import { useState } from 'react'
import type { ArticleId } from '../../src-preload/contract/article.ts'
import type { ArticleTie } from '../../src-preload/contract/copy.ts'
import { ErrorNotice } from '../ui/ErrorNotice.tsx'
import { useCall } from '../use-call.ts'
import { useWorkbench } from '../workbench/context.ts'
import { fromText, reasonText, tieText } from './copy-text.ts'
import { Difference } from './Difference.tsx'
import { Verdict } from './Verdict.tsx'
import classes from './copies.module.css'

type Props = { articleId: ArticleId; onClose(): void }

/** Every article that shares words with the open one, with the reasons, the difference, and the analyst's word. */
export function CopiesDialog({ articleId, onClose }: Props) {
  const { dispatch } = useWorkbench()
  const ties = useCall('copy.list', { articleId }, ['copy', 'article'])
  const [chosen, setChosen] = useState<ArticleId | null>(null)
  const tie = ties.data?.find((one) => one.articleId === chosen) ?? ties.data?.[0]
  const open = (id: ArticleId) => {
    dispatch({ do: 'open-article', articleId: id })
    onClose()
  }
  return (
    <Modal opened onClose={onClose} size="min(1100px, 94vw)" title="Copies and versions">
      {ties.error && <ErrorNotice error={ties.error} onRetry={() => void ties.refetch()} />}
      {ties.isLoading && <Skeleton h={240} aria-label="Looking for copies" />}
      {tie && (
        <div className={classes['dialog']}>
          <ul className={classes['ties']} aria-label="Articles that share words with this one">
            {ties.data?.map((one) => (
              <li key={one.articleId}>
                <Tie
                  tie={one}
                  isChosen={one.articleId === tie.articleId}
                  onChoose={() => setChosen(one.articleId)}
                />
              </li>
            ))}
          </ul>
          <section className={classes['detail']} aria-label="What both share">
            <p className={classes['reasons']}>
              {Math.round(tie.share * 100)} % of this article’s words stand in the other,{' '}
              {Math.round(tie.otherShare * 100)} % of the other’s in this one
              {tie.reasons.length > 0 && `; ${tie.reasons.map(reasonText).join(', ')}`}.{' '}
              <button type="button" className={classes['link']} onClick={() => open(tie.articleId)}>
                Open the other article
              </button>
            </p>
            <Verdict key={tie.articleId} articleId={articleId} tie={tie} />
            <Difference {...inOrder(articleId, tie)} />
          </section>
        </div>
      )}
    </Modal>
  )
}

/** The difference runs from the earlier text to the later one. */
const inOrder = (articleId: ArticleId, { articleId: other, earlier }: ArticleTie) =>
  earlier === 'this' ? { from: articleId, to: other } : { from: other, to: articleId }

function Tie({
  tie,
  isChosen,
  onChoose,
}: {
  tie: ArticleTie
  isChosen: boolean
  onChoose(): void
}) {
  return (
    <button
      type="button"
      className={classes['tie']}
      aria-current={isChosen}
      onClick={onChoose}
      onFocus={onChoose}
    >
      <span className={classes['kind']}>{tieText(tie)}</span>
      <span className={classes['headline']} dir="auto" lang={tie.language ?? undefined}>
        {tie.headline}
      </span>
      <span className={classes['from']} dir="auto">
        {fromText(tie)}
      </span>
    </button>
  )
}
