import * as fc from 'fast-check'
import { v5 as uuidv5 } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import { type ArticleId, blockKinds, EntityId } from '../../src-preload/contract/article.ts'
import { EvidenceId } from '../../src-preload/contract/claim.ts'
import { ClaimId } from '../../src-preload/contract/claim-fields.ts'
import { AttestError } from '../../src-preload/contract/result.ts'
import type { Entry, Operation } from '../../src-main/engine/operations/operation.ts'
import type { OpenCase } from '../../src-main/engine/store/index.ts'
import { analysed, memoryCase, originalOf, runs } from './case.ts'

const articles = ['The ferry runs again.', 'The pier is closed, it was said.'].map((body, at) =>
  analysed(body, { headline: `Harbour news ${at}` }),
)
const articleIds = articles.map((one) => originalOf(one).sha256 as ArticleId)
const idOf = (name: string) => uuidv5(name, uuidv5.URL)
const claimIds = [1, 2].map((n) => ClaimId.parse(idOf(`claim ${n}`)))
const entityIds = [1, 2].map((n) => EntityId.parse(idOf(`entity ${n}`)))
const evidenceIds = [1, 2].map((n) => EvidenceId.parse(idOf(`evidence ${n}`)))

/** Few records and few values, so that operations meet often. */
const word = fc.constantFrom('a', 'b', 'c')
const anchor = fc
  .record({ articleId: fc.constantFrom(...articleIds), start: fc.constantFrom(0, 2) })
  .map(({ articleId, start }) => ({
    articleId,
    start,
    end: start + 5,
    exact: articles[articleIds.indexOf(articleId)]!.text.slice(start, start + 5),
    prefix: '',
    suffix: '',
  }))
const claimId = fc.constantFrom(...claimIds)
const entityId = fc.constantFrom(...entityIds)
const evidenceId = fc.constantFrom(...evidenceIds)
const entry: fc.Arbitrary<Entry> = fc.oneof(
  fc.constantFrom(...articleIds).chain((articleId) =>
    word.map(
      (name): Entry => ({
        kind: 'article.import',
        payload: { articleId, name, mediaType: 'text/plain' },
      }),
    ),
  ),
  fc
    .record({ articleId: fc.constantFrom(...articleIds), kind: fc.constantFrom(...blockKinds) })
    .map(({ articleId, kind }): Entry => {
      const { start, end } = articles[articleIds.indexOf(articleId)]!.blocks[1]!
      return { kind: 'block.label', payload: { articleId, start, end, kind } }
    }),
  fc
    .tuple(
      anchor,
      fc.constantFrom('accepted' as const, 'rejected' as const, null),
      fc.option(entityId),
    )
    .map(
      ([words, verdict, id]): Entry => ({
        kind: 'mention.judge',
        payload: { ...words, verdict, type: 'PER', entityId: id },
      }),
    ),
  entityId.map((id): Entry => ({ kind: 'entity.create', payload: { entityId: id } })),
  fc.tuple(entityId, word).map(
    ([id, value]): Entry => ({
      kind: 'entity.set',
      payload: { entityId: id, field: 'name', value },
    }),
  ),
  fc.tuple(entityId, word, fc.boolean()).map(
    ([id, text, present]): Entry => ({
      kind: 'entity.alias',
      payload: { entityId: id, text, present },
    }),
  ),
  claimId.map(
    (id): Entry => ({
      kind: 'claim.create',
      payload: { claimId: id, articleId: articleIds[0]! },
    }),
  ),
  fc.tuple(claimId, fc.constantFrom('description' as const, 'notes' as const), fc.option(word)).map(
    ([id, field, value]): Entry => ({
      kind: 'claim.set',
      payload: { claimId: id, field, value },
      reason: value === 'c' ? 'why' : null,
    }),
  ),
  fc.tuple(evidenceId, claimId, anchor).map(
    ([id, claim, words]): Entry => ({
      kind: 'evidence.add',
      payload: { evidenceId: id, claimId: claim, field: 'description', ...words },
    }),
  ),
  evidenceId.map((id): Entry => ({ kind: 'evidence.remove', payload: { evidenceId: id } })),
)

