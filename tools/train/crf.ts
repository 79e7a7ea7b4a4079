import { labelCount, mayFollow, outside } from '../../src-main/pipeline/recognise/labels.ts'

/** A sentence ready for training: rows of the features of each token, one after the other. */
export type Example = { rows: Int32Array; offsets: Int32Array; allowed: Int32Array; weight: number }
export type Crf = { weights: Float32Array; transitions: Float32Array }

export type Options = { epochs: number; rate: number; dropout: number; seed: number }

const L = labelCount

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
 * Trains a linear-chain CRF by AdaGrad on the likelihood of the allowed labels
 * (marginalised where several are allowed), with dropout of features.
 */
export function train(examples: readonly Example[], rowCount: number, options: Options): Crf {
  const weights = new Float32Array(rowCount * L)
  const squares = new Float32Array(rowCount * L)
  const transitions = new Float32Array(L * L)
  const transitionSquares = new Float32Array(L * L)
  const next = random(options.seed)
  const order = examples.map((_, i) => i)
  const averaged: Crf = {
    weights: new Float32Array(rowCount * L),
    transitions: new Float32Array(L * L),
  }
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1))
      ;[order[i], order[j]] = [order[j]!, order[i]!]
    }
    let loss = 0
    for (const index of order) {
      loss += step(
        examples[index]!,
        { weights, squares, transitions, transitionSquares },
        options,
        next,
      )
    }
    if (epoch >= options.epochs / 2) {
      for (let i = 0; i < weights.length; i++) averaged.weights[i]! += weights[i]!
      for (let i = 0; i < transitions.length; i++) averaged.transitions[i]! += transitions[i]!
    }
    process.stderr.write(`epoch ${epoch + 1}: loss ${(loss / examples.length).toFixed(4)}\n`)
  }
  const taken = options.epochs - Math.ceil(options.epochs / 2)
  for (let i = 0; i < weights.length; i++) averaged.weights[i]! /= taken
  for (let i = 0; i < transitions.length; i++) averaged.transitions[i]! /= taken
  return averaged
}

type State = {
  weights: Float32Array
  squares: Float32Array
  transitions: Float32Array
  transitionSquares: Float32Array
}

const legal = new Float64Array(L * L)
for (let a = 0; a < L; a++) for (let b = 0; b < L; b++) legal[a * L + b] = mayFollow(a, b) ? 1 : 0
const mayStart = Array.from({ length: L }, (_, b) => mayFollow(outside, b))
const mayEnd = Array.from({ length: L }, (_, a) => mayFollow(a, outside))

function step(
  example: Example,
  state: State,
  { rate, dropout }: Options,
  next: () => number,
): number {
  const n = example.allowed.length
  if (n === 0) return 0
  const kept = new Uint8Array(example.rows.length)
  const scale = 1 / (1 - dropout)
  const emissions = new Float64Array(n * L)
  for (let i = 0; i < n; i++) {
    for (let f = example.offsets[i]!; f < example.offsets[i + 1]!; f++) {
      if (dropout > 0 && next() < dropout) continue
      kept[f] = 1
      const row = example.rows[f]! * L
      for (let l = 0; l < L; l++) emissions[i * L + l]! += state.weights[row + l]! * scale
    }
  }
  const edges = new Float64Array(L * L)
  for (let e = 0; e < L * L; e++) edges[e] = legal[e]! * Math.exp(state.transitions[e]!)
  const full = expectations(emissions, edges, n, null)
  const right = expectations(emissions, edges, n, example.allowed)
  for (let i = 0; i < n; i++) {
    for (let l = 0; l < L; l++) {
      const gradient = (right.nodes[i * L + l]! - full.nodes[i * L + l]!) * example.weight
      if (Math.abs(gradient) < 1e-4) continue
      for (let f = example.offsets[i]!; f < example.offsets[i + 1]!; f++) {
        if (kept[f] === 0) continue
        const at = example.rows[f]! * L + l
        const g = gradient * scale
        state.squares[at]! += g * g
        state.weights[at]! += (rate * g) / (1e-3 + Math.sqrt(state.squares[at]!))
      }
    }
  }
  for (let e = 0; e < L * L; e++) {
    const g = (right.edges[e]! - full.edges[e]!) * example.weight
    if (g === 0) continue
    state.transitionSquares[e]! += g * g
    state.transitions[e]! += (rate * g) / (1e-3 + Math.sqrt(state.transitionSquares[e]!))
  }
  return full.logZ - right.logZ
}

/** Expected counts of labels and label pairs by scaled forward-backward; `allowed` restricts the labels. */
function expectations(
  emissions: Float64Array,
  edges: Float64Array,
  n: number,
  allowed: Int32Array | null,
) {
  const e = new Float64Array(n * L)
  let logZ = 0
  for (let i = 0; i < n; i++) {
    let highest = -Infinity
    for (let l = 0; l < L; l++) highest = Math.max(highest, emissions[i * L + l]!)
    logZ += highest
    for (let l = 0; l < L; l++) {
      const isAllowed =
        (allowed === null || (allowed[i]! & (1 << l)) !== 0) &&
        (i > 0 || mayStart[l]!) &&
        (i < n - 1 || mayEnd[l]!)
      e[i * L + l] = isAllowed ? Math.exp(emissions[i * L + l]! - highest) : 0
    }
  }
  const alpha = new Float64Array(n * L)
  const norm = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    let sum = 0
    for (let l = 0; l < L; l++) {
      if (e[i * L + l] === 0) continue
      let from = i === 0 ? 1 : 0
      if (i > 0) for (let k = 0; k < L; k++) from += alpha[(i - 1) * L + k]! * edges[k * L + l]!
      sum += alpha[i * L + l] = from * e[i * L + l]!
    }
    norm[i] = sum || 1e-300
    logZ += Math.log(norm[i]!)
    for (let l = 0; l < L; l++) alpha[i * L + l]! /= norm[i]!
  }
  const beta = new Float64Array(L).fill(1)
  const nodes = new Float64Array(n * L)
  const pairs = new Float64Array(L * L)
  for (let i = n - 1; i >= 0; i--) {
    for (let l = 0; l < L; l++) nodes[i * L + l] = alpha[i * L + l]! * beta[l]!
    if (i === 0) break
    const weighted = new Float64Array(L)
    for (let l = 0; l < L; l++) weighted[l] = (e[i * L + l]! * beta[l]!) / norm[i]!
    for (let k = 0; k < L; k++) {
      let sum = 0
      for (let l = 0; l < L; l++) {
        const p = edges[k * L + l]! * weighted[l]!
        sum += p
        pairs[k * L + l]! += alpha[(i - 1) * L + k]! * p
      }
      beta[k] = sum
    }
  }
  return { nodes, edges: pairs, logZ }
}
