import { describe, expect, test } from 'vitest'
import { makeEncoder } from '../../../src-main/pipeline/recognise/encoder.ts'
import {
  type Direction,
  type EncoderWeights,
  readEncoder,
} from '../../../src-main/pipeline/recognise/encoder-file.ts'
import { flagCount, letterCount } from '../../../src-main/pipeline/recognise/inputs.ts'
import { tokenise } from '../../../src-main/pipeline/recognise/tokens.ts'
import { view } from '../../../src-main/pipeline/recognise/view.ts'
import { readResource, resources } from './resources.ts'

let state = 7
/** Small numbers that are the same in every run. */
const numbers = (length: number) =>
  Float32Array.from({ length }, () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return (state / 0x7fffffff - 0.5) / 4
  })

const [inputs, units, width, letters, vector] = [16, 8, 16, 4, 100]
const direction = (): Direction => ({
  input: numbers(inputs * 4 * units),
  bias: numbers(4 * units),
  memory: numbers(units * 4 * units),
})
const weights: EncoderWeights = {
  sizes: { vector, letters, flags: flagCount },
  inputs,
  units,
  width,
  letterTables: numbers(3 * letterCount * letters),
  letterBias: numbers(letters),
  input: numbers((vector + letters + flagCount) * inputs),
  inputBias: numbers(inputs),
  forward: direction(),
  backward: direction(),
  output: numbers(2 * units * width),
  outputBias: numbers(width),
  transitions: numbers(1),
}
const encoder = makeEncoder(weights, resources.vectors, readResource('models/kernels.wasm'))
const seen = (text: string) =>
  view(
    text,
    tokenise(text, { start: 0, end: text.length }, resources.abbreviations),
    resources.knowledge,
  )

/** What a long short-term memory of one direction makes of its inputs, step by step. */
function memory(steps: Float32Array[], { input, bias, memory }: Direction): Float32Array[] {
  const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))
  let [last, cell] = [new Float32Array(units), new Float32Array(units)]
  return steps.map((step) => {
    const gate = (g: number) => {
      let sum = bias[g] ?? 0
      for (const [i, value] of step.entries()) sum += value * (input[i * 4 * units + g] ?? 0)
      for (const [u, value] of last.entries()) sum += value * (memory[u * 4 * units + g] ?? 0)
      return sum
    }
    cell = cell.map(
      (value, u) =>
        sigmoid(gate(units + u)) * value + sigmoid(gate(u)) * Math.tanh(gate(2 * units + u)),
    )
    last = cell.map((value, u) => sigmoid(gate(3 * units + u)) * Math.tanh(value))
    return last
  })
}

describe('the encoder', () => {
  test('computes in its kernels what the formulas say', () => {
    // All flags and letters weigh nothing here, so that only the vectors are in the inputs.
    const plain = {
      ...weights,
      letterTables: new Float32Array(weights.letterTables.length),
      letterBias: new Float32Array(letters),
      input: weights.input.map((value, i) => (i < vector * inputs ? value : 0)),
    }
    const { vectors } = resources
    const sentence = seen('The harbour of the old town was closed.')
    const steps = sentence.lowerWords.map((word) => {
      const id = vectors.ids.get(word) ?? 0
      return Float32Array.from({ length: inputs }, (_, i) => {
        let sum = plain.inputBias[i] ?? 0
        for (let d = 0; d < vector; d++) {
          const value = (vectors.values[id * vector + d] ?? 0) * (vectors.scales[id] ?? 0) * 2
          sum += value * (plain.input[d * inputs + i] ?? 0)
        }
        return Math.tanh(sum)
      })
    })
    const there = memory(steps, plain.forward)
    const back = memory(steps.toReversed(), plain.backward).toReversed()
    const expected = steps.flatMap((_, token) =>
      Array.from({ length: width }, (_, label) => {
        let sum = plain.outputBias[label] ?? 0
        for (const [u, value] of [...(there[token] ?? []), ...(back[token] ?? [])].entries()) {
          sum += value * (plain.output[u * width + label] ?? 0)
        }
        return sum
      }),
    )
    const found = makeEncoder(plain, vectors, readResource('models/kernels.wasm')).scores(sentence)
    // Weights of 11 bits are off by little.
    for (const [i, value] of expected.entries()) expect(found[i]).toBeCloseTo(value, 1)
  })

  test('gives the same scores whatever it read before', () => {
    const sentence = seen('Two ferries of the Northern Line were late in Tarn.')
    const first = encoder.scores(sentence).slice()
    encoder.scores(
      seen('A much longer sentence, with names such as Ilse Maren and John Okoro, follows.'),
    )
    expect(encoder.scores(sentence)).toEqual(first)
  })

  test('reads a sentence of any length', () => {
    const long = seen('Tarn '.repeat(1000))
    const scores = encoder.scores(long)
    expect(scores).toHaveLength(1000 * width)
    expect(scores.every((value) => Number.isFinite(value))).toBe(true)
    expect(encoder.scores(seen(''))).toHaveLength(0)
  })

  test('a file of another kind is refused', () => {
    expect(() => readEncoder(new Uint8Array(64))).toThrow('not a file of the encoder')
  })
})
