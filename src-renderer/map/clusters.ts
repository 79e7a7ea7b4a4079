import type { MapPlace } from '../../src-preload/contract/place.ts'
import { type Point, project } from './frame.ts'

/** Places that are drawn as one mark. */
export type Cluster = {
  key: string
  /** `point`: towns and exact points; `area`: a country; `ring`: somewhere around here. */
  is: 'point' | 'area' | 'ring'
  /** ISO 3166-1 of an area. */
  country: string | null
  /** On the map: where its largest place is, never between places. */
  at: Point
  claims: number
  /** The largest first. */
  places: MapPlace[]
  /** Nobody has chosen them: they are never one with what somebody chose. */
  isProposed: boolean
}

/** Pixels between two marks that are not one. */
const APART = 34

/**
 * Places of one kind that are close to each other on the screen as one mark; countries and regions
 * are never one with the towns in them.
 *
 * @param scale pixels for the width of the world
 */
export function clustersOf(places: readonly MapPlace[], scale: number): Cluster[] {
  const cells = new Map<string, Cluster[]>()
  const clusters: Cluster[] = []
  for (const place of places.toSorted((a, b) => b.claims - a.claims)) {
    const at = project(place.latitude, place.longitude)
    const is = kindOf(place)
    const column = Math.floor((at.x * scale) / APART)
    const row = Math.floor((at.y * scale) / APART)
    const near = around(column, row)
      .flatMap((cell) => cells.get(cell) ?? [])
      .filter(
        (one) =>
          one.is === is && one.country === place.country && one.isProposed === place.isProposed,
      )
    const joined = near.find((one) => far(one.at, at) * scale < (is === 'point' ? APART : 1))
    if (joined) {
      joined.claims += place.claims
      joined.places.push(place)
      continue
    }
    const cluster: Cluster = {
      key: keyOf(place),
      is,
      country: place.country,
      at,
      claims: place.claims,
      places: [place],
      isProposed: place.isProposed,
    }
    clusters.push(cluster)
    const cell = `${column} ${row}`
    cells.set(cell, [...(cells.get(cell) ?? []), cluster])
  }
  return clusters
}

/** The name of the mark whose largest place this is. */
export const keyOf = (place: MapPlace): string =>
  `${kindOf(place)} ${place.latitude} ${place.longitude} ${place.isProposed}`

function kindOf({ precision, country }: MapPlace): Cluster['is'] {
  if (precision === 'country') return country ? 'area' : 'ring'
  return precision === 'region' || precision === 'district' ? 'ring' : 'point'
}

const around = (column: number, row: number) =>
  [-1, 0, 1].flatMap((right) => [-1, 0, 1].map((down) => `${column + right} ${row + down}`))

const far = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y)

/** The mark that an arrow leads to: the nearest in its direction, those beside the way count as farther. */
export function nextIn(
  clusters: readonly Cluster[],
  from: Cluster,
  [right, down]: readonly [number, number],
): Cluster | null {
  let best: Cluster | null = null
  let least = Infinity
  for (const cluster of clusters) {
    const x = cluster.at.x - from.at.x
    const y = cluster.at.y - from.at.y
    const along = x * right + y * down
    if (cluster === from || along <= 0) continue
    const way = along + 2 * Math.abs(x * down - y * right)
    if (way < least) [least, best] = [way, cluster]
  }
  return best
}

/** What the mark is called: the words of its largest place. */
export const clusterName = ({ places }: Cluster): string => places[0]?.words || 'a point'
