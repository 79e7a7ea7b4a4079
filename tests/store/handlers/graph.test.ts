import { beforeEach, describe, expect, test } from 'vitest'
import { v7 as uuidv7 } from 'uuid'
import type { ArticleId, EntityId } from '../../../src-preload/contract/article.ts'
import type { ClaimId, ClaimPath } from '../../../src-preload/contract/claim-fields.ts'
import type { ClaimView } from '../../../src-preload/contract/claim-table.ts'
import { nodeSizes } from '../../../src-preload/contract/graph.ts'
import type { OutputOf } from '../../../src-preload/contract/index.ts'
import type { OpenCase } from '../../../src-main/engine/store/index.ts'
import { asGraphMl } from '../../../src-main/engine/exchange/graphml.ts'
import { asking } from '../asking.ts'
import { analysed, imported, memoryCase } from '../case.ts'

const story = analysed(
  'Selim Varga says the ferry runs. Idris Taan met Varga. The Heron says it does not run.',
)
const second = analysed('Idris Taan and the Heron left Karsin.', { headline: 'They left' })
const view: ClaimView = { query: '', filters: [], sort: 'entered', descending: true, group: null }

let one: OpenCase
let window: ReturnType<typeof asking>
let articleId: ArticleId
let varga: EntityId, taan: EntityId, heron: EntityId
let runs: ClaimId, stands: ClaimId
beforeEach(async () => {
  one = memoryCase()
  window = asking(one)
  articleId = imported(one, story)
  varga = await entity('Selim Varga')
  taan = await entity('Idris Taan')
  heron = await entity('The Heron')
  runs = await claim('The ferry runs.', { claimer: 'Selim Varga', 'claimer.entity': varga })
  stands = await claim('The ferry stands.', { 'claimer.entity': heron, 'actor.entity': heron })
  await window.ask('claim.relate', { from: stands, to: runs, relation: 'refutes', present: true })
})

const spanOf = (words: string) => {
  const start = story.text.indexOf(words)
  return { start, end: start + words.length }
}
const entity = async (words: string) =>
  (await window.ask('entity.create', { articleId, ...spanOf(words), type: 'PER' })).id
async function claim(description: string, fields: Record<string, string>): Promise<ClaimId> {
  const { id } = await window.ask('claim.create', { articleId, span: null })
  for (const [field, value] of Object.entries({ description, ...fields })) {
    await window.ask('claim.set', { id, field: field as ClaimPath, value })
  }
  return id
}
const open = (start: string | null, opened: string[] = [], shown = view) =>
  window.ask('graph.open', { view: shown, start, opened })
type Picture = OutputOf<'graph.open'>
const edge = ({ edges }: Picture, from: string, to: string) =>
  edges
    .find((one) => one.from === from && one.to === to)
    ?.links.map(({ kind, count }) => (count === 1 ? kind : `${kind} ${count}`))
const node = ({ nodes }: Picture, id: string) => nodes.find((one) => one.id === id)

