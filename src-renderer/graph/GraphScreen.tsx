import { useEffect, useRef, useState } from 'react'
import type { GraphEdge, GraphNode } from '../../src-preload/contract/graph.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorNotice } from '../ui/ErrorNotice.tsx'
import { useCall } from '../use-call.ts'
import { useWorkbench } from '../workbench/context.ts'
import { countText } from '../workbench/count-text.ts'
import { ClaimsInView } from './ClaimsInView.tsx'
import classes from './graph.module.css'
import { NodeLinks } from './NodeLinks.tsx'
import { Picture } from './Picture.tsx'
import { StartFinder } from './StartFinder.tsx'
import { useGraphCommands, useOpenNode } from './use-graph-commands.ts'

/** Nodes that can be open beside the start. */
const MOST_OPEN = 12

/** Who and what is joined in the case: around a name or a claim, or the densest part of the claims in view. */
export function GraphScreen() {
  const { state } = useWorkbench()
  // Another start is another picture: what was opened around the one before is left.
  return <Graph key={state.graphStart} start={state.graphStart} />
}

function Graph({ start }: { start: string | null }) {
  const { state } = useWorkbench()
  const { claimView: view } = state
  const [opened, setOpened] = useState<readonly string[]>([])
  const graph = useCall(
    'graph.open',
    { view, start, opened: [...opened] },
    ['claim', 'entity', 'mention', 'source', 'article', 'history'],
    { keep: true },
  )
  const toggle = (id: string) => {
    if (id === start) return
    const rest = opened.filter((one) => one !== id)
    setOpened(rest.length < opened.length ? rest : [...rest, id].slice(-MOST_OPEN))
  }
  if (graph.error) return <ErrorNotice error={graph.error} onRetry={() => void graph.refetch()} />
  if (!graph.data) return null
  const { nodes, edges, leftOut } = graph.data
  return (
    <div className={classes['screen']}>
      <div className={classes['bar']}>
        <StartFinder />
        <span role="status" className={classes['facts']}>
          {start === null ? 'The densest part: ' : ''}
          {countText(nodes.length, 'node')}, {countText(edges.length, 'link')}
          {leftOut > 0 && `; ${leftOut.toLocaleString('en')} left out`}
        </span>
        <ClaimsInView />
      </div>
      {nodes.length === 0 ? (
        <EmptyState title="Nothing is joined yet">
          Name the claimer, the actor or the recipient of a claim as an entity, or relate two claims
          with <kbd>Alt+L</kbd>.
        </EmptyState>
      ) : (
        <Joined nodes={nodes} edges={edges} toggle={toggle} />
      )}
    </div>
  )
}

type JoinedProps = {
  nodes: readonly GraphNode[]
  edges: readonly GraphEdge[]
  toggle(id: string): void
}

/** The picture and, beside it, the links of the node that the keys stand on. */
function Joined({ nodes, edges, toggle }: JoinedProps) {
  const { state } = useWorkbench()
  const box = useRef<HTMLDivElement>(null)
  const side = useRef<HTMLDivElement>(null)
  const [moved, setMoved] = useState<string | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const active = nodes.find(({ id }) => id === moved) ?? nodes[0]!
  const moveTo = (id: string) => {
    setMoved(id)
    setChosen(null)
  }
  const open = useOpenNode()
  useGraphCommands({
    nodes,
    active,
    moveTo,
    toggle,
    list: () => side.current?.querySelector<HTMLElement>('button')?.focus(),
  })
  useEffect(() => {
    if (!document.activeElement?.matches('input, select'))
      box.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div className={classes['joined']}>
      <Picture
        nodes={nodes}
        edges={edges}
        active={active.id}
        chosen={chosen}
        box={box}
        onMove={moveTo}
        onOpen={open}
      />
      <div ref={side} className={classes['side']}>
        <NodeLinks
          node={active}
          nodes={nodes}
          edges={edges}
          view={state.claimView}
          chosen={chosen}
          onChoose={setChosen}
          onLeave={() => box.current?.focus()}
        />
      </div>
    </div>
  )
}
