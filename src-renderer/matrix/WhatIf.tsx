import type { ArticleId } from '../../src-preload/contract/article.ts'
import type { Matrix } from '../../src-preload/contract/question.ts'
import { KeyCaps } from '../ui/KeyCaps.tsx'
import classes from './matrix.module.css'
import { originText } from './matrix-text.ts'

type Props = {
  matrix: Matrix
  lost: ReadonlySet<ArticleId>
  onLose(lost: ReadonlySet<ArticleId>): void
}

/** Says which origins the matrix is shown without, and how to get back. */
export function WhatIf({ matrix, lost, onLose }: Props) {
  const names = matrix.origins.filter(({ key }) => lost.has(key)).map(originText)
  return (
    <div className={classes['whatIf']} role="status">
      <span>
        <strong>What if</strong> these were lost: <bdi>{names.join('; ')}</bdi>. Nothing of this is
        stored.
      </span>
      <button type="button" onClick={() => onLose(new Set())}>
        Back to the whole matrix
      </button>
      <KeyCaps keys="shift+K" />
    </div>
  )
}
