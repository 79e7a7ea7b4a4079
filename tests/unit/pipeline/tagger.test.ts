import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { labelCount, mayFollow, outside } from '../../../src-main/pipeline/recognise/labels.ts'
import { marginals } from '../../../src-main/pipeline/recognise/marginals.ts'
import { decode, readTagger, writeTagger } from '../../../src-main/pipeline/recognise/tagger.ts'
import { readVectors, writeVectors } from '../../../src-main/pipeline/recognise/vectors.ts'
import { tokenise } from '../../../src-main/pipeline/recognise/tokens.ts'
import { readResource, resources } from './resources.ts'

const { transitions } = resources.tagger
const L = labelCount

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
        const found = [...decode(scores, { transitions })]
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
        const probability = marginals(scores, { transitions })
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

test('model and vectors are read as they were written', () => {
  const { hashes, weights, scale } = resources.tagger
  const layer = {
    units: 2,
    input: Float32Array.from({ length: 2 * 5 * 100 }, (_, i) => i / 7),
    bias: Float32Array.of(1, -1),
    output: new Float32Array(2 * L).fill(0.5),
  }
  const bytes = writeTagger({ hashes, weights, scale, transitions, layer })
  const read = readTagger(bytes, resources.vectors)
  expect(read.hashes).toEqual(hashes)
  expect(read.weights).toEqual(weights)
  expect(read.scale).toBe(scale)
  expect([...read.transitions]).toEqual([...transitions])
  const file = readResource('models/english-vectors.bin')
  expect(Buffer.compare(writeVectors(readVectors(file)), file)).toBe(0)
})

test('a file of another kind is refused', () => {
  expect(() => readTagger(new Uint8Array(64), resources.vectors)).toThrow('not a model')
  expect(() => readVectors(new Uint8Array(64))).toThrow('not a file of word vectors')
})

describe('tokens', () => {
  const words = (text: string) =>
    tokenise(text, { start: 0, end: text.length }, resources.abbreviations).words
  test.each([
    ['Gen. Reyl’s men', ['Gen.', 'Reyl', '’s', 'men']],
    ['the U.S. Senate', ['the', 'U.S.', 'Senate']],
    ['J. K. Marrow', ['J.', 'K.', 'Marrow']],
    ["O'Hara didn't", ["O'Hara", "didn't"]],
    ['Kenya-backed', ['Kenya', '-', 'backed']],
    ['1,200.5 men (4%)', ['1,200.5', 'men', '(', '4', '%', ')']],
    ['“Go.”', ['“', 'Go', '.', '”']],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected)
  })

  test('every character but white space lies in exactly one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { starts, ends } = tokenise(
          text,
          { start: 0, end: text.length },
          resources.abbreviations,
        )
        let at = 0
        for (const [i, start] of starts.entries()) {
          expect(text.slice(at, start).trim()).toBe('')
          at = ends[i]!
          expect(text.slice(start, at)).toMatch(/^\S+$/)
        }
        expect(text.slice(at).trim()).toBe('')
      }),
      { numRuns: 1000 },
    )
  })
})
