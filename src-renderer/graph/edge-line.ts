import { type GraphEdge, type GraphNode, nodeSizes } from '../../src-preload/contract/graph.ts'

export type EdgeLine = { x1: number; y1: number; x2: number; y2: number }

/** The line between two nodes, from border to border, so that an arrow's head is seen. */
export function edgeLine(from: GraphNode, to: GraphNode): EdgeLine {
  const start = border(from, to)
  const end = border(to, from)
  return { x1: start.x, y1: start.y, x2: end.x, y2: end.y }
}

/** Where the line from the middle of a node to another leaves the node's box. */
function border(node: GraphNode, towards: GraphNode): { x: number; y: number } {
  const { width, height } = nodeSizes[node.kind]
  const [x, y] = [towards.x - node.x, towards.y - node.y]
  const share = Math.min(width / 2 / Math.abs(x), height / 2 / Math.abs(y), 1)
  return { x: node.x + x * share, y: node.y + y * share }
}

export const edgeKey = ({ from, to }: Pick<GraphEdge, 'from' | 'to'>): string => `${from} ${to}`
