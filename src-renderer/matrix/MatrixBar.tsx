import { NativeSelect } from '@mantine/core'
import type { OutputOf } from '../../src-preload/contract/index.ts'
import type { Matrix, QuestionId } from '../../src-preload/contract/question.ts'
import { useAct } from '../use-act.ts'
import { useWorkbench } from '../workbench/context.ts'
import { useCommands } from '../workbench/use-commands.ts'
import classes from './matrix.module.css'
import type { Editing } from './WordsLine.tsx'

type Props = {
  questions: OutputOf<'question.list'>
  matrix: Matrix | null
  onEdit(editing: Editing): void
}

/** Which question is open, and what can be added to its matrix. */
export function MatrixBar({ questions, matrix, onEdit }: Props) {
  const act = useAct()
  const { state, dispatch } = useWorkbench()
  const { marked, claimId } = state
  const offered = marked.length > 0 ? marked : claimId ? [claimId] : []
  const takeIn = () => {
    if (matrix) void act('question.cite', { id: matrix.id, claimIds: [...offered], present: true })
  }
  const hypothesis = () => onEdit({ is: 'hypothesis', id: null })
  const question = () => onEdit({ is: 'question' })
  useBarCommands({ hasMatrix: matrix !== null, hasOffer: offered.length > 0, takeIn, onEdit })
  return (
    <div className={classes['bar']} role="toolbar" aria-label="Matrix">
      <NativeSelect
        size="xs"
        aria-label="Question"
        className={classes['question']}
        dir="auto"
        disabled={questions.length === 0}
        value={matrix?.id ?? ''}
        onChange={({ currentTarget: { value } }) =>
          dispatch({ do: 'question', questionId: value as QuestionId })
        }
        data={questions.map(({ id, text }) => ({
          value: id,
          label: text || 'A question without words',
        }))}
      />
      <button type="button" onClick={question}>
        New question
      </button>
      <button type="button" disabled={!matrix} onClick={hypothesis}>
        New hypothesis
      </button>
      <button type="button" disabled={!matrix || offered.length === 0} onClick={takeIn}>
        {marked.length > 0 ? `Take in ${marked.length} marked` : 'Take in the open claim'}
      </button>
    </div>
  )
}

type BarCommands = {
  hasMatrix: boolean
  hasOffer: boolean
  takeIn(): void
  onEdit(editing: Editing): void
}

/** The same by key. */
function useBarCommands({ hasMatrix, hasOffer, takeIn, onEdit }: BarCommands): void {
  const key = (id: string, title: string, keys: string, run: () => void, enabled = hasMatrix) =>
    ({ id: `matrix.${id}`, title, scope: 'screen', keys: [keys], enabled, run }) as const
  const edit = (editing: Editing) => () => onEdit(editing)
  const takeInTitle = 'Take the marked claims in, or the open one'
  useCommands([
    key('question', 'New question', 'n', edit({ is: 'question' }), true),
    key('words', 'Reword the question', 'r', edit({ is: 'words' })),
    key('hypothesis', 'New hypothesis', 'h', edit({ is: 'hypothesis', id: null })),
    key('take-in', takeInTitle, 'a', takeIn, hasMatrix && hasOffer),
  ])
}
