import { type RefObject, useEffect, useId } from 'react'
import { type GraphEdge, type GraphNode, nodeSizes } from '../../src-preload/contract/graph.ts'
import { edgeKey } from './edge-line.ts'
import { Edges } from './Edges.tsx'
import classes from './graph.module.css'
import { linksText, nodeType } from './graph-text.ts'

/** Pixels around the outermost nodes. */
const MARGIN = 40

type Props = {
  nodes: readonly GraphNode[]
  edges: readonly GraphEdge[]
  active: string
  /** The edge that is read beside the picture. */
  chosen: string | null
  box: RefObject<HTMLDivElement | null>
  onMove(id: string): void
  onOpen(node: GraphNode): void
}

/** The picture: what scrolls, with each node a box at its place and the edges behind. */
export function Picture({ nodes, edges, active, chosen, box, onMove, onOpen }: Props) {
  const id = useId()
  const frame = frameOf(nodes)
  useEffect(() => {
    document
      .getElementById(`${id}${active}`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [id, active])
  return (
    <div
      ref={box}
      className={classes['picture']}
      role="listbox"
      aria-label="Graph"
      aria-activedescendant={`${id}${active}`}
      tabIndex={0}
      data-first-focus
    >
      <div
        className={classes['canvas']}
        role="presentation"
        style={{ width: frame.width, height: frame.height }}
      >
        <Edges nodes={nodes} edges={edges} frame={frame} active={active} chosen={chosen} />
        {nodes.map((node) => (
          <Node
            key={node.id}
            id={`${id}${node.id}`}
            node={node}
            left={node.x - frame.left}
            top={node.y - frame.top}
            isActive={node.id === active}
            isNear={isNear(edges, node.id, active)}
            onMove={onMove}
            onOpen={onOpen}
          />
        ))}
      </div>
    </div>
  )
}

type Frame = { left: number; top: number; width: number; height: number }

/** The smallest box around all nodes. */
function frameOf(nodes: readonly GraphNode[]): Frame {
  const half = (node: GraphNode, side: 'width' | 'height') => nodeSizes[node.kind][side] / 2
  const left = Math.min(...nodes.map((node) => node.x - half(node, 'width'))) - MARGIN
  const right = Math.max(...nodes.map((node) => node.x + half(node, 'width'))) + MARGIN
  const top = Math.min(...nodes.map((node) => node.y - half(node, 'height'))) - MARGIN
  const bottom = Math.max(...nodes.map((node) => node.y + half(node, 'height'))) + MARGIN
  return { left, top, width: right - left, height: bottom - top }
}

const isNear = (edges: readonly GraphEdge[], id: string, active: string) =>
  id === active ||
  edges.some((edge) => [`${id} ${active}`, `${active} ${id}`].includes(edgeKey(edge)))

type NodeProps = {
  id: string
  node: GraphNode
  left: number
  top: number
  isActive: boolean
  isNear: boolean
  onMove(id: string): void
  onOpen(node: GraphNode): void
}

/** A node: its kind by shape, colour and words; its name; and how much of it is not drawn. */
function Node({ id, node, left, top, isActive, isNear, onMove, onOpen }: NodeProps) {
  const { width, height } = nodeSizes[node.kind]
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the picture has the focus and names its active node; keys are commands
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      aria-label={`${node.label}: ${nodeType(node)}, ${linksText(node)}`}
      className={classes['node']}
      data-kind={node.kind}
      data-type={node.type}
      data-near={isNear}
      style={{ left: left - width / 2, top: top - height / 2, width, height }}
      title={[node.label, ...node.also].join('\n')}
      onClick={() => onMove(node.id)}
      onDoubleClick={() => onOpen(node)}
    >
      <span className={classes['label']} dir="auto">
        {node.label}
      </span>
      {node.leftOut > 0 && <span className={classes['more']} data-left-out={`+${node.leftOut}`} />}
    </div>
  )
}
