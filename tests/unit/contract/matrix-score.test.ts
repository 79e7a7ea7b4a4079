import * as fc from 'fast-check'
import { v5 as uuidv5 } from 'uuid'
import { describe, expect, test } from 'vitest'
import type { ArticleId } from '../../../src-preload/contract/article.ts'
import { ClaimId } from '../../../src-preload/contract/claim-fields.ts'
import { assess, fragility } from '../../../src-preload/contract/matrix-score.ts'
import {
  consistencies,
  type Consistency,
  HypothesisId,
  type Matrix,
  type MatrixRow,
} from '../../../src-preload/contract/question.ts'

const idOf = (name: string) => uuidv5(name, uuidv5.URL)
const hypothesisIds = [0, 1, 2, 3].map((n) => HypothesisId.parse(idOf(`hypothesis ${n}`)))
const key = (at: number) => `${at}`.repeat(64).slice(0, 64) as ArticleId

type Line = {
  origins: number[]
  cells: (Consistency | Consistency[] | null)[]
} & Partial<Omit<MatrixRow, 'cells' | 'origins'>>

const valueOf = (value: Consistency, at: number) => ({
  value,
  operationId: idOf(`${at}`),
  author: `analyst ${at}`,
  at: '2026-11-30T12:00:00.000Z',
  reason: null,
})

/** A matrix of these lines; an origin has as many documents as `documents` says, one if it does not. */
function matrixOf(lines: readonly Line[], documents: Record<number, number> = {}): Matrix {
  const width = Math.max(0, ...lines.map(({ cells }) => cells.length))
  const count = 1 + Math.max(-1, ...lines.flatMap(({ origins }) => origins))
  const hypotheses = hypothesisIds.slice(0, width)
  const document = {
    articleId: key(0),
    headline: 'Ferry',
    publisher: 'The Mail',
    published: null,
    language: null,
  }
  return {
    id: idOf('question') as Matrix['id'],
    text: [],
    hypotheses: hypotheses.map((id) => ({ id, text: [valueOf('neutral', 0)] })),
    rows: lines.map(({ origins, cells, ...more }, at) => ({
      id: ClaimId.parse(idOf(`claim ${at}`)),
      articleId: key(at),
      span: null,
      sentence: `Claim ${at}`,
      chain: '',
      credibility: null,
      status: 'draft',
      isConditional: false,
      isOnlyCondition: false,
      origins,
      cells: Object.fromEntries(
        cells.flatMap((said, column) =>
          said === null ? [] : [[hypotheses[column]!, [said].flat().map(valueOf)]],
        ),
      ),
      ...more,
    })),
    origins: Array.from({ length: count }, (_, at) => ({
      key: key(at),
      documents: Array.from({ length: documents[at] ?? 1 }, () => document),
      isNamed: true,
    })),
  }
}

const [C, I, VI] = ['consistent', 'inconsistent', 'very-inconsistent'] as const
const against = (matrix: Matrix, lost: number[] = []) =>
  assess(matrix, new Set(lost.map(key))).scores.map((one) => [one.against, one.very])
const leading = (matrix: Matrix, lost: number[] = []) =>
  assess(matrix, new Set(lost.map(key))).leading.map((id) => hypothesisIds.indexOf(id))

