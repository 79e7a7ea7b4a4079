import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decode, makeChain, marginals } from '../../../src-main/pipeline/recognise/chain.ts'
import { labelCount as L, mayFollow, outside } from '../../../src-main/pipeline/recognise/labels.ts'

const transitions = Float32Array.from({ length: L * L }, (_, i) => Math.sin(i) * 2)
const chain = makeChain(transitions)

/** All sequences that the labels allow. */
function sequences(length: number, before: number[] = []): number[][] {
  const last = before.at(-1) ?? outside
  if (before.length === length) return mayFollow(last, outside) ? [before] : []
  return Array.from({ length: L }, (_, label) => label)
    .filter((label) => mayFollow(last, label))
    .flatMap((label) => sequences(length, [...before, label]))
}

/** The first label has its score only: every sentence begins in the same way. */
const scoreOf = (labels: number[], scores: Float32Array) =>
  labels.reduce((sum, label, i) => {
    const transition = i === 0 ? 0 : transitions[labels[i - 1]! * L + label]!
    return sum + scores[i * L + label]! + transition
  }, 0)

const scoresOf = (tokens: number) =>
  fc
    .array(fc.double({ min: -6, max: 6, noNaN: true }), {
      minLength: tokens * L,
      maxLength: tokens * L,
    })
    .map((values) => Float32Array.from(values))

describe('against every sequence there is', () => {
  const all = sequences(3)

  test('the decoded one is the best', () => {
    fc.assert(
      fc.property(scoresOf(3), (scores) => {
        const best = Math.max(...all.map((labels) => scoreOf(labels, scores)))
        const found = [...decode({ values: scores, tokens: 3, width: L }, chain)]
        expect(all).toContainEqual(found)
        expect(scoreOf(found, scores)).toBeCloseTo(best, 3)
      }),
      { numRuns: 50 },
    )
  })

  test('the probabilities are their shares', () => {
    fc.assert(
      fc.property(scoresOf(3), (scores) => {
        const weights = all.map((labels) => Math.exp(scoreOf(labels, scores)))
        const total = weights.reduce((sum, weight) => sum + weight, 0)
        const probability = marginals({ values: scores, tokens: 3, width: L }, chain)
        for (const at of [0, 1, 2]) {
          for (let label = 0; label < L; label++) {
            const share = all.reduce(
              (sum, labels, k) => (labels[at] === label ? sum + weights[k]! : sum),
              0,
            )
            expect(probability[at * L + label]).toBeCloseTo(share / total, 4)
          }
        }
      }),
      { numRuns: 50 },
    )
  })
})
