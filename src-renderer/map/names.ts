import { type Cluster, clusterName } from './clusters.ts'

type Placed = { cluster: Cluster; x: number; y: number }

/** Pixels: a line, a letter, and the middle of a mark to its name. */
const LINE = 16
const LETTER = 6.5
const BESIDE = 20

/** The keys of the marks whose names fit beside them without covering another mark or name; the largest first. */
export function namesOf(
  shown: readonly Placed[],
  active: Cluster | null,
  width: number,
): Set<string> {
  const taken = shown.map(({ x, y }) => ({
    left: x - 14,
    right: x + 14,
    top: y - 14,
    bottom: y + 14,
  }))
  const named = new Set<string>()
  const order = shown.toSorted(
    (a, b) =>
      Number(b.cluster === active) - Number(a.cluster === active) ||
      b.cluster.claims - a.cluster.claims,
  )
  for (const { cluster, x, y } of order) {
    const left = x + BESIDE
    const box = {
      left,
      right: left + Math.min(180, clusterName(cluster).length * LETTER),
      top: y - LINE / 2,
      bottom: y + LINE / 2,
    }
    const isFree =
      box.right < width &&
      taken.every(
        (one) =>
          one.right < box.left ||
          one.left > box.right ||
          one.bottom < box.top ||
          one.top > box.bottom,
      )
    if (!isFree && cluster !== active) continue
    taken.push(box)
    named.add(cluster.key)
  }
  return named
}