/** What an analyst does: one user action, or undo, or redo; the wall clock may jump. */
const step = fc.oneof(
  { weight: 6, arbitrary: fc.array(entry, { minLength: 1, maxLength: 3 }) },
  { weight: 2, arbitrary: fc.constant('undo' as const) },
  { weight: 1, arbitrary: fc.constant('redo' as const) },
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

let wall = 1_700_000_000_000
const now = () => wall
const cases: Record<'ada' | 'ben' | 'cy' | 'reader', OpenCase> = {} as never
const analysts = ['ada', 'ben', 'cy'] as const

beforeAll(() => {
  for (const author of [...analysts, 'reader'] as const) {
    cases[author] = memoryCase(author, now)
    for (const [at, one] of articles.entries()) {
      cases[author].store.articles.put(articleIds[at]!, one, originalOf(one))
    }
  }
})

/** Does a step; undo and redo with nothing to do are refused and do nothing. */
function take({ operations }: OpenCase, what: Step): boolean {
  try {
    if (what === 'undo') operations.undo()
    else if (what === 'redo') operations.redo()
    else operations.append(what)
    return true
  } catch (error) {
    if (error instanceof AttestError && error.code === 'history/nothing') return false
    throw error
  }
}

/** Runs a property on all cases and takes back whatever it did to them. */
function tried(check: () => void): void {
  const done = new Error('taken back')
  const nest = (rest: OpenCase[]): void => {
    const [first, ...others] = rest
    if (first) return first.transaction(() => nest(others))
    check()
    throw done
  }
  try {
    nest(Object.values(cases))
  } catch (error) {
    if (error !== done) throw error
  }
}

const found = ({ store }: OpenCase) =>
  ['ferry', 'harbour'].map(
    (query) => store.articles.list({ query, sort: 'imported', limit: 9, offset: 0 }).total,
  )

const steps = fc.array(fc.tuple(step, fc.integer({ min: -1_000, max: 1_000 })), { maxLength: 25 })

test('undoing everything gives the start, redoing it the end, projecting again the same', () => {
  const property = fc.property(steps, (script) =>
    tried(() => {
      const { operations } = cases.ada
      const start = operations.stateHash()
      for (const [what, drift] of script) {
        wall += drift
        take(cases.ada, what)
      }
      const end = operations.stateHash()
      const foundAtEnd = found(cases.ada)

      const projection = operations.projectionHash()
      operations.rebuild()
      expect(operations.projectionHash()).toBe(projection)
      expect(found(cases.ada)).toEqual(foundAtEnd)

      let undone = 0
      while (take(cases.ada, 'undo')) undone++
      expect(operations.stateHash()).toBe(start)
      for (; undone > 0; undone--) expect(take(cases.ada, 'redo')).toBe(true)
      expect(operations.stateHash()).toBe(end)
      expect(found(cases.ada)).toEqual(foundAtEnd)
      expect(operations.verifyChain()).toEqual([])
    }),
  )
  fc.assert(property, { numRuns: runs })
}, 3_600_000)

/** One of three analysts does something, or takes in what another one did. */
const shared = fc.array(
  fc.record({
    who: fc.constantFrom(...analysts),
    does: fc.oneof(
      { weight: 3, arbitrary: step },
      { weight: 1, arbitrary: fc.record({ takesIn: fc.constantFrom(...analysts) }) },
    ),
    drift: fc.integer({ min: -1_000, max: 1_000 }),
  }),
  { maxLength: 30 },
)

test('in whatever order operations arrive, the case is the same', () => {
  const property = fc.property(shared, fc.infiniteStream(fc.nat()), (script, chance) =>
    tried(() => {
      for (const { who, does, drift } of script) {
        wall += drift
        if (typeof does === 'object' && 'takesIn' in does) {
          cases[who].operations.receive([...cases[does.takesIn].operations.all()])
        } else take(cases[who], does)
      }
      const { ada, ben, cy, reader } = cases
      ada.operations.receive([...ben.operations.all()])
      ada.operations.receive([...cy.operations.all()])
      const whole = [...ada.operations.all()]
      const expected = ada.operations.projectionHash()

      // Every other case gets what it lacks, in an order of its own, in one piece or in many.
      for (const [one, order] of [
        [ben, shuffled],
        [cy, shuffled],
        [reader, jumbled],
      ] as const) {
        const pieces = order(whole, chance)
        while (pieces.length > 0) {
          const size = 1 + (chance.next().value! % 4)
          one.operations.receive(pieces.splice(0, size))
        }
        expect(one.operations.projectionHash()).toBe(expected)
        expect(found(one)).toEqual(found(ada))
        if (order === shuffled) expect(one.operations.verifyChain()).toEqual([])
      }
      ada.operations.rebuild()
      expect(ada.operations.projectionHash()).toBe(expected)
    }),
  )
  fc.assert(property, { numRuns: runs })
}, 3_600_000)

/** A random order in which nothing comes before what its author had seen. */
function shuffled(operations: readonly Operation[], chance: Iterator<number>): Operation[] {
  const waiting = new Set(operations)
  const arrived = new Set<string>([''])
  const order: Operation[] = []
  while (waiting.size > 0) {
    const ready = [...waiting].filter(
      ({ previous, replaces }) => arrived.has(previous) && replaces.every((id) => arrived.has(id)),
    )
    const next = ready[chance.next().value! % ready.length]!
    waiting.delete(next)
    arrived.add(next.hash).add(next.id)
    order.push(next)
  }
  return order
}

/** Any order at all. */
function jumbled(operations: readonly Operation[], chance: Iterator<number>): Operation[] {
  return operations
    .map((operation) => ({ operation, place: chance.next().value! }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ operation }) => operation)
}
