import { describe, expect, test } from 'vitest'
import type { MapPlace } from '../../../src-preload/contract/place.ts'
import { clustersOf, nextIn } from '../../../src-renderer/map/clusters.ts'
import {
  fitting,
  holding,
  onMap,
  onScreen,
  project,
  zoomed,
} from '../../../src-renderer/map/frame.ts'

const size = { width: 900, height: 600 }
const place = (latitude: number, longitude: number, changes: Partial<MapPlace> = {}): MapPlace => ({
  role: 'event',
  latitude,
  longitude,
  precision: 'locality',
  country: null,
  words: `${latitude}`,
  isProposed: false,
  claims: 1,
  keys: [{ role: 'event', point: `${latitude},${longitude}`, words: null }],
  ...changes,
})

test('the projection is Mercator’s', () => {
  expect(project(0, 0)).toEqual({ x: 0.5, y: 0.5 })
  expect(project(0, 180).x).toBe(1)
  // ln(tan(45° + 30°)) / 2π
  expect(project(60, 0).y).toBeCloseTo(0.5 - 1.3169578969 / (2 * Math.PI), 9)
  expect(project(90, 0).y).toBeGreaterThan(0)
})

test('what fits is in sight, zooming keeps what is under the pointer', () => {
  const points = [project(33.9, 35.5), project(12.8, 45)]
  const frame = fitting(points, size)
  for (const at of points) {
    const { x, y } = onScreen(frame, size, at)
    expect(x).toBeGreaterThan(0)
    expect(x).toBeLessThan(size.width)
    expect(y).toBeGreaterThan(0)
    expect(y).toBeLessThan(size.height)
    expect(onMap(frame, size, { x, y }).x).toBeCloseTo(at.x, 9)
    const near = onScreen(zoomed(frame, 3, at), size, at)
    expect(near.x).toBeCloseTo(x, 6)
  }
  const away = project(-30, -60)
  const held = onScreen(holding(frame, size, away), size, away)
  expect(held).toEqual({ x: 450, y: 300 })
})

describe('marks', () => {
  const beirut = place(33.89, 35.5, { claims: 5 })
  const tyre = place(33.27, 35.2, { claims: 2 })
  const aden = place(12.78, 45.04)
  const lebanon = place(33.9, 35.9, { precision: 'country', country: 'LB', claims: 9 })
  const around = place(33.9, 35.6, { precision: 'region' })

  test('towns close together on the screen are one, at the largest; closer they are two', () => {
    const far = clustersOf([tyre, beirut, aden], 1_000)
    expect(far.map(({ claims, places }) => [claims, places.length])).toEqual([
      [7, 2],
      [1, 1],
    ])
    expect(far[0]!.at).toEqual(project(33.89, 35.5))
    expect(clustersOf([tyre, beirut, aden], 100_000)).toHaveLength(3)
  })

  test('a country and a region are no points, and never one with a town', () => {
    const marks = clustersOf([beirut, lebanon, around], 600)
    expect(marks.map(({ is }) => is).toSorted()).toEqual(['area', 'point', 'ring'])
  })

  test('a proposal is never one with what somebody chose', () => {
    const dateline = place(33.89, 35.5, { role: 'dateline', isProposed: true })
    const marks = clustersOf([dateline, beirut], 600)
    expect(marks.map(({ isProposed, claims }) => [isProposed, claims])).toEqual([
      [false, 5],
      [true, 1],
    ])
    expect(new Set(marks.map(({ key }) => key)).size).toBe(2)
  })

  test('every claim is in one mark', () => {
    const places = Array.from({ length: 3_000 }, (_, n) =>
      place(-60 + ((n * 37) % 1_200) / 10, -180 + ((n * 113) % 3_600) / 10),
    )
    const marks = clustersOf(places, 900)
    expect(marks.reduce((all, { claims }) => all + claims, 0)).toBe(3_000)
    expect(marks.flatMap((mark) => mark.places)).toHaveLength(3_000)
  })

  test('arrows lead to the next mark in their direction, or nowhere', () => {
    const marks = clustersOf([beirut, aden, place(35, 60), place(34, -5)], 2_000)
    const from = marks.find(({ places }) => places[0] === beirut)!
    expect(nextIn(marks, from, [1, 0])!.places[0]!.longitude).toBe(60)
    expect(nextIn(marks, from, [-1, 0])!.places[0]!.longitude).toBe(-5)
    expect(nextIn(marks, from, [0, 1])!.places[0]).toBe(aden)
    expect(
      nextIn(marks, marks.find(({ places }) => places[0]!.longitude === 60)!, [1, 0]),
    ).toBeNull()
  })
})
