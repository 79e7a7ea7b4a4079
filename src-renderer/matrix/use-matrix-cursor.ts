import { useState } from 'react'
import type { ArticleId } from '../../src-preload/contract/article.ts'
import type { Assessment } from '../../src-preload/contract/matrix-score.ts'
import {
  consistencies,
  consistencyText,
  type HypothesisId,
  type Matrix,
  type MatrixRow,
} from '../../src-preload/contract/question.ts'
import { useGoToClaim } from '../compare/use-go-to-claim.ts'
import { useAct } from '../use-act.ts'
import type { Command } from '../workbench/commands.ts'
import { useOpenDialog } from '../workbench/dialogs.ts'
import { useCommands } from '../workbench/use-commands.ts'
import type { Editing } from './WordsLine.tsx'

/** Rows that Page Up and Page Down go. */
const page = 8

type Props = {
  matrix: Matrix
  assessment: Assessment
  lost: ReadonlySet<ArticleId>
  onLose(lost: ReadonlySet<ArticleId>): void
  onEdit(editing: Editing): void
}

export type MatrixCursor = {
  at: { row: number; column: number }
  row: MatrixRow | null
  hypothesis: HypothesisId | null
  moveTo(row: number, column: number): void
}

/** The cell that the keys start from, and what they do there. */
export function useMatrixCursor(props: Props): MatrixCursor {
  const { matrix } = props
  const [chosen, setChosen] = useState({ row: 0, column: 0 })
  const clamp = (value: number, count: number) => Math.max(0, Math.min(value, count - 1))
  const at = {
    row: clamp(chosen.row, matrix.rows.length),
    column: clamp(chosen.column, matrix.hypotheses.length),
  }
  const cursor = {
    at,
    row: matrix.rows[at.row] ?? null,
    hypothesis: matrix.hypotheses[at.column]?.id ?? null,
    moveTo: (row: number, column: number) =>
      setChosen({
        row: clamp(row, matrix.rows.length),
        column: clamp(column, matrix.hypotheses.length),
      }),
  }
  useCommands([...moves(cursor), ...useCellCommands(props, cursor), ...knockOuts(props, cursor)])
  return cursor
}

const command = (
  id: string,
  title: string,
  keys: readonly string[],
  run: () => void,
  enabled = true,
): Command => ({ id: `matrix.${id}`, title, scope: 'screen', keys, enabled, run })

function moves({ at: { row, column }, moveTo }: MatrixCursor): Command[] {
  return [
    command('down', 'Next claim', ['ArrowDown'], () => moveTo(row + 1, column)),
    command('up', 'Previous claim', ['ArrowUp'], () => moveTo(row - 1, column)),
    command('right', 'Next hypothesis', ['ArrowRight'], () => moveTo(row, column + 1)),
    command('left', 'Previous hypothesis', ['ArrowLeft'], () => moveTo(row, column - 1)),
    command('page-down', 'A page down', ['PageDown'], () => moveTo(row + page, column)),
    command('page-up', 'A page up', ['PageUp'], () => moveTo(row - page, column)),
    command('first', 'First claim', ['Home'], () => moveTo(0, column)),
    command('last', 'Last claim', ['End'], () => moveTo(Infinity, column)),
  ]
}

/** What is done to the cell, its claim and its hypothesis. */
function useCellCommands({ matrix: { id }, onEdit }: Props, cursor: MatrixCursor): Command[] {
  const act = useAct()
  const go = useGoToClaim()
  const openDialog = useOpenDialog()
  const { row, hypothesis } = cursor
  const isCell = row !== null && hypothesis !== null
  const cell = row && hypothesis ? (row.cells[hypothesis] ?? []) : []
  const rate = (value: (typeof consistencies)[number] | null) => {
    if (!isCell) return
    const reason = (value && cell.at(-1)?.reason) ?? ''
    void act('question.rate', { id, hypothesis, claimId: row.id, value, reason })
  }
  const judge = async () => {
    if (!hypothesis) return
    if (await act('question.judge', { id, hypothesis })) openDialog({ kind: 'judgements' })
  }
  return [
    ...consistencies.map((value, at) =>
      command(value, consistencyText[value], [`${at + 1}`], () => rate(value), isCell),
    ),
    command('clear', 'Clear the cell', ['0'], () => rate(null), cell.length > 0),
    command('reason', 'Why the cell says so', ['Enter'], focusReason, isCell),
    command('open', 'Open the claim and its words', ['o'], () => row && go(row), row !== null),
    command(
      'edit',
      'Reword the hypothesis',
      ['e'],
      () => onEdit({ is: 'hypothesis', id: hypothesis }),
      hypothesis !== null,
    ),
    command(
      'take-out',
      'Take the claim out of the matrix',
      ['Delete'],
      () => row && void act('question.cite', { id, claimIds: [row.id], present: false }),
      row !== null,
    ),
    command(
      'judge',
      'A judgement from the hypothesis',
      ['shift+J'],
      () => void judge(),
      hypothesis !== null,
    ),
  ]
}

/** To the reason; a cell without a label has none yet, so to the labels. */
function focusReason(): void {
  const find = (what: string) =>
    document.querySelector<HTMLElement>(`[data-matrix="${what}"]:enabled`)
  ;(find('reason') ?? find('label'))?.focus()
}

/** What if an origin were lost. */
function knockOuts({ matrix, assessment, lost, onLose }: Props, { at, row }: MatrixCursor) {
  const knock = () => {
    if (!row) return
    const [next] = assessment.rows[at.row]?.standing ?? []
    const own = row.origins.map((origin) => matrix.origins[origin]!.key)
    const now = new Set(lost)
    if (next === undefined) for (const key of own) now.delete(key)
    else now.add(matrix.origins[next]!.key)
    onLose(now)
  }
  const has = (row?.origins.length ?? 0) > 0
  return [
    command('knock-out', 'Knock out an origin of the claim', ['k'], knock, has),
    command(
      'bring-back',
      'Bring every origin back',
      ['shift+K'],
      () => onLose(new Set()),
      lost.size > 0,
    ),
  ]
}
