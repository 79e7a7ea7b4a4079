import { useMemo, useState } from 'react'
import type { ArticleId } from '../../src-preload/contract/article.ts'
import type { Topic } from '../../src-preload/contract/index.ts'
import { assess } from '../../src-preload/contract/matrix-score.ts'
import type { Matrix } from '../../src-preload/contract/question.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorNotice } from '../ui/ErrorNotice.tsx'
import { useCall } from '../use-call.ts'
import { useWorkbench } from '../workbench/context.ts'
import { CellPanel } from './CellPanel.tsx'
import { type Editing, WordsLine } from './WordsLine.tsx'
import { Fragility } from './Fragility.tsx'
import classes from './matrix.module.css'
import { MatrixBar } from './MatrixBar.tsx'
import { MatrixGrid } from './MatrixGrid.tsx'
import { RowOrigins } from './RowOrigins.tsx'
import { useMatrixCursor } from './use-matrix-cursor.ts'
import { WhatIf } from './WhatIf.tsx'

const topics: readonly Topic[] = ['question', 'claim', 'copy', 'article', 'history']

/** Competing hypotheses against the claims of the case, one matrix for each question. */
export function MatrixScreen() {
  const { state } = useWorkbench()
  const [editing, setEditing] = useState<Editing | null>(null)
  const questions = useCall('question.list', {}, topics)
  const id =
    questions.data?.find((question) => question.id === state.questionId)?.id ??
    questions.data?.at(-1)?.id ??
    null
  const matrix = useCall('question.open', id && { id }, topics, { keep: true })
  const open = matrix.data?.id === id ? matrix.data : null
  const error = questions.error ?? matrix.error

  return (
    <div className={classes['screen']}>
      <MatrixBar questions={questions.data ?? []} matrix={open} onEdit={setEditing} />
      {editing && (
        <WordsLine
          key={JSON.stringify(editing)}
          editing={editing}
          matrix={open}
          onNext={setEditing}
        />
      )}
      {error && <ErrorNotice error={error} onRetry={() => void questions.refetch()} />}
      {questions.data?.length === 0 && (
        <EmptyState
          title="No question yet"
          action={{ label: 'New question', keys: 'n', run: () => setEditing({ is: 'question' }) }}
        >
          A matrix holds the hypotheses that would answer a question against the claims of the case,
          and shows which of them the evidence speaks against least.
        </EmptyState>
      )}
      {open && <OpenMatrix key={open.id} matrix={open} onEdit={setEditing} />}
    </div>
  )
}

type Props = { matrix: Matrix; onEdit(editing: Editing): void }

function OpenMatrix({ matrix, onEdit }: Props) {
  const [lost, setLost] = useState<ReadonlySet<ArticleId>>(new Set())
  const assessment = useMemo(() => assess(matrix, lost), [matrix, lost])
  const cursor = useMatrixCursor({ matrix, assessment, lost, onLose: setLost, onEdit })
  const { hypotheses, rows } = matrix
  if (hypotheses.length === 0 && rows.length === 0) {
    return (
      <EmptyState
        title="An empty matrix"
        action={{
          label: 'New hypothesis',
          keys: 'h',
          run: () => onEdit({ is: 'hypothesis', id: null }),
        }}
      >
        Write down every hypothesis that would answer the question, also the unlikely ones. Then
        mark claims in the table with <kbd>x</kbd> and take them in here with <kbd>a</kbd>.
      </EmptyState>
    )
  }
  return (
    <div className={classes['open']}>
      <div className={classes['main']}>
        {lost.size > 0 && <WhatIf matrix={matrix} lost={lost} onLose={setLost} />}
        <MatrixGrid matrix={matrix} assessment={assessment} cursor={cursor} onEdit={onEdit} />
      </div>
      <aside className={classes['side']} aria-label="Cell and origins">
        {cursor.row && <CellPanel matrix={matrix} row={cursor.row} column={cursor.hypothesis} />}
        {cursor.row && <RowOrigins matrix={matrix} row={cursor.row} lost={lost} onLose={setLost} />}
        <Fragility matrix={matrix} onLose={setLost} />
      </aside>
    </div>
  )
}
