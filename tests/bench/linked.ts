import { v7 as uuidv7 } from 'uuid'
import { graphOf } from '../../src-main/engine/graph/index.ts'
import type { Entry } from '../../src-main/engine/operations/operation.ts'
import type { Store } from '../../src-main/engine/store/index.ts'
import { type ArticleId, EntityId } from '../../src-preload/contract/article.ts'
import type { ClaimId } from '../../src-preload/contract/claim-fields.ts'
import type { ClaimView } from '../../src-preload/contract/claim-table.ts'
import type { Figure } from './figure.ts'

/** Names of whom a few stand in most claims and most in few. */
const entities = Array.from({ length: 400 }, () => EntityId.parse(uuidv7()))
const frequent = (lot: () => number) => entities[Math.floor(lot() ** 3 * entities.length)]!

/** The names, once. */
export const namesMade = (): Entry[] =>
  entities.flatMap((entityId, n): Entry[] => [
    { kind: 'entity.create', payload: { entityId } },
    { kind: 'entity.set', payload: { entityId, field: 'name', value: `Person ${n}` } },
    { kind: 'entity.set', payload: { entityId, field: 'type', value: 'PER' } },
  ])

/** Who stands in a claim. */
export const named = (lot: () => number): Record<string, string> => ({
  'claimer.entity': frequent(lot),
  'actor.entity': frequent(lot),
})

let related: ClaimId | null = null
/** Every tenth claim is said to support one before it. */
export function relationOf(from: ClaimId, lot: () => number): Entry[] {
  const to = related
  if (lot() < 0.02) related = from
  if (!to || lot() > 0.1) return []
  return [{ kind: 'claim.relate', payload: { from, to, relation: 'supports', present: true } }]
}

/** Ten accepted mentions an article. */
export const mentionsOf = (articleId: ArticleId, lot: () => number): Entry[] =>
  Array.from({ length: 10 }, (_, n): Entry => {
    const words = { start: n * 40, end: n * 40 + 8, exact: '', prefix: '', suffix: '' }
    const entityId = frequent(lot)
    return {
      kind: 'mention.judge',
      payload: { articleId, ...words, verdict: 'accepted', type: 'PER', entityId },
    }
  })

type Timed = (name: string, most: number, run: (n: number) => unknown) => Figure

/** Pictures of the graph with their layout; the links in memory are read in the first. */
export function graphs(store: Store, view: ClaimView, timed: Timed): Figure[] {
  const densest = { view, start: null, opened: [] }
  const began = performance.now()
  graphOf(store, densest)
  const first = performance.now() - began
  const [frequentest, second] = store.claimLinks.index().claims.densest(null)
  const around = (opened: string[]) => () =>
    graphOf(store, { view, start: frequentest!.id, opened })
  const budget = { most: 200 }
  return [
    { name: 'graph, its links read anew', value: first, unit: 'ms', budget, ratio: null },
    timed('graph of the densest part', 100, () => graphOf(store, densest)),
    timed('graph of the densest part with these words', 200, (n) =>
      graphOf(store, { ...densest, view: { ...view, query: `gates ${n}` } }),
    ),
    timed('graph around the most frequent name', 100, around([])),
    timed('the same with another one opened', 150, around([second!.id])),
  ]
}
