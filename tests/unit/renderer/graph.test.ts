import { describe, expect, test } from 'vitest'
import { linkKinds, type GraphNode } from '../../../src-preload/contract/graph.ts'
import { edgeLine } from '../../../src-renderer/graph/edge-line.ts'
import { edgeLook, edgeText, linkText } from '../../../src-renderer/graph/graph-text.ts'
import { nearest } from '../../../src-renderer/graph/nearest.ts'

const at = (id: string, x: number, y: number) => ({ id, x, y })

describe('the nearest node in a direction', () => {
  const middle = at('middle', 0, 0)
  const nodes = [
    middle,
    at('right', 100, 10),
    at('far right', 300, 0),
    at('aside', 60, 90),
    at('up', -5, -90),
  ]

  test('is what lies straight ahead rather than aside', () => {
    expect(nearest(nodes, middle, 'right')?.id).toBe('right')
    expect(nearest(nodes, middle, 'up')?.id).toBe('up')
    expect(nearest(nodes, middle, 'down')?.id).toBe('aside')
  })

  test('is none where nothing lies', () => {
    expect(nearest(nodes, middle, 'left')).toBeNull()
    expect(nearest([middle], middle, 'up')).toBeNull()
  })
})

test('every link has words in both directions', () => {
  for (const kind of linkKinds) {
    for (const isReversed of [false, true]) {
      expect(linkText({ kind, count: 2 }, isReversed)).toMatch(/^[a-z0-9 ]+$/)
    }
  }
  const edge = { from: 'a', to: 'b', links: [{ kind: 'supports' as const, count: 1 }] }
  expect(edgeText(edge)).toBe('supports')
  expect(edgeText(edge, true)).toBe('is supported by')
  expect(edgeText({ ...edge, links: [{ kind: 'claims', count: 12 }] })).toBe('12 claims')
})

test('what speaks against, what is said of two claims, roles and ties look different', () => {
  const look = (...kinds: (typeof linkKinds)[number][]) =>
    edgeLook({ from: 'a', to: 'b', links: kinds.map((kind) => ({ kind, count: 1 })) })
  expect(look('refutes')).toBe('against')
  expect(look('supports')).toBe('relation')
  expect(look('condition')).toBe('relation')
  expect(look('actor', 'claimer')).toBe('role')
  expect(look('claims', 'articles')).toBe('together')
})

test('a line ends at the border of a box, where its arrow is seen', () => {
  const node = (kind: GraphNode['kind'], x: number, y: number) => ({ kind, x, y }) as GraphNode
  const line = edgeLine(node('claim', 0, 0), node('entity', 400, 0))
  expect([line.x1, line.x2].map(Math.round)).toEqual([112, 316])
  expect(edgeLine(node('entity', 0, 0), node('entity', 0, 200)).y1).toBe(16)
})
