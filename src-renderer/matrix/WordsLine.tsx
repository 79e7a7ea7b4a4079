import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { HypothesisId, Matrix } from '../../src-preload/contract/question.ts'
import { newGroupId } from '../claims/group-id.ts'
import { focusAtOnce } from '../ui/focus-at-once.ts'
import { useAct } from '../use-act.ts'
import { useWorkbench } from '../workbench/context.ts'
import { focusPane } from '../workbench/pane-focus.ts'
import classes from './matrix.module.css'

/** What is being written down: a new question, the words of the open one, a new hypothesis or one that is there. */
export type Editing =
  | { is: 'question' }
  | { is: 'words' }
  | { is: 'hypothesis'; id: HypothesisId | null }

type Props = {
  editing: Editing
  /** `null` while there is no question. */
  matrix: Matrix | null
  /** What is written down next; `null` for nothing. */
  onNext(editing: Editing | null): void
}

/** One line to write in. Enter keeps it; after something new comes the next hypothesis, until one is left empty. */
export function WordsLine({ editing, matrix, onNext }: Props) {
  const act = useAct()
  const { dispatch } = useWorkbench()
  const [text, setText] = useState(() => wordsOf(editing, matrix))

  const leave = () => {
    onNext(null)
    focusPane('screen')
  }
  const keep = async () => {
    const value = text.trim() || null
    if (editing.is === 'question') {
      const made = value && (await act('question.create', { text: value }))
      if (!made) return leave()
      dispatch({ do: 'question', questionId: made.id })
      return onNext({ is: 'hypothesis', id: null })
    }
    const isNew = editing.is === 'hypothesis' && editing.id === null
    if (!matrix || (isNew && !value)) return leave()
    const hypothesis = editing.is === 'hypothesis' && (editing.id ?? newGroupId())
    const field = hypothesis ? (`hypothesis.${hypothesis}` as const) : 'text'
    const done = await act('question.set', { id: matrix.id, field, value })
    if (!done) return
    if (isNew) setText('')
    else leave()
  }

  return (
    <div className={classes['words']}>
      <TextInput
        size="xs"
        dir="auto"
        ref={focusAtOnce}
        label={labelOf(editing, matrix)}
        description="Enter keeps it, Esc leaves it as it was"
        value={text}
        onChange={({ currentTarget: { value } }) => setText(value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return
          event.preventDefault()
          if (event.key === 'Escape') leave()
          else void keep()
        }}
      />
    </div>
  )
}

const latest = (values: Matrix['text'] | undefined) => String(values?.at(-1)?.value ?? '')

function wordsOf(editing: Editing, matrix: Matrix | null): string {
  if (editing.is === 'question') return ''
  if (editing.is === 'words') return latest(matrix?.text)
  return latest(matrix?.hypotheses.find(({ id }) => id === editing.id)?.text)
}

function labelOf(editing: Editing, matrix: Matrix | null): string {
  if (editing.is === 'question') return 'New question'
  if (editing.is === 'words') return 'Question'
  const at = matrix?.hypotheses.findIndex(({ id }) => id === editing.id) ?? -1
  return at < 0 ? `Hypothesis ${(matrix?.hypotheses.length ?? 0) + 1}` : `Hypothesis ${at + 1}`
}
