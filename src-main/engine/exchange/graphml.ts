import type { Claim } from '../../../src-preload/contract/claim.ts'
import { claimSentence } from '../../../src-preload/contract/claim-sentence.ts'
import type { Context } from '../context.ts'
import { createThings, type Things } from '../graph/things.ts'
import { linksOf } from '../links.ts'
import { claimsOf, type Piece } from './case-records.ts'

type Values = Record<string, string>

const keys = [
  ['kind', 'node'],
  ['label', 'node'],
  ['type', 'node'],
  ['status', 'node'],
  ['published', 'node'],
  ['relation', 'edge'],
] as const

/** Articles, entities, sources and claims as the nodes of a graph, what joins them as its edges (GraphML 1.0). */
export async function* asGraphMl(context: Context): AsyncGenerator<Piece> {
  const { store, caseFile } = context
  const declared = keys.map(
    ([id, owner]) => `<key id="${id}" for="${owner}" attr.name="${id}" attr.type="string"/>`,
  )
  yield {
    text: `<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n${declared.join('\n')}\n<graph id="${xml(caseFile.id)}" edgedefault="directed">\n`,
    records: 0,
  }
  const things = createThings(store)
  const nodes = new Set<string>()
  const add = (id: string, values: Values): Piece => {
    nodes.add(id)
    return { text: node(id, values), records: 1 }
  }
  for (const { id, name, type } of store.entities.all()) {
    yield add(id, { kind: 'entity', label: name, type })
  }
  for (const { id, name, kind } of store.sources.list()) {
    yield add(id, { kind: 'source', label: name, type: kind ?? '' })
  }
  for (const id of store.articles.ids()) {
    const article = store.articles.open(id)
    if (!article) continue
    const { headline, published } = article
    yield add(id, { kind: 'article', label: headline, published: published ?? '' })
  }
  const edges: Edge[] = []
  for await (const claim of claimsOf(context)) {
    yield add(claim.id, claimValues(claim))
    edges.push(...edgesOf(context, claim, things))
  }
  // A graph may not name a node that it does not hold, and every node is known only now.
  for (const edge of edges.filter(({ from, to }) => nodes.has(from) && nodes.has(to))) {
    yield { text: edgeText(edge), records: 1 }
  }
  yield { text: '</graph>\n</graphml>\n', records: 0 }
}

type Edge = { from: string; to: string; relation: string }

const claimValues = (claim: Claim): Values => ({
  kind: 'claim',
  label: claimSentence(claim),
  type: String(claim.fields.kind?.[0]?.value ?? ''),
  status: String(claim.fields.status?.[0]?.value ?? 'draft'),
})

/** The article a claim was made from, and its links as the graph on the screen has them (links.ts). */
function edgesOf({ store }: Context, claim: Claim, things: Things): Edge[] {
  const links = linksOf(claim, store.claimLinks.namedIn(claim.id))
  const edges = [
    { from: claim.id, to: claim.articleId, relation: 'made-from' },
    ...links.map(({ target, role }) => ({
      from: claim.id,
      to: things.main(target),
      relation: role,
    })),
  ]
  // Of merged entities that stand in one role there is one.
  return [...new Map(edges.map((edge) => [`${edge.to} ${edge.relation}`, edge])).values()]
}

const node = (id: string, values: Values) => `<node id="${xml(id)}">${data(values)}</node>\n`
const edgeText = ({ from, to, relation }: Edge) =>
  `<edge source="${xml(from)}" target="${xml(to)}">${data({ relation })}</edge>\n`
const data = (values: Values) =>
  Object.entries(values)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `<data key="${key}">${xml(value)}</data>`)
    .join('')

/** Text of XML 1.0: the five characters escaped, those that no escape can write replaced. */
const xml = (text: string) =>
  text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`)
