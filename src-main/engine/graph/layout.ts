import {
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force'
import { type NodeKind, nodeSizes } from '../../../src-preload/contract/graph.ts'

export type Point = { x: number; y: number }
type Placed = SimulationNodeDatum & Point & { id: string; width: number; height: number }

/** Steps of the simulation, and of the separation after it: so many and no more, whatever the graph. */
const STEPS = 140
const SEPARATIONS = 200
/** Pixels between two nodes: beside each other they leave room for the words of their edge. */
const GAP = { x: 90, y: 44 }

/**
 * Places nodes so that what is joined is near and nothing lies over another. The same nodes and
 * edges in the same order give the same places: nothing in it is drawn by lot.
 *
 * @param centre the node in the middle, if one is
 * @param before where nodes stood already: they move little
 * @returns the middle of each node, pixels from the centre
 */
export function layOut(
  nodes: readonly { id: string; kind: NodeKind }[],
  edges: readonly { from: string; to: string }[],
  centre: string | null,
  before: ReadonlyMap<string, Point>,
): Map<string, Point> {
  const placed = nodes.map(
    ({ id, kind }, at): Placed => ({
      id,
      ...nodeSizes[kind],
      ...(before.get(id) ?? startOf(at, edges, id, before)),
      ...(id === centre && { fx: 0, fy: 0 }),
    }),
  )
  const links = edges.map(
    ({ from, to }): SimulationLinkDatum<Placed> => ({ source: from, target: to }),
  )
  const kept = (node: Placed) => (before.has(node.id) ? 0.5 : 0)
  // A window is wider than high: the picture is pressed together from above more than from the side.
  const simulation = forceSimulation(placed)
    .force(
      'links',
      forceLink<Placed, SimulationLinkDatum<Placed>>(links)
        .id(({ id }) => id)
        .distance(240)
        .strength(0.35),
    )
    .force('apart', forceManyBody<Placed>().strength(-1400).distanceMax(900))
    .force('x', forceX<Placed>(0).strength(0.03))
    .force('y', forceY<Placed>(0).strength(0.09))
    .force('keptX', forceX<Placed>(({ id }) => before.get(id)?.x ?? 0).strength(kept))
    .force('keptY', forceY<Placed>(({ id }) => before.get(id)?.y ?? 0).strength(kept))
    .stop()
  simulation.tick(STEPS)
  separate(placed)
  return new Map(placed.map(({ id, x, y }) => [id, { x: Math.round(x), y: Math.round(y) }]))
}

/** A new node begins beside one that it is joined to, else on a spiral; each at another angle. */
function startOf(
  at: number,
  edges: readonly { from: string; to: string }[],
  id: string,
  before: ReadonlyMap<string, Point>,
): Point {
  const edge = edges.find(
    ({ from, to }) => (from === id && before.has(to)) || (to === id && before.has(from)),
  )
  const near = (edge && before.get(edge.from === id ? edge.to : edge.from)) ?? { x: 0, y: 0 }
  // The golden angle never comes back to where it was.
  const angle = at * 2.399963
  const away = edge ? 120 : 40 + 34 * Math.sqrt(at)
  return { x: near.x + away * 1.5 * Math.cos(angle), y: near.y + away * Math.sin(angle) }
}

/** Pushes apart what overlaps, along the shorter way; the centre stays. */
function separate(nodes: readonly Placed[]): void {
  for (let round = 0; round < SEPARATIONS; round++) {
    let isClear = true
    for (const [at, a] of nodes.entries()) {
      for (const b of nodes.slice(at + 1)) {
        const overX = (a.width + b.width) / 2 + GAP.x - Math.abs(a.x - b.x)
        const overY = (a.height + b.height) / 2 + GAP.y - Math.abs(a.y - b.y)
        if (overX <= 0 || overY <= 0) continue
        isClear = false
        if (overX < overY) push(a, b, 'x', overX)
        else push(a, b, 'y', overY)
      }
    }
    if (isClear) return
  }
}

function push(a: Placed, b: Placed, axis: 'x' | 'y', by: number): void {
  const way = a[axis] < b[axis] || (a[axis] === b[axis] && a.id < b.id) ? 1 : -1
  const isFixed = (node: Placed) => node.fx !== undefined
  const share = isFixed(a) || isFixed(b) ? by : by / 2
  if (!isFixed(a)) a[axis] -= way * share
  if (!isFixed(b)) b[axis] += way * share
}
