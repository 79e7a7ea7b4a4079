import type { KeyboardEvent } from 'react'
import type { ClaimView } from '../../src-preload/contract/claim-table.ts'
import type { GraphEdge, GraphNode } from '../../src-preload/contract/graph.ts'
import { edgeKey } from './edge-line.ts'
import { EdgeRests } from './EdgeRests.tsx'
import classes from './graph.module.css'
import { edgeText, linksText, nodeType } from './graph-text.ts'

type Props = {
  node: GraphNode
  nodes: readonly GraphNode[]
  edges: readonly GraphEdge[]
  view: ClaimView
  chosen: string | null
  onChoose(edge: string | null): void
  onLeave(): void
}

/** What the active node is joined to, as a list: each link opens the words that it rests on. */
export function NodeLinks({ node, nodes, edges, view, chosen, onChoose, onLeave }: Props) {
  const named = new Map(nodes.map((one) => [one.id, one]))
  const own = edges.filter(({ from, to }) => from === node.id || to === node.id)
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape' || event.key === 'ArrowLeft') onLeave()
    else if (event.key === 'ArrowDown' || event.key === 'j') step(event.currentTarget, 1)
    else if (event.key === 'ArrowUp' || event.key === 'k') step(event.currentTarget, -1)
    else return
    event.preventDefault()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrows walk the buttons in it
    <section className={classes['links']} aria-label="Links of the node" onKeyDown={walk}>
      <h2 dir="auto">{node.label}</h2>
      {node.also.length > 0 && (
        <p className={classes['also']} dir="auto">
          {node.also.join(' · ')}
        </p>
      )}
      <p className={classes['facts']}>
        {nodeType(node)} · {linksText(node)}
      </p>
      <ul aria-label="Links">
        {own.map((edge) => {
          const other = named.get(edge.from === node.id ? edge.to : edge.from)!
          const key = edgeKey(edge)
          return (
            <li key={key}>
              <button
                type="button"
                data-link
                aria-expanded={key === chosen}
                onClick={() => onChoose(key === chosen ? null : key)}
              >
                <span className={classes['kind']}>{edgeText(edge, edge.to === node.id)}</span>{' '}
                <bdi>{other.label}</bdi>
              </button>
              {key === chosen && <EdgeRests edge={edge} view={view} />}
            </li>
          )
        })}
      </ul>
      {own.length === 0 && <p className={classes['facts']}>Nothing drawn is joined to it.</p>}
    </section>
  )
}

/** Moves the focus to the next button of the list, or the one before. */
function step(list: HTMLElement, by: 1 | -1): void {
  const buttons = [...list.querySelectorAll('button')]
  const at = buttons.findIndex((button) => button === document.activeElement)
  buttons[Math.min(Math.max(at + by, 0), buttons.length - 1)]?.focus()
}
