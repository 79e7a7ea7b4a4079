import { labelCount, mayFollow, outside } from './labels.ts'
import type { Tagger } from './tagger.ts'

const L = labelCount

/**
 * The probability of every label at every token, token × label, by forward-backward
 * (Rabiner 1989) with scaling; the sequences are those that the labels allow.
 */
export function marginals(
  scores: Float32Array,
  { transitions }: Pick<Tagger, 'transitions'>,
): Float32Array {
  const n = scores.length / L
  const edges = Float64Array.from(transitions, Math.exp)
  const local = normalised(scores, n)
  const forward = new Float64Array(n * L)
  for (let i = 0; i < n; i++) {
    let sum = 0
    for (let b = 0; b < L; b++) {
      let from = i === 0 && mayFollow(outside, b) ? 1 : 0
      if (i > 0) for (let a = 0; a < L; a++) from += forward[(i - 1) * L + a]! * edges[a * L + b]!
      sum += forward[i * L + b] = from * local[i * L + b]!
    }
    for (let b = 0; b < L; b++) forward[i * L + b]! /= sum
  }
  const probability = new Float32Array(n * L)
  let backward = Float64Array.from({ length: L }, (_, a) => (mayFollow(a, outside) ? 1 : 0))
  for (let i = n - 1; i >= 0; i--) {
    let sum = 0
    for (let a = 0; a < L; a++) sum += probability[i * L + a] = forward[i * L + a]! * backward[a]!
    for (let a = 0; a < L; a++) probability[i * L + a]! /= sum
    const before = new Float64Array(L)
    let largest = 0
    for (let a = 0; a < L; a++) {
      for (let b = 0; b < L; b++) before[a]! += edges[a * L + b]! * local[i * L + b]! * backward[b]!
      largest = Math.max(largest, before[a]!)
    }
    backward = before.map((value) => value / largest)
  }
  return probability
}

/** exp(score − the token's highest), so that nothing overflows. */
function normalised(scores: Float32Array, n: number): Float64Array {
  const local = new Float64Array(n * L)
  for (let i = 0; i < n; i++) {
    let highest = -Infinity
    for (let l = 0; l < L; l++) highest = Math.max(highest, scores[i * L + l]!)
    for (let l = 0; l < L; l++) local[i * L + l] = Math.exp(scores[i * L + l]! - highest)
  }
  return local
}