describe('the score', () => {
  test('counts origins that are inconsistent, each once for a hypothesis', () => {
    const matrix = matrixOf([
      { origins: [0], cells: [I, C] },
      { origins: [0], cells: [VI, C] },
      { origins: [0, 1], cells: [I, I] },
    ])
    expect(against(matrix)).toEqual([
      [2, 1],
      [2, 0],
    ])
    expect(leading(matrix)).toEqual([1])
  })

  test('does not count what is consistent: a hypothesis is refuted, not confirmed', () => {
    const confirmed = Array.from({ length: 9 }, (_, at): Line => ({ origins: [at], cells: [C, C] }))
    const matrix = matrixOf([...confirmed, { origins: [0], cells: [I, 'neutral'] }])
    expect(leading(matrix)).toEqual([1])
    expect(assess(matrix).rows[0]).toMatchObject({ diagnosticity: 'same' })
    expect(assess(matrix).rows[9]).toMatchObject({ diagnosticity: 'tells' })
  })

  test('is the same whatever number of documents an origin has', () => {
    const lines: Line[] = [
      { origins: [0], cells: [I, C, 'not-applicable'] },
      { origins: [1, 2], cells: [C, VI, I] },
    ]
    const { scores, leading: leads } = assess(matrixOf(lines))
    expect(assess(matrixOf(lines, { 0: 60, 2: 7 }))).toMatchObject({ scores, leading: leads })
  })

  test('ranks no hypothesis that nothing was said of, and none leads alone', () => {
    expect(leading(matrixOf([{ origins: [0], cells: [I, null] }]))).toEqual([])
    expect(leading(matrixOf([{ origins: [0], cells: [I, C, null] }]))).toEqual([1])
    expect(leading(matrixOf([{ origins: [0], cells: [I, I] }]))).toEqual([])
    expect(leading(matrixOf([{ origins: [0], cells: [I, C, C] }]))).toEqual([1, 2])
  })

  test('leaves out what nobody claims any more, and what is only a condition', () => {
    const matrix = matrixOf([
      { origins: [0], cells: [I, C] },
      { origins: [1], cells: [C, I], status: 'withdrawn' },
      { origins: [2], cells: [C, I], isOnlyCondition: true },
      { origins: [3], cells: [C, I], isConditional: true },
    ])
    expect(against(matrix)).toEqual([
      [1, 0],
      [1, 0],
    ])
    expect(assess(matrix).scores[1]).toMatchObject({ claims: 2, conditional: 1 })
  })

  test('takes of a disputed cell what all analysts say', () => {
    const disputed: Line[] = [
      { origins: [0], cells: [[I, VI], C] },
      { origins: [1], cells: [[I, C], C] },
    ]
    const matrix = matrixOf(disputed)
    expect(against(matrix)[0]).toEqual([1, 0])
    expect(assess(matrix).scores[0]).toMatchObject({ rated: 2, disputed: 2 })
    expect(assess(matrix).rows.map(({ diagnosticity }) => diagnosticity)).toEqual(['open', 'open'])
  })

  test('falls with a lost origin, and so do rows and independence', () => {
    const matrix = matrixOf([
      { origins: [0, 1], cells: [I, C] },
      { origins: [2], cells: [C, I] },
    ])
    expect(leading(matrix)).toEqual([1])
    expect(assess(matrix).rows[0]).toMatchObject({ independence: 'shown', counts: true })
    expect(leading(matrix, [0])).toEqual([])
    const { rows } = assess(matrix, new Set([key(0), key(2)]))
    expect(rows[0]).toMatchObject({ standing: [1], independence: 'cannot-be-shown' })
    expect(rows[1]).toMatchObject({ standing: [], counts: false })
  })
})

describe('the smallest sets', () => {
  const cell = fc.option(fc.constantFrom(...consistencies))
  const matrix = fc
    .record({ width: fc.integer({ min: 2, max: 4 }), origins: fc.integer({ min: 1, max: 7 }) })
    .chain(({ width, origins }) =>
      fc.array(
        fc.record({
          origins: fc.uniqueArray(fc.nat(origins - 1), { minLength: 1, maxLength: 3 }),
          cells: fc.array(cell, { minLength: width, maxLength: width }),
        }),
        { minLength: 1, maxLength: 9 },
      ),
    )
    .map((lines) => matrixOf(lines))

  /** Every set of origins whose loss changes what leads, by trying all of them. */
  function bruteForce(of: Matrix): string[][] {
    const before = assess(of).leading.join()
    const sets = Array.from({ length: 2 ** of.origins.length }, (_, bits) =>
      of.origins.flatMap(({ key: one }, at) => (bits & (1 << at) ? [one] : [])),
    )
    return sets.filter((set) => assess(of, new Set(set)).leading.join() !== before)
  }

  test('are those that trying every set finds', () => {
    fc.assert(
      fc.property(matrix, (of) => {
        fc.pre(assess(of).leading.length > 0)
        const changing = bruteForce(of)
        const least = Math.min(...changing.map(({ length }) => length))
        const smallest = changing.filter(({ length }) => length === least)
        const found = fragility(of, of.origins.length)
        expect(found.isComplete).toBe(true)
        expect(found.sets.map((set) => set.join()).toSorted()).toEqual(
          smallest.map((set) => set.join()).toSorted(),
        )
      }),
      { numRuns: 1_000 },
    )
  })

  test('of more origins than are tried are said to be unknown, not absent', () => {
    const lines = Array.from({ length: 6 }, (_, at): Line => ({ origins: [at], cells: [I, C] }))
    const of = matrixOf([...lines, { origins: [6], cells: [C, C] }])
    expect(fragility(of, 3)).toEqual({ sets: [], searched: 3, isComplete: false })
    expect(fragility(of, 6)).toMatchObject({ searched: 6, isComplete: true })
    expect(fragility(of, 6).sets).toHaveLength(1)
  })

  test('are searched in a bounded time', () => {
    const lines = Array.from({ length: 700 }, (_, at): Line => ({ origins: [at], cells: [I, C] }))
    expect(fragility(matrixOf(lines))).toEqual({ sets: [], searched: 1, isComplete: false })
  })
})
