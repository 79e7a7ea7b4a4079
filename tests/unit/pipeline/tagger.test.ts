import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { labelCount } from '../../../src-main/pipeline/recognise/labels.ts'
import { readTagger, writeTagger } from '../../../src-main/pipeline/recognise/tagger.ts'
import { readVectors, writeVectors } from '../../../src-main/pipeline/recognise/vectors.ts'
import { tokenise } from '../../../src-main/pipeline/recognise/tokens.ts'
import { readResource, resources } from './resources.ts'

test('model and vectors are read as they were written', () => {
  const { hashes, weights, scale } = resources.voters.tagger
  const transitions = Float32Array.from({ length: labelCount ** 2 }, (_, i) => i / 9)
  const layer = {
    units: 2,
    input: Float32Array.from({ length: 2 * 5 * 100 }, (_, i) => i / 7),
    bias: Float32Array.of(1, -1),
    output: new Float32Array(2 * labelCount).fill(0.5),
  }
  const bytes = writeTagger({ hashes, weights, scale, transitions, layer })
  const read = readTagger(bytes, resources.vectors)
  expect(read.hashes).toEqual(hashes)
  expect(read.weights).toEqual(weights)
  expect(read.scale).toBe(scale)
  const { from, to, scores } = read.chain
  expect([...scores]).toEqual(
    [...scores].map((_, step) => transitions[from[step]! * labelCount + to[step]!]),
  )
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