describe('the graph', () => {
  test('joins a claim to everybody in it and to the claims it was related to', async () => {
    const around = await open(stands)
    expect(around.nodes.map(({ id }) => id).toSorted()).toEqual([stands, runs, heron].toSorted())
    expect(edge(around, stands, heron)).toEqual(['actor', 'claimer'])
    expect(edge(around, stands, runs)).toEqual(['refutes'])
    expect(node(around, stands)).toMatchObject({ x: 0, y: 0, isOpen: true, leftOut: 0, links: 2 })
    expect(node(around, runs)).toMatchObject({ label: 'The ferry runs.', links: 2, leftOut: 1 })
    const opened = await open(stands, [runs])
    expect(edge(opened, runs, varga)).toEqual(['claimer'])
  })

  test('shows who is named in the words of a claim, and no more when the mention is taken back', async () => {
    const words = { articleId, ...spanOf('Idris Taan met Varga') }
    await window.ask('evidence.add', { ...words, claimId: runs, field: 'description' })
    expect(edge(await open(runs), runs, taan)).toEqual(['named'])
    const { claims } = await window.ask('graph.rests', { view, from: runs, to: taan })
    expect(claims).toMatchObject([{ kind: 'named', words: 'Idris Taan met Varga' }])
    await window.ask('mention.judge', {
      articleId,
      spans: [spanOf('Idris Taan')],
      verdict: 'rejected',
      type: 'PER',
      entityId: null,
    })
    expect(edge(await open(runs), runs, taan)).toBeUndefined()
  })

  test('merged entities are one node with all their names; un-merged they are two again', async () => {
    await window.ask('claim.set', { id: runs, field: 'recipient.entity', value: taan })
    await window.ask('pair.judge', { a: taan, b: heron, verdict: 'positive' })
    const merged = await open(taan)
    expect(node(merged, taan)).toMatchObject({ label: 'Idris Taan', also: ['The Heron'], links: 2 })
    expect(node(merged, heron)).toBeUndefined()
    expect(edge(merged, stands, taan)).toEqual(['actor', 'claimer'])
    expect((await open(heron)).nodes).toEqual(merged.nodes)
    await window.ask('pair.judge', { a: taan, b: heron, verdict: null })
    expect(node(await open(heron), heron)).toMatchObject({ label: 'The Heron', also: [], links: 1 })
  })

  test('ties those that stand together in articles, whatever the order of arrival', async () => {
    const other = imported(one, second, 'second.txt')
    const start = second.text.indexOf('Idris Taan')
    const mention = { articleId: other, verdict: 'accepted' as const, type: 'PER' as const }
    for (const [words, id] of [
      ['Idris Taan', taan],
      ['the Heron', heron],
    ] as const) {
      const at = second.text.indexOf(words, start)
      const spans = [{ start: at, end: at + words.length }]
      await window.ask('mention.judge', { ...mention, spans, entityId: id })
    }
    const around = await open(taan)
    const tie = around.edges.find(({ links }) => links.some(({ kind }) => kind === 'articles'))
    expect(around.edges.flatMap(({ links }) => links)).toContainEqual({
      kind: 'articles',
      count: 2,
    })
    expect(tie).toBeDefined()
    const rests = await window.ask('graph.rests', { view, from: taan, to: heron })
    expect(rests).toMatchObject({ articlesTotal: 2, claimsTotal: 0 })
    expect(rests.articles.map(({ words }) => words)).toEqual(['Idris Taan', 'Idris Taan'])
    const standing = () => one.store.claimLinks.index().articles.densest(null)
    const kept = standing()
    expect(kept).toContainEqual({ id: taan, count: 2 })
    one.operations.rebuild()
    expect(standing()).toEqual(kept)
  })

  test('without a start draws the densest part of what is in view, and says what is left out', async () => {
    for (let n = 0; n < 3; n++) {
      await claim(`Report ${n}`, { 'claimer.entity': varga, 'actor.entity': heron })
    }
    const all = await open(null)
    expect(node(all, varga)).toMatchObject({ links: 4 })
    const tie = all.edges.find(({ links }) => links.some(({ kind }) => kind === 'claims'))
    expect(tie?.links).toContainEqual({ kind: 'claims', count: 3 })
    expect(node(all, runs)).toBeDefined()
    const some = await open(null, [], { ...view, query: 'report 1' })
    expect(node(some, varga)).toMatchObject({ links: 1 })
    expect(node(some, runs)).toBeUndefined()
    const rests = await window.ask('graph.rests', { view, from: varga, to: heron })
    expect(rests.claimsTotal).toBe(3)
  })

  test('is drawn the same each time, nothing over anything else', async () => {
    for (let n = 0; n < 30; n++) {
      await claim(`Report ${n}`, { 'claimer.entity': varga, 'actor.entity': n % 2 ? heron : taan })
    }
    const picture = await open(varga, [heron])
    expect(await open(varga, [heron])).toEqual(picture)
    expect(node(picture, varga)!.leftOut).toBeGreaterThan(10)
    expect(picture.leftOut).toBeGreaterThanOrEqual(node(picture, varga)!.leftOut)
    for (const [at, a] of picture.nodes.entries()) {
      for (const b of picture.nodes.slice(at + 1)) {
        const overX = (nodeSizes[a.kind].width + nodeSizes[b.kind].width) / 2 - Math.abs(a.x - b.x)
        const overY =
          (nodeSizes[a.kind].height + nodeSizes[b.kind].height) / 2 - Math.abs(a.y - b.y)
        expect(overX > 0 && overY > 0).toBe(false)
      }
    }
    // What stood there before something was opened is still about where it was.
    const before = await open(varga)
    for (const { id, x, y } of before.nodes) {
      const after = node(picture, id)!
      expect(Math.hypot(after.x - x, after.y - y)).toBeLessThan(250)
    }
  })

  test('refuses what is not in the case, and is empty in an empty one', async () => {
    expect(await window.refusal('graph.open', { view, start: uuidv7(), opened: [] })).toMatchObject(
      {
        code: 'graph/not-found',
      },
    )
    const empty = asking(memoryCase())
    expect(await empty.ask('graph.open', { view, start: null, opened: [] })).toEqual({
      nodes: [],
      edges: [],
      leftOut: 0,
    })
  })

  test('shows an earlier moment as it was', async () => {
    const { clock } = [...one.operations.all()].at(-1)!
    await window.ask('claim.relate', {
      from: stands,
      to: runs,
      relation: 'refutes',
      present: false,
    })
    await window.ask('claim.set', { id: stands, field: 'actor.entity', value: null })
    expect(edge(await open(stands), stands, heron)).toEqual(['claimer'])
    await window.ask('history.asOf', { clock })
    expect(edge(await open(stands), stands, runs)).toEqual(['refutes'])
    expect(edge(await open(stands), stands, heron)).toEqual(['actor', 'claimer'])
    await window.ask('history.asOf', { clock: null })
    expect(edge(await open(stands), stands, runs)).toBeUndefined()
  })

  test('is what the GraphML export writes: the same links between the same nodes', async () => {
    const words = { articleId, ...spanOf('Idris Taan met Varga') }
    await window.ask('evidence.add', { ...words, claimId: runs, field: 'description' })
    await window.ask('pair.judge', { a: varga, b: heron, verdict: 'positive' })
    let text = ''
    for await (const piece of asGraphMl(window.context)) text += String(piece.text)
    const written = [...text.matchAll(/<edge source="([^"]+)" target="([^"]+)">.*?>([\w-]+)</g)]
      .map(([, from, to, relation]) => `${from} ${relation} ${to}`)
      .filter((edge) => !edge.includes(' made-from '))
    const picture = await open(varga, [runs, stands])
    const drawn = picture.edges
      .filter(({ links }) => links.every(({ kind }) => kind !== 'claims' && kind !== 'articles'))
      .flatMap(({ from, to, links }) => links.map(({ kind }) => `${from} ${kind} ${to}`))
    expect(drawn.toSorted()).toEqual(written.toSorted())
    expect(drawn).toHaveLength(5)
  })
})
