import { useWorkbench } from '../workbench/context.ts'
import type { Command } from '../workbench/commands.ts'
import { useCommands } from '../workbench/use-commands.ts'
import type { Line } from './table-lines.ts'

type Table = {
  total: number
  active: number
  /** Lines in sight. */
  page: number
  /** The head of a group that is active. */
  group: (Line & { is: 'group' }) | null
  moveTo(line: number): void
  /** Opens the claim, or the group. */
  press(): void
  mark: (() => void) | undefined
  /** Shows what the claim is joined to. */
  graph: (() => void) | undefined
  toggle(group: string): void
}

/** The keys of the table. */
export function useTableCommands(table: Table): void {
  const { state, dispatch } = useWorkbench()
  const { total, active, page, group, moveTo } = table
  const key = (id: string, title: string, keys: string[], run: () => void, enabled = true) =>
    ({ id: `table.${id}`, title, scope: 'screen', keys, enabled, run }) satisfies Command
  const toggle = () => group && table.toggle(group.group.value)
  useCommands([
    key('next', 'Next line', ['j', 'ArrowDown'], () => moveTo(active + 1)),
    key('previous', 'Previous line', ['k', 'ArrowUp'], () => moveTo(active - 1)),
    key('page-down', 'A page down', ['PageDown'], () => moveTo(active + page)),
    key('page-up', 'A page up', ['PageUp'], () => moveTo(active - page)),
    key('first', 'First line', ['Home'], () => moveTo(0)),
    key('last', 'Last line', ['End'], () => moveTo(total - 1)),
    key('open', 'Open the claim and its words', ['Enter', 'o'], table.press),
    key('expand', 'Open the group', ['ArrowRight'], toggle, group?.isOpen === false),
    key('collapse', 'Close the group', ['ArrowLeft'], toggle, group?.isOpen === true),
    key('mark', 'Mark the claim', ['x', 'space'], () => table.mark?.(), Boolean(table.mark)),
    key('graph', 'What the claim is joined to', ['g'], () => table.graph?.(), Boolean(table.graph)),
    key('unmark', 'Unmark all claims', ['shift+X'], () => dispatch({ do: 'unmark' })),
    key(
      'compare',
      'Compare the marked claims',
      ['c'],
      () => dispatch({ do: 'screen', screen: 'compare' }),
      state.marked.length > 1,
    ),
  ])
}
