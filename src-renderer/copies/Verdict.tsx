import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ArticleId } from '../../src-preload/contract/article.ts'
import type { ArticleTie, CopyVerdict } from '../../src-preload/contract/copy.ts'
import { useAct } from '../use-act.ts'
import classes from './copies.module.css'

/** The analyst's word on two articles: it wins over what the texts show, and is undone like everything else. */
export function Verdict({ articleId, tie }: { articleId: ArticleId; tie: ArticleTie }) {
  const act = useAct()
  const [reason, setReason] = useState(tie.reason ?? '')
  const judge = (verdict: CopyVerdict | null) =>
    void act('copy.judge', { articleId, others: [tie.articleId], verdict, reason })
  return (
    <div className={classes['verdict']}>
      <TextInput
        size="xs"
        flex={1}
        aria-label="Reason"
        placeholder="Reason, kept with your word"
        dir="auto"
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button
        size="xs"
        variant={tie.verdict === 'independent' ? 'filled' : 'default'}
        aria-pressed={tie.verdict === 'independent'}
        onClick={() => judge(tie.verdict === 'independent' ? null : 'independent')}
      >
        Independent after all
      </Button>
      <Button
        size="xs"
        variant={tie.verdict === 'copy' ? 'filled' : 'default'}
        aria-pressed={tie.verdict === 'copy'}
        onClick={() => judge(tie.verdict === 'copy' ? null : 'copy')}
      >
        Copy after all
      </Button>
    </div>
  )
}
