import * as fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { AttestError } from '../../src-preload/contract/result.ts'
import type { Entry, Operation } from '../../src-main/engine/operations/operation.ts'
import type { OpenCase } from '../../src-main/engine/store/index.ts'
import { memoryCase, originalOf, runs } from './case.ts'
import { articleIds, articles, claimIds, entry } from './entries.ts'

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

test('as of any moment, the case is what it was then, and the present comes back', () => {
  const long = fc.array(fc.tuple(step, fc.integer({ min: -1_000, max: 1_000 })), {
    minLength: 500,
    maxLength: 500,
  })
  const property = fc.property(long, (script) =>
    tried(() => {
      const { operations } = cases.ada
      const moments: { clock: string; hash: string }[] = []
      for (const [at, [what, drift]] of script.entries()) {
        wall += drift
        take(cases.ada, what)
        const clock = [...operations.all()].at(-1)?.clock
        if (at % 25 === 0 && clock) moments.push({ clock, hash: operations.stateHash() })
      }
      const end = operations.projectionHash()
      const foundAtEnd = found(cases.ada)
      try {
        for (const { clock, hash } of moments) {
          operations.showAsOf(clock)
          expect(operations.stateHash()).toBe(hash)
          const payload = { claimId: claimIds[0]!, articleId: articleIds[0]! }
          const more: Entry = { kind: 'claim.create', payload }
          expect(() => operations.append([more])).toThrow('case/past')
        }
      } finally {
        operations.showPresent()
      }
      expect(operations.projectionHash()).toBe(end)
      expect(found(cases.ada)).toEqual(foundAtEnd)
      expect(operations.verifyChain()).toEqual([])
    }),
  )
  fc.assert(property, { numRuns: Math.max(3, runs / 100) })
}, 3_600_000)

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
