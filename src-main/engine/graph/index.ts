import type { ClaimView } from '../../../src-preload/contract/claim-table.ts'
import type { GraphEdge, GraphNode } from '../../../src-preload/contract/graph.ts'
import type { Store } from '../store/index.ts'
import { createDrawing, type Drawing, edgesOf } from './drawing.ts'
import { layOut, type Point } from './layout.ts'
import { drawAround, drawDensest } from './neighbours.ts'
import { createThings } from './things.ts'

type Asked = { view: ClaimView; start: string | null; opened: readonly string[] }

/**
 * A part of the graph of the case, with its places. The same case and the same steps give the same picture.
 *
 * @throws AttestError `graph/not-found`
 */
export function graphOf(
  store: Store,
  { view, start, opened }: Asked,
): { nodes: GraphNode[]; edges: GraphEdge[]; leftOut: number } {
  const things = createThings(store)
  const drawing = createDrawing(store, things, view)
  const centre = start === null ? null : things.find(start)
  let outside = 0
  if (centre) drawAround(drawing, centre, 'start')
  else outside = drawDensest(drawing)
  const place = (before: ReadonlyMap<string, Point>) =>
    layOut([...drawing.nodes.values()], edgesOf(drawing), centre?.id ?? null, before)
  let places = place(new Map())
  const open = new Set(centre ? [centre.id] : [])
  for (const id of opened) {
    const thing = things.find(id)
    open.add(thing.id)
    drawAround(drawing, thing, 'opened')
    places = place(places)
  }
  const edges = edgesOf(drawing)
  const nodes = nodesOf(drawing, edges, places, open)
  const hidden = nodes.filter(({ isOpen }) => isOpen).map(({ leftOut }) => leftOut)
  return { nodes, edges, leftOut: hidden.reduce((sum, n) => sum + n, outside) }
}

function nodesOf(
  drawing: Drawing,
  edges: readonly GraphEdge[],
  places: ReadonlyMap<string, Point>,
  open: ReadonlySet<string>,
): GraphNode[] {
  const { nodes, rows, store, index, seen } = drawing
  const claims = new Map([...rows.values()].map((row) => [row.id as string, row]))
  const drawn = new Map<string, number>()
  for (const { from, to, links } of edges) {
    // A tie is no link of its own: it says that there are claims which are not drawn.
    if (links.every(({ kind }) => kind === 'claims' || kind === 'articles')) continue
    for (const end of [from, to]) drawn.set(end, (drawn.get(end) ?? 0) + 1)
  }
  return [...nodes.values()].map(({ id, kind, ids }): GraphNode => {
    const claim = claims.get(id)
    const links = claim ? store.claimLinks.degree(id) : index.claims.documents(id, seen).length
    return {
      id,
      kind,
      ...(claim
        ? {
            label: claim.sentence,
            also: claim.chain ? [claim.chain] : [],
            type: claim.status,
            place: { articleId: claim.articleId, span: claim.span },
          }
        : { ...store.claimLinks.named(kind, ids), place: null }),
      links,
      leftOut: Math.max(0, links - (drawn.get(id) ?? 0)),
      isOpen: open.has(id),
      ...places.get(id)!,
    }
  })
}
