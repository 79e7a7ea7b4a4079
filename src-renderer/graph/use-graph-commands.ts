import type { GraphNode } from '../../src-preload/contract/graph.ts'
import { useGoToClaim } from '../compare/use-go-to-claim.ts'
import type { ClaimId } from '../../src-preload/contract/claim-fields.ts'
import type { Command } from '../workbench/commands.ts'
import { useWorkbench } from '../workbench/context.ts'
import { useCommands } from '../workbench/use-commands.ts'
import { type Direction, nearest } from './nearest.ts'

type Graph = {
  nodes: readonly GraphNode[]
  active: GraphNode | undefined
  moveTo(id: string): void
  toggle(id: string): void
  /** Moves the focus to the list of links. */
  list(): void
}

/** The way from a node: a claim opens with its words, anything else becomes the start of the graph. */
export function useOpenNode(): (node: GraphNode) => void {
  const { dispatch } = useWorkbench()
  const go = useGoToClaim()
  return ({ id, kind, place }) => {
    if (kind === 'claim' && place) go({ id: id as ClaimId, ...place })
    else dispatch({ do: 'graph', start: id })
  }
}

/** The keys of the graph. */
export function useGraphCommands({ nodes, active, moveTo, toggle, list }: Graph): void {
  const { state, dispatch } = useWorkbench()
  const open = useOpenNode()
  const key = (id: string, title: string, keys: string[], run: () => void, enabled = true) =>
    ({ id: `graph.${id}`, title, scope: 'screen', keys, enabled, run }) satisfies Command
  const towards = (direction: Direction) => () => {
    const next = active && nearest(nodes, active, direction)
    if (next) moveTo(next.id)
  }
  const step = (by: number) => {
    const at = nodes.findIndex(({ id }) => id === active?.id)
    const next = nodes[Math.min(Math.max(at + by, 0), nodes.length - 1)]
    if (next) moveTo(next.id)
  }
  useCommands([
    key('left', 'Nearest node to the left', ['ArrowLeft'], towards('left')),
    key('right', 'Nearest node to the right', ['ArrowRight'], towards('right')),
    key('up', 'Nearest node above', ['ArrowUp'], towards('up')),
    key('down', 'Nearest node below', ['ArrowDown'], towards('down')),
    key('next', 'Next node', ['j'], () => step(1)),
    key('previous', 'Previous node', ['k'], () => step(-1)),
    key('first', 'The node it starts from', ['Home'], () => step(-nodes.length)),
    key(
      'open',
      'Open the claim, or start from the name',
      ['Enter', 'o'],
      () => active && open(active),
    ),
    key(
      'expand',
      active?.isOpen ? 'Close the node' : 'Open the node here',
      ['e', 'space'],
      () => active && toggle(active.id),
    ),
    key('list', 'List of its links', ['l'], list),
    key(
      'densest',
      'Start from the densest part',
      ['d'],
      () => dispatch({ do: 'graph', start: null }),
      state.graphStart !== null,
    ),
  ])
}
