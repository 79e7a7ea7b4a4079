/** A part of the map on the screen: the world is one unit wide, north is 0. */
export type Frame = {
  /** Of its middle. */
  x: number
  y: number
  /** Pixels for the width of the world. */
  scale: number
}
export type Size = { width: number; height: number }
export type Point = { x: number; y: number }

/** Beyond, Mercator's map goes on for ever; degrees. */
const POLE = 83.5
/** The least and the most pixels for the width of the world: the world at a glance, a town in the window. */
const LEAST = 600
const MOST = 2_000_000

/** Mercator: a place keeps its shape, not its size. https://en.wikipedia.org/wiki/Mercator_projection */
export function project(latitude: number, longitude: number): Point {
  const phi = (Math.max(-POLE, Math.min(POLE, latitude)) * Math.PI) / 180
  return {
    x: (longitude + 180) / 360,
    y: 0.5 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / (2 * Math.PI),
  }
}

/** Where a point of the map is on the screen. */
export const onScreen = ({ x, y, scale }: Frame, { width, height }: Size, at: Point): Point => ({
  x: (at.x - x) * scale + width / 2,
  y: (at.y - y) * scale + height / 2,
})

/** Which point of the map is there on the screen. */
export const onMap = ({ x, y, scale }: Frame, { width, height }: Size, at: Point): Point => ({
  x: (at.x - width / 2) / scale + x,
  y: (at.y - height / 2) / scale + y,
})

/** A frame nearer or further away; `at` stays where it is on the screen. */
export function zoomed({ x, y, scale }: Frame, factor: number, at: Point): Frame {
  const next = Math.min(MOST, Math.max(LEAST, scale * factor))
  const share = scale / next
  return { x: at.x + (x - at.x) * share, y: at.y + (y - at.y) * share, scale: next }
}

/** A frame moved by pixels. */
export const panned = ({ x, y, scale }: Frame, right: number, down: number): Frame => ({
  x: Math.min(1, Math.max(0, x + right / scale)),
  y: Math.min(1, Math.max(0, y + down / scale)),
  scale,
})

/** A frame that holds some points with room around them; the inhabited world for none. */
export function fitting(points: readonly Point[], { width, height }: Size): Frame {
  const corners = points.length > 0 ? points : [project(72, -170), project(-54, 179)]
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)]
  const [left, right] = [Math.min(...xs), Math.max(...xs)]
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
  // One town alone would fill the window with nothing but itself.
  const across = Math.max(right - left, 0.008)
  const down = Math.max(bottom - top, 0.008)
  const scale = Math.min((width * 0.8) / across, (height * 0.8) / down)
  return {
    x: (left + right) / 2,
    y: (top + bottom) / 2,
    scale: Math.min(MOST, Math.max(LEAST, scale)),
  }
}

/** A frame moved so that a point is well inside it. */
export function holding(frame: Frame, size: Size, at: Point): Frame {
  const { x, y } = onScreen(frame, size, at)
  const room = 48
  const isInside = x > room && y > room && x < size.width - room && y < size.height - room
  return isInside ? frame : { ...frame, x: at.x, y: at.y }
}
