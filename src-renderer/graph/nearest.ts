export type Placed = { id: string; x: number; y: number }
export type Direction = 'left' | 'right' | 'up' | 'down'

const ways: Record<Direction, readonly [x: number, y: number]> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
}

/** What lies farther aside than so many times ahead lies in another direction. */
const WIDEST = 2.5

/** The nearest node in a direction: what lies aside counts double; `null` if nothing lies there. */
export function nearest<N extends Placed>(
  nodes: readonly N[],
  from: Placed,
  direction: Direction,
): N | null {
  const [wayX, wayY] = ways[direction]
  let best: { node: N; far: number } | null = null
  for (const node of nodes) {
    const [x, y] = [node.x - from.x, node.y - from.y]
    const ahead = x * wayX + y * wayY
    const aside = Math.abs(x * wayY - y * wayX)
    if (node.id === from.id || ahead <= 0 || aside > WIDEST * ahead) continue
    const far = ahead + 2 * aside
    if (!best || far < best.far) best = { node, far }
  }
  return best?.node ?? null
}
