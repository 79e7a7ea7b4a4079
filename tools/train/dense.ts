import { labelCount } from '../../src-main/pipeline/recognise/labels.ts'
import { gain, type Layer, reach, windowSize } from '../../src-main/pipeline/recognise/network.ts'
import type { Vectors } from '../../src-main/pipeline/recognise/vectors.ts'
import { learn } from './linear.ts'

/** Number of hidden units; fewer cost a point, more gain nothing on this much data. */
const units = 128
/** Sentences between two updates of the layer. */
const batch = 8
const rate = 0.01
/** Shares of units and of words that a training step does without. */
const [unitDropout, wordDropout] = [0.5, 0.05]

/** What a step remembers between its two directions: padded vectors, and units after dropout. */
export type Trace = { inputs: Float32Array; hidden: Float32Array }

/** The hidden layer while it learns, by AdaGrad. */
export class Dense {
  readonly layer: Layer
  readonly #vectors: Vectors
  readonly #next: () => number
  readonly #width: number
  readonly #gradients: Float32Array[]
  readonly #squares: Float32Array[]
  #steps = 0

  constructor(vectors: Vectors, next: () => number) {
    this.#vectors = vectors
    this.#next = next
    this.#width = windowSize * vectors.dimensions
    const uniform = (size: number, limit: number) =>
      Float32Array.from({ length: size }, () => (next() * 2 - 1) * limit)
    this.layer = {
      units,
      input: uniform(units * this.#width, Math.sqrt(1 / this.#width)),
      bias: new Float32Array(units),
      output: uniform(labelCount * units, 0.1),
    }
    this.#gradients = this.parameters().map(({ length }) => new Float32Array(length))
    this.#squares = this.parameters().map(({ length }) => new Float32Array(length))
  }

  parameters(): [input: Float32Array, bias: Float32Array, output: Float32Array] {
    return [this.layer.input, this.layer.bias, this.layer.output]
  }

  /** Adds the layer's scores to `scores`, token × label. */
  forward(words: Int32Array, scores: Float64Array): Trace {
    const { input, bias, output } = this.layer
    const inputs = this.#gather(words)
    const hidden = new Float32Array(words.length * units)
    for (let i = 0; i < words.length; i++) {
      const from = i * this.#vectors.dimensions
      for (let u = 0; u < units; u++) {
        if (this.#next() < unitDropout) continue
        const value = bias[u]! + dot(input, u * this.#width, inputs, from, this.#width)
        if (value <= 0) continue
        const kept = value / (1 - unitDropout)
        hidden[i * units + u] = kept
        for (let l = 0; l < labelCount; l++)
          scores[i * labelCount + l]! += output[l * units + u]! * kept
      }
    }
    return { inputs, hidden }
  }

  /** Learns from the gradients of the scores, token × label. */
  backward({ inputs, hidden }: Trace, gradients: Float64Array): void {
    const { output } = this.layer
    const [toInput, toBias, toOutput] = this.#gradients as [
      Float32Array,
      Float32Array,
      Float32Array,
    ]
    for (let at = 0; at < hidden.length; at++) {
      const value = hidden[at]!
      if (value === 0) continue
      const [token, unit] = [Math.floor(at / units), at % units]
      let delta = 0
      for (let l = 0; l < labelCount; l++) {
        const gradient = gradients[token * labelCount + l]!
        toOutput[l * units + unit]! += gradient * value
        delta += gradient * output[l * units + unit]!
      }
      delta /= 1 - unitDropout
      if (Math.abs(delta) < 1e-6) continue
      toBias[unit]! += delta
      const from = token * this.#vectors.dimensions
      const row = unit * this.#width
      for (let k = 0; k < this.#width; k++) toInput[row + k]! += delta * inputs[from + k]!
    }
    this.#steps++
    if (this.#steps % batch === 0) this.#update()
  }

  #update(): void {
    for (const [p, values] of this.parameters().entries()) {
      const gradients = this.#gradients[p]!
      const squares = this.#squares[p]!
      for (let i = 0; i < values.length; i++) {
        const gradient = gradients[i]!
        if (gradient === 0) continue
        learn(values, squares, i, gradient, rate)
        gradients[i] = 0
      }
    }
  }

  /** The vectors of the words, with room for the window on both sides. */
  #gather(words: Int32Array): Float32Array {
    const { dimensions, values, scales } = this.#vectors
    const inputs = new Float32Array((words.length + 2 * reach) * dimensions)
    for (const [i, word] of words.entries()) {
      if (word < 0 || this.#next() < wordDropout) continue
      const scale = scales[word]! * gain
      const to = (i + reach) * dimensions
      for (let d = 0; d < dimensions; d++) inputs[to + d] = values[word * dimensions + d]! * scale
    }
    return inputs
  }
}

/** Four sums at once, which the processor works on side by side. */
function dot(a: Float32Array, fromA: number, b: Float32Array, fromB: number, size: number): number {
  let [s, t, u, v] = [0, 0, 0, 0]
  for (let k = 0; k < size; k += 4) {
    s += a[fromA + k]! * b[fromB + k]!
    t += a[fromA + k + 1]! * b[fromB + k + 1]!
    u += a[fromA + k + 2]! * b[fromB + k + 2]!
    v += a[fromA + k + 3]! * b[fromB + k + 3]!
  }
  return s + t + u + v
}
