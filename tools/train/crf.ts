import { labelCount } from '../../src-main/pipeline/recognise/labels.ts'
import type { Layer } from '../../src-main/pipeline/recognise/network.ts'
import type { Vectors } from '../../src-main/pipeline/recognise/vectors.ts'
import { Dense } from './dense.ts'
import { expect, factors } from './expectations.ts'
import { type Example, learn, Linear } from './linear.ts'

export type Crf = { weights: Float32Array; transitions: Float32Array; layer: Layer }

const epochs = 7
const rate = 0.02
/** Sentences between two of the states whose mean is the result. */
const between = 1000

/** A random number in [0, 1) at each call; Mulberry32. */
export function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/**
 * Trains a linear-chain CRF with a hidden layer on the likelihood of the allowed labels,
 * marginalised where several are allowed. The result is the mean over the second half.
 */
export function train(examples: readonly Example[], rowCount: number, vectors: Vectors): Crf {
  const next = random(1)
  const linear = new Linear(rowCount, next)
  const dense = new Dense(vectors, next)
  const transitions = new Float32Array(labelCount * labelCount)
  const squares = new Float32Array(labelCount * labelCount)
  const mean = new Mean([linear.weights, transitions, ...dense.parameters()])
  const order = [...examples]
  let seen = 0
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, next)
    let loss = 0
    for (const example of order) {
      loss += step(example, { linear, dense, transitions, squares })
      if (epoch * 2 >= epochs && ++seen % between === 0) mean.add()
    }
    console.log(`epoch ${epoch + 1} of ${epochs}: loss ${(loss / order.length).toFixed(4)}`)
  }
  mean.take()
  return { weights: linear.weights, transitions, layer: dense.layer }
}

type State = {
  linear: Linear
  dense: Dense
  transitions: Float32Array
  squares: Float32Array
}

/** Learns from one sentence; returns its loss before. */
function step(example: Example, { linear, dense, transitions, squares }: State): number {
  if (example.allowed.length === 0) return 0
  const scores = new Float64Array(example.allowed.length * labelCount)
  const kept = linear.forward(example, scores)
  const trace = dense.forward(example.words, scores)
  const edges = factors(transitions)
  const all = expect(scores, edges, null)
  const right = expect(scores, edges, example.allowed)
  const gradients = right.nodes.map((share, i) => (share - all.nodes[i]!) * example.weight)
  linear.backward(example, kept, gradients)
  dense.backward(trace, gradients)
  for (let edge = 0; edge < transitions.length; edge++) {
    const gradient = (right.edges[edge]! - all.edges[edge]!) * example.weight
    if (gradient !== 0) learn(transitions, squares, edge, gradient, rate)
  }
  return all.logZ - right.logZ
}

function shuffle(items: unknown[], next: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1))
    ;[items[i], items[j]] = [items[j]!, items[i]!]
  }
}

/** The mean of parameters over some of their states (Polyak and Juditsky 1992). */
class Mean {
  readonly #parameters: readonly Float32Array[]
  readonly #sums: Float64Array[]
  #count = 0

  constructor(parameters: readonly Float32Array[]) {
    this.#parameters = parameters
    this.#sums = parameters.map(({ length }) => new Float64Array(length))
  }

  /** Counts the present state. */
  add(): void {
    this.#count++
    for (const [p, values] of this.#parameters.entries()) {
      const sums = this.#sums[p]!
      for (let i = 0; i < values.length; i++) sums[i]! += values[i]!
    }
  }

  /** Puts the mean in the parameters' place, if any state was counted. */
  take(): void {
    if (this.#count === 0) return
    for (const [p, values] of this.#parameters.entries()) {
      const sums = this.#sums[p]!
      for (let i = 0; i < values.length; i++) values[i] = sums[i]! / this.#count
    }
  }
}
