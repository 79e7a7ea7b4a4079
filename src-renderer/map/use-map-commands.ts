import { useWorkbench } from '../workbench/context.ts'
import { useCommands } from '../workbench/use-commands.ts'
import { type Cluster, nextIn } from './clusters.ts'
import { type Frame, holding, panned, type Size, zoomed } from './frame.ts'

type Map = {
  frame: Frame
  size: Size
  clusters: readonly Cluster[]
  active: Cluster | null
  /** Not in a list beside it or on a button. */
  isFocused: boolean
}

/** Pixels of one step. */
const STEP = 120

/** The keys of the map. */
export function useMapCommands({ frame, size, clusters, active, isFocused }: Map): void {
  const { dispatch } = useWorkbench()
  const show = (next: Frame) => dispatch({ do: 'map', to: { frame: next } })
  const choose = (cluster: Cluster | undefined | null) => {
    if (!cluster) return
    const held = holding(frame, size, cluster.at)
    dispatch({
      do: 'map',
      to: { cursor: { cluster: cluster.key }, ...(held !== frame && { frame: held }) },
    })
  }
  const go = (right: number, down: number) =>
    choose(active ? nextIn(clusters, active, [right, down]) : clusters[0])
  /** From the largest to the smallest, for who does not see where they are. */
  const step = (by: number) => {
    const at = active ? clusters.indexOf(active) + by : 0
    choose(clusters[Math.min(Math.max(at, 0), clusters.length - 1)])
  }
  const zoom = (factor: number) => {
    const at = active?.at ?? frame
    show(zoomed(holding(frame, size, at), factor, at))
  }
  const key = (id: string, title: string, keys: string[], run: () => void) => ({
    id: `map.${id}`,
    title,
    scope: 'screen' as const,
    keys,
    enabled: isFocused,
    run,
  })
  useCommands([
    key('east', 'Mark to the right', ['ArrowRight', 'l'], () => go(1, 0)),
    key('west', 'Mark to the left', ['ArrowLeft', 'h'], () => go(-1, 0)),
    key('south', 'Mark below', ['ArrowDown', 'j'], () => go(0, 1)),
    key('north', 'Mark above', ['ArrowUp', 'k'], () => go(0, -1)),
    key('next', 'Next mark by size', ['n'], () => step(1)),
    key('previous', 'Previous mark by size', ['p'], () => step(-1)),
    key('closer', 'Closer', ['+', '='], () => zoom(2)),
    key('further', 'Further away', ['-'], () => zoom(0.5)),
    key('pan-right', 'Move the map', ['shift+ArrowRight'], () => show(panned(frame, STEP, 0))),
    key('pan-left', 'Move the map', ['shift+ArrowLeft'], () => show(panned(frame, -STEP, 0))),
    key('pan-down', 'Move the map', ['shift+ArrowDown'], () => show(panned(frame, 0, STEP))),
    key('pan-up', 'Move the map', ['shift+ArrowUp'], () => show(panned(frame, 0, -STEP))),
    key('open', 'The list of its claims', ['Enter', 'o'], () =>
      document.querySelector<HTMLElement>('[data-claims-here]')?.focus(),
    ),
  ])
}
