import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type GeoContext, geoMercator, geoPath } from 'd3-geo'
import isoCountries from 'i18n-iso-countries'
import { feature } from 'topojson-client'
import { presimplify, quantile, simplify } from 'topojson-simplify'
import type { GeometryCollection, Topology } from 'topojson-specification'

/** A country on the map. Coordinates of paths are Mercator, the world is SIZE wide; relative, for SVG. */
export type Outline = {
  /** ISO 3166-1; `null` where Natural Earth draws what has no code. */
  code: string | null
  /** Inside its largest part: latitude, longitude. */
  point: [number, number]
  /** x, y, width, height. */
  box: [number, number, number, number]
  /** For the world, and for a country that fills the window. */
  coarse: string
  fine: string
}
type Ring = [number, number][]

export const SIZE = 65_536
/** Shares of the points that are kept. */
const FINE = 0.45
const COARSE = 0.1
/** Beyond, Mercator's map goes on for ever. */
const POLE = 83.5

/** Mercator, https://en.wikipedia.org/wiki/Mercator_projection: a place keeps its shape, not its size. */
const projection = geoMercator()
  .scale(SIZE / (2 * Math.PI))
  .translate([SIZE / 2, SIZE / 2])
  .clipExtent(clip())

/** Natural Earth's countries at 1 : 50 million as two sets of SVG paths. */
export function outlines(): Outline[] {
  const file = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json')
  const world = JSON.parse(readFileSync(file, 'utf8')) as World
  const weighed = presimplify<World['objects']>(world)
  const kept = (share: number) => ringsOf(simplify(weighed, quantile(weighed, share)))
  const [coarse, fine, all] = [kept(COARSE), kept(FINE), ringsOf(world)]
  return all.flatMap(({ code, rings }, n): Outline[] => {
    if (code === 'AQ') return []
    const largest = rings.toSorted((a, b) => Math.abs(area(b)) - Math.abs(area(a)))[0]!
    const points = rings.flat()
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
    const [left, top] = [Math.min(...xs), Math.min(...ys)]
    const [longitude, latitude] = projection.invert!(innermost(largest))!
    return [
      {
        code,
        point: [Number(latitude.toFixed(2)), Number(longitude.toFixed(2))],
        box: [left, top, Math.max(...xs) - left, Math.max(...ys) - top].map(
          Math.round,
        ) as Outline['box'],
        coarse: coarse[n]!.rings.map(pathOf).join('') || speck(left, top),
        fine: fine[n]!.rings.map(pathOf).join('') || speck(left, top),
      },
    ]
  })
}
type World = Topology<{ countries: GeometryCollection }>

/** Each country's rings in the plane, cut where the map ends. */
function ringsOf(world: World) {
  return feature(world, world.objects.countries).features.map((country) => {
    const rings: Ring[] = []
    const context: GeoContext = {
      beginPath: () => {},
      moveTo: (x, y) => rings.push([[x, y]]),
      lineTo: (x, y) => rings.at(-1)!.push([x, y]),
      arc: () => {},
      closePath: () => {},
    }
    geoPath(projection, context)(country)
    return { code: isoCountries.numericToAlpha2(String(country.id)) ?? null, rings }
  })
}

function clip(): [[number, number], [number, number]] {
  const phi = (POLE * Math.PI) / 180
  const y = (Math.log(Math.tan(Math.PI / 4 + phi / 2)) / (2 * Math.PI)) * SIZE
  return [
    [0, SIZE / 2 - y],
    [SIZE, SIZE / 2 + y],
  ]
}

/** `M` and then steps, without those that go nowhere; `''` for what is less than a triangle. */
function pathOf(ring: Ring): string {
  let [x, y] = ring[0]!.map(Math.round) as [number, number]
  const start = `M${x},${y}`
  const steps: string[] = []
  for (const point of ring.slice(1)) {
    const [nextX, nextY] = point.map(Math.round) as [number, number]
    if (nextX === x && nextY === y) continue
    steps.push(`${nextX - x},${nextY - y}`)
    ;[x, y] = [nextX, nextY]
  }
  return steps.length < 2 ? '' : `${start}l${steps.join(' ')}z`
}

/** What is smaller than the grid is still seen. */
const speck = (x: number, y: number) => `M${Math.round(x)},${Math.round(y)}l3,3 -3,3 -3,-3z`

const area = (ring: Ring) =>
  ring.reduce((sum, [x, y], n) => {
    const [nextX, nextY] = ring[(n + 1) % ring.length]!
    return sum + x * nextY - nextX * y
  }, 0) / 2

/** Of a grid of points the one inside that is farthest from the ring's corners. */
function innermost(ring: Ring): [number, number] {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)]
  const [left, right, bottom, top] = [
    Math.min(...xs),
    Math.max(...xs),
    Math.min(...ys),
    Math.max(...ys),
  ]
  let best: [number, number] = [(left + right) / 2, (bottom + top) / 2]
  let farthest = -1
  for (let i = 1; i < 32; i++) {
    for (let j = 1; j < 32; j++) {
      const [x, y] = [left + ((right - left) * i) / 32, bottom + ((top - bottom) * j) / 32]
      if (!isInside(ring, x, y)) continue
      const near = Math.min(...ring.map(([a, b]) => (a - x) ** 2 + (b - y) ** 2))
      if (near > farthest) [farthest, best] = [near, [x, y]]
    }
  }
  return best
}

/** Whether a ray from the point meets the ring an odd number of times. */
function isInside(ring: Ring, x: number, y: number): boolean {
  let inside = false
  for (const [n, [ax, ay]] of ring.entries()) {
    const [bx, by] = ring[(n + 1) % ring.length]!
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
  }
  return inside
}
