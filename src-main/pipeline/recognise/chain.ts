import { mayFollow, outside } from './labels.ts'

/** The steps from label to label that a linear-chain model allows, with their scores. */
export type Chain = {
  labels: number
  /** Labels of each step, and its score as such and as a factor. */
  from: Uint8Array
  to: Uint8Array
  scores: Float32Array
  factors: Float64Array
  mayStart: readonly boolean[]
  mayEnd: readonly boolean[]
}

/** @param transitions from label × to label */
export function makeChain(transitions: Float32Array): Chain {
  const labels = Math.sqrt(transitions.length)
  const steps = Array.from({ length: labels * labels }, (_, step) => step).filter((step) =>
    mayFollow(Math.floor(step / labels), step % labels),
  )
  const each = Array.from({ length: labels }, (_, label) => label)
  return {
    labels,
    from: Uint8Array.from(steps, (step) => Math.floor(step / labels)),
    to: Uint8Array.from(steps, (step) => step % labels),
    scores: Float32Array.from(steps, (step) => transitions[step] ?? 0),
    factors: Float64Array.from(steps, (step) => Math.exp(transitions[step] ?? 0)),
    mayStart: each.map((label) => mayFollow(outside, label)),
    mayEnd: each.map((label) => mayFollow(label, outside)),
  }
}

/** Scores of labels for the tokens of a sentence: token × `width`, of which the first are the labels'. */
export type Scores = { values: Float32Array; tokens: number; width: number }

/** The best sequence of labels (Viterbi). */
export function decode({ values, tokens, width }: Scores, chain: Chain): Uint8Array {
  const { labels: L, from, to, scores, mayStart, mayEnd } = chain
  const labels = new Uint8Array(tokens)
  if (tokens === 0) return labels
  const back = new Uint8Array(tokens * L)
  let best = Float64Array.from({ length: L }, (_, l) => (mayStart[l] ? values[l]! : -Infinity))
  let next = new Float64Array(L)
  for (let i = 1; i < tokens; i++) {
    next.fill(-Infinity)
    for (let step = 0; step < from.length; step++) {
      const score = best[from[step]!]! + scores[step]!
      if (score > next[to[step]!]!) {
        next[to[step]!] = score
        back[i * L + to[step]!] = from[step]!
      }
    }
    for (let l = 0; l < L; l++) next[l]! += values[i * width + l]!
    ;[best, next] = [next, best]
  }
  let last = outside
  for (let l = 0; l < L; l++) if (mayEnd[l] && best[l]! > best[last]!) last = l
  for (let i = tokens - 1; i >= 0; i--) {
    labels[i] = last
    last = back[i * L + last] ?? 0
  }
  return labels
}

/** The probability of every label at every token, token × label, by forward-backward (Rabiner 1989) with scaling. */
export function marginals(given: Scores, chain: Chain): Float32Array {
  const { labels: L, from, to, factors, mayStart, mayEnd } = chain
  const { tokens } = given
  const local = normalised(given, L)
  const forward = new Float64Array(tokens * L)
  for (let i = 0; i < tokens; i++) {
    const at = i * L
    if (i === 0) for (let l = 0; l < L; l++) forward[l] = mayStart[l] ? 1 : 0
    else {
      for (let step = 0; step < from.length; step++)
        forward[at + to[step]!]! += forward[at - L + from[step]!]! * factors[step]!
    }
    let sum = 0
    for (let l = 0; l < L; l++) sum += forward[at + l]! *= local[at + l]!
    for (let l = 0; l < L; l++) forward[at + l]! /= sum
  }
  const probability = new Float32Array(tokens * L)
  let backward = Float64Array.from(mayEnd, (may) => (may ? 1 : 0))
  for (let i = tokens - 1; i >= 0; i--) {
    const at = i * L
    let sum = 0
    for (let l = 0; l < L; l++) sum += probability[at + l] = forward[at + l]! * backward[l]!
    for (let l = 0; l < L; l++) probability[at + l]! /= sum
    const before = new Float64Array(L)
    for (let l = 0; l < L; l++) backward[l]! *= local[at + l]!
    for (let step = 0; step < from.length; step++)
      before[from[step]!]! += factors[step]! * backward[to[step]!]!
    const largest = before.reduce((top, value) => Math.max(top, value), 0)
    backward = before.map((value) => value / largest)
  }
  return probability
}

/** exp(score − the token's highest), so that nothing overflows. */
function normalised({ values, tokens, width }: Scores, labels: number): Float64Array {
  const local = new Float64Array(tokens * labels)
  for (let i = 0; i < tokens; i++) {
    let highest = -Infinity
    for (let l = 0; l < labels; l++) highest = Math.max(highest, values[i * width + l]!)
    for (let l = 0; l < labels; l++)
      local[i * labels + l] = Math.exp(values[i * width + l]! - highest)
  }
  return local
}
