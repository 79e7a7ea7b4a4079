import { dimensions, readGlove, type Vectors } from './glove.ts'

/** Words that get a class: the most frequent of GloVe's six billion. */
const vocabulary = 100_000
/** Branches at each level: 32, 256 and 2,048 classes. */
const branches = [32, 8, 8]
const rounds = 12

/**
 * Word classes by hierarchical k-means over GloVe vectors (cosine): a line for each of
 * the finest classes, `code`, tab, its words. `code` divided by 8 and by 64 gives the
 * class's two ancestors.
 */
export function wordClasses(): string[] {
  const vectors = readGlove(vocabulary, /^[\p{L}\p{N}'’.]+$/u)
  normalise(vectors.values)
  const code = new Uint16Array(vectors.words.length)
  split(vectors, Uint32Array.from(vectors.words.keys()), 0, code)
  const lines: string[][] = []
  for (const [i, word] of vectors.words.entries()) (lines[code[i] ?? 0] ??= []).push(word)
  return lines.map((words, i) => `${i}\t${words.join(' ')}`).filter((line) => line.includes('\t'))
}

/** Gives every vector the length one, so that the dot product is the cosine. */
function normalise(values: Float32Array): void {
  for (let at = 0; at < values.length; at += dimensions) {
    const vector = values.subarray(at, at + dimensions)
    const length = Math.hypot(...vector) || 1
    for (let d = 0; d < dimensions; d++) vector[d]! /= length
  }
}

/** Splits the words `members` by level and writes their codes. */
function split(vectors: Vectors, members: Uint32Array, level: number, code: Uint16Array): void {
  const k = branches[level]
  if (k === undefined) return
  const nearest = cluster(vectors.values, members, k)
  for (const [i, member] of members.entries()) {
    code[member] = (code[member] ?? 0) * k + (nearest[i] ?? 0)
  }
  for (let c = 0; c < k; c++) {
    const part = members.filter((_, i) => nearest[i] === c)
    if (part.length > 0) split(vectors, part, level + 1, code)
  }
}

/** Spherical k-means; the first centres are the members at equal steps, so that the result is always the same. */
function cluster(values: Float32Array, members: Uint32Array, k: number): Uint8Array {
  const nearest = new Uint8Array(members.length)
  const centres = new Float32Array(k * dimensions)
  for (let c = 0; c < k; c++) {
    const at = (members[Math.floor((c * members.length) / k)] ?? 0) * dimensions
    centres.set(values.subarray(at, at + dimensions), c * dimensions)
  }
  for (let round = 0; round < rounds; round++) {
    for (const [i, member] of members.entries()) nearest[i] = closest(values, member, centres, k)
    centres.fill(0)
    for (const [i, member] of members.entries()) {
      const to = (nearest[i] ?? 0) * dimensions
      for (let d = 0; d < dimensions; d++) centres[to + d]! += values[member * dimensions + d]!
    }
    for (let c = 0; c < k; c++) {
      const centre = centres.subarray(c * dimensions, (c + 1) * dimensions)
      const length = Math.hypot(...centre) || 1
      for (let d = 0; d < dimensions; d++) centre[d]! /= length
    }
  }
  return nearest
}

function closest(values: Float32Array, member: number, centres: Float32Array, k: number): number {
  let best = 0
  let highest = -2
  for (let c = 0; c < k; c++) {
    let dot = 0
    for (let d = 0; d < dimensions; d++)
      dot += values[member * dimensions + d]! * centres[c * dimensions + d]!
    if (dot > highest) {
      highest = dot
      best = c
    }
  }
  return best
}
