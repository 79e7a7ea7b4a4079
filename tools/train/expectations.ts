import { labelCount, mayFollow, outside } from '../../src-main/pipeline/recognise/labels.ts'

const L = labelCount

/** Expected counts of labels (token × label) and of label pairs; the logarithm of the sum over all sequences. */
export type Expectations = { nodes: Float64Array; edges: Float64Array; logZ: number }

const mayStart = Array.from({ length: L }, (_, label) => mayFollow(outside, label))
const mayEnd = Array.from({ length: L }, (_, label) => mayFollow(label, outside))
const legal = Float64Array.from({ length: L * L }, (_, edge) =>
  mayFollow(Math.floor(edge / L), edge % L) ? 1 : 0,
)

/** Weights of the transitions as factors; 0 where a label may not follow. */
export function factors(transitions: Float32Array): Float64Array {
  return legal.map((one, edge) => one * Math.exp(transitions[edge]!))
}

/**
 * Expected counts by scaled forward-backward (Rabiner 1989).
 *
 * @param edges of `factors`
 * @param allowed labels of each token as bits; all of them if it is `null`
 */
export function expect(
  scores: Float64Array,
  edges: Float64Array,
  allowed: Int32Array | null,
): Expectations {
  const n = scores.length / L
  const { local, highest } = localFactors(scores, n, allowed)
  const forward = new Float64Array(n * L)
  const norm = new Float64Array(n)
  let logZ = highest
  for (let i = 0; i < n; i++) {
    let sum = 0
    for (let b = 0; b < L; b++) {
      if (local[i * L + b] === 0) continue
      let from = i === 0 ? 1 : 0
      if (i > 0) for (let a = 0; a < L; a++) from += forward[(i - 1) * L + a]! * edges[a * L + b]!
      sum += forward[i * L + b] = from * local[i * L + b]!
    }
    norm[i] = sum || Number.MIN_VALUE
    logZ += Math.log(norm[i]!)
    for (let b = 0; b < L; b++) forward[i * L + b]! /= norm[i]!
  }
  return { ...backward(forward, local, norm, edges), logZ }
}

function backward(
  forward: Float64Array,
  local: Float64Array,
  norm: Float64Array,
  edges: Float64Array,
): Omit<Expectations, 'logZ'> {
  const n = norm.length
  const after = new Float64Array(L).fill(1)
  const weighted = new Float64Array(L)
  const nodes = new Float64Array(n * L)
  const pairs = new Float64Array(L * L)
  for (let i = n - 1; i >= 0; i--) {
    for (let b = 0; b < L; b++) nodes[i * L + b] = forward[i * L + b]! * after[b]!
    if (i === 0) break
    for (let b = 0; b < L; b++) weighted[b] = (local[i * L + b]! * after[b]!) / norm[i]!
    for (let a = 0; a < L; a++) {
      let sum = 0
      for (let b = 0; b < L; b++) {
        const share = edges[a * L + b]! * weighted[b]!
        sum += share
        pairs[a * L + b]! += forward[(i - 1) * L + a]! * share
      }
      after[a] = sum
    }
  }
  return { nodes, edges: pairs }
}

/** exp(score − the token's highest), and the sum of the highest. */
function localFactors(scores: Float64Array, n: number, allowed: Int32Array | null) {
  const local = new Float64Array(n * L)
  let sum = 0
  for (let i = 0; i < n; i++) {
    let highest = -Infinity
    for (let l = 0; l < L; l++) highest = Math.max(highest, scores[i * L + l]!)
    sum += highest
    for (let l = 0; l < L; l++) {
      const isMarked = allowed === null || (allowed[i]! & (1 << l)) !== 0
      const fits = (i > 0 || mayStart[l]) && (i < n - 1 || mayEnd[l])
      local[i * L + l] = isMarked && fits ? Math.exp(scores[i * L + l]! - highest) : 0
    }
  }
  return { local, highest: sum }
}
