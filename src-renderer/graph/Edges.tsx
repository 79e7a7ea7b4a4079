import { useId } from 'react'
import type { GraphEdge, GraphNode } from '../../src-preload/contract/graph.ts'
import { edgeKey, edgeLine } from './edge-line.ts'
import classes from './graph.module.css'
import { edgeLook, edgeText } from './graph-text.ts'

/** With more edges, only those of the active node are labelled: a label that nobody can read says nothing. */
const MOST_LABELS = 36

type Props = {
  nodes: readonly GraphNode[]
  edges: readonly GraphEdge[]
  frame: { left: number; top: number; width: number; height: number }
  active: string
  chosen: string | null
}

/** The lines between the nodes. What they say stands in the list beside the picture, for everybody. */
export function Edges({ nodes, edges, frame, active, chosen }: Props) {
  const arrow = useId()
  const placed = new Map(nodes.map((node) => [node.id, node]))
  const { left, top, width, height } = frame
  return (
    <svg
      className={classes['edges']}
      width={width}
      height={height}
      viewBox={`${left} ${top} ${width} ${height}`}
      aria-hidden
    >
      <defs>
        <marker
          id={arrow}
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="8"
          markerHeight="8"
          orient="auto"
        >
          <path d="M0,0.5 L8,4 L0,7.5 Z" fill="context-stroke" />
        </marker>
      </defs>
      {edges.map((edge) => {
        const line = edgeLine(placed.get(edge.from)!, placed.get(edge.to)!)
        const look = edgeLook(edge)
        const isNear = edge.from === active || edge.to === active
        const isLabelled = isNear || edges.length <= MOST_LABELS
        return (
          <g
            key={edgeKey(edge)}
            data-look={look}
            data-near={isNear}
            data-chosen={edgeKey(edge) === chosen}
          >
            <line
              {...line}
              {...((look === 'relation' || look === 'against') && { markerEnd: `url(#${arrow})` })}
            />
            {isLabelled && (
              <text x={(line.x1 + line.x2) / 2} y={(line.y1 + line.y2) / 2}>
                {edgeText(edge)}
              </text>
            )}
          </g>
        )
      })}
    </svg>
  )
}
