import type { ClaimRow, ClaimView } from '../../../src-preload/contract/claim-table.ts'
import type { GraphEdge, LinkKind } from '../../../src-preload/contract/graph.ts'
import type { Store } from '../store/index.ts'
import type { LinkRow } from '../store/claim-links.ts'
import type { Thing, Things } from './things.ts'

/** Nodes of one picture: more can be read by nobody. */
const MOST = 80

/** What is to be drawn, and which two things stand together in claims or articles. */
export type Drawing = ReturnType<typeof createDrawing>

/** An empty picture to which things, claims and ties are added until it is full. */
export function createDrawing(store: Store, things: Things, view: ClaimView) {
  const nodes = new Map<string, Thing>()
  const rows = new Map<number, ClaimRow>()
  const ties = new Map<string, { from: string; to: string; links: GraphEdge['links'] }>()
  let fields: readonly LinkRow[] | null = null

  const hasRoom = () => nodes.size < MOST
  return {
    store,
    things,
    /** The links of the case in memory, and which claims are in view. */
    index: store.claimLinks.index(),
    seen: store.claimLinks.seen(view),
    nodes,
    rows,
    ties,

    /** Adds an entity or a source, once. */
    add(thing: Thing): void {
      if (thing.kind !== 'claim' && (nodes.has(thing.id) || hasRoom())) nodes.set(thing.id, thing)
    },

    /** Adds claims by the numbers of their rows. */
    addClaims(nos: readonly number[]): void {
      const fresh = nos.filter((no) => !rows.has(no))
      for (const { no, ...row } of store.claimLinks.rows(fresh)) {
        if (!hasRoom()) return
        rows.set(no, row)
        nodes.set(row.id, things.of('claim', row.id))
        fields = null
      }
    },

    /** Two things that stand together so often. */
    tie(from: string, to: string, kind: 'claims' | 'articles', count: number): void {
      if (from === to || count === 0) return
      const [a, b] = from < to ? [from, to] : [to, from]
      const key = `${a} ${b}`
      const links = (ties.get(key)?.links ?? []).filter((link) => link.kind !== kind)
      ties.set(key, { from: a, to: b, links: [...links, { kind, count }] })
    },

    /** The links of the claims that are drawn. */
    fields(): readonly LinkRow[] {
      fields ??= store.claimLinks.ofClaims([...rows.keys()])
      return fields
    },
  }
}

/** The edges between what is drawn, each pair of nodes once. */
export function edgesOf({ nodes, rows, ties, things, fields }: Drawing): GraphEdge[] {
  const edges = new Map<string, GraphEdge>()
  const partsOf = new Map<string, Set<string>>()
  for (const { no, target, role } of fields()) {
    const from = rows.get(no)!.id
    const to = things.main(target)
    if (!nodes.has(to) || from === to) continue
    const key = `${from} ${to}`
    const edge = edges.get(key) ?? { from, to, links: [] }
    const kind = role as LinkKind
    if (!edge.links.some((link) => link.kind === kind)) edge.links.push({ kind, count: 1 })
    edges.set(key, edge)
    partsOf.set(from, (partsOf.get(from) ?? new Set()).add(to))
  }
  const drawnTogether = (a: string, b: string) =>
    [...partsOf.values()].filter((parts) => parts.has(a) && parts.has(b)).length
  for (const { from, to, links } of ties.values()) {
    if (!nodes.has(from) || !nodes.has(to)) continue
    // What every one of its claims already shows needs no line of its own.
    const shown = links.filter(
      ({ kind, count }) => kind !== 'claims' || count > drawnTogether(from, to),
    )
    if (shown.length > 0) edges.set(`${from} ${to}`, { from, to, links: shown })
  }
  return [...edges.values()]
}
