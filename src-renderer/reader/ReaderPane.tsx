import { Skeleton } from '@mantine/core'
import { type CSSProperties, useState } from 'react'
import type { MentionType } from '../../src-preload/contract/article.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorNotice } from '../ui/ErrorNotice.tsx'
import { useCall } from '../use-call.ts'
import { useSettings } from '../use-settings.ts'
import { useWorkbench } from '../workbench/context.ts'
import { mentionRules } from './mention-style.ts'
import { OpenArticle } from './OpenArticle.tsx'
import type { ReaderLook } from './reader-look.ts'
import { useShared } from './use-shared.ts'
import './paint.css'
import classes from './ReaderPane.module.css'

const rules = mentionRules()
const firstLook: ReaderLook = {
  isOn: true,
  hidden: new Set<MentionType>(),
  isListOpen: false,
  isDetailsOpen: false,
}

/** Middle pane: the open article, with its mentions and its evidence marked. */
export function ReaderPane() {
  const { state } = useWorkbench()
  const { articleId } = state
  const { settings } = useSettings()
  const [look, setLook] = useState(firstLook)
  const article = useCall('article.open', articleId && { id: articleId }, [
    'article',
    'block',
    'mention',
    'entity',
  ])
  const shown = useShared(article.data)
  return (
    <section
      className={classes['pane']}
      aria-label="Reader"
      style={{ '--reader-scale': settings.textSize / 100 } as CSSProperties}
    >
      <style href="attest-mentions" precedence="default">
        {rules}
      </style>
      {!articleId && (
        <EmptyState title="No article is open">
          Choose one in the list on the left, with j and k and Enter, or drop saved pages on the
          window.
        </EmptyState>
      )}
      {article.error && (
        <ErrorNotice error={article.error} onRetry={() => void article.refetch()} />
      )}
      {article.isLoading && (
        <div className={classes['loading']} aria-label="Loading the article" role="status">
          <Skeleton h={28} w="80%" />
          <Skeleton h={14} />
          <Skeleton h={14} />
          <Skeleton h={14} w="60%" />
        </div>
      )}
      {shown && !article.error && (
        <OpenArticle key={shown.id} article={shown} look={look} onLook={setLook} />
      )}
    </section>
  )
}
