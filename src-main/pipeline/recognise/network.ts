import { labelCount } from './labels.ts'
import type { Vectors } from './vectors.ts'
import type { View } from './view.ts'
import type { WordNumbers } from './word-numbers.ts'

/** Words on either side that one token's hidden units see. */
export const reach = 2
export const windowSize = 2 * reach + 1

/** What the GloVe vectors are multiplied by, so that their values are around one. */
export const gain = 2

/** The trained weights of the hidden layer. */
export type Layer = {
  units: number
  /** Unit × place in the window × dimension. */
  input: Float32Array
  bias: Float32Array
  /** Label × unit. */
  output: Float32Array
}

/**
 * A hidden layer of rectified units over the vectors of five words (Collobert et al.,
 * JMLR 2011), whose output is added to the scores of the linear part.
 */
export type Network = {
  /** Adds its scores to `scores`, token × label. */
  addScores(view: View, scores: Float32Array): void
}

/** The most frequent words' share in the units is kept; they are most of any text. */
const keptWords = 4096

/** Makes the network. It remembers what frequent words contribute; results never depend on that. */
export function makeNetwork(layer: Layer, vectors: Vectors): Network {
  const size = windowSize * layer.units
  const kept = new Float32Array(keptWords * size)
  const isKept = new Uint8Array(keptWords)
  const rare = new Float32Array(size)

  /** What a word adds to the units of the tokens around it: place in the window × unit. */
  const share = (word: number): Float32Array => {
    if (word >= keptWords) return project(layer, vectors, word, rare)
    const at = kept.subarray(word * size, (word + 1) * size)
    if (isKept[word] === 0) {
      project(layer, vectors, word, at)
      isKept[word] = 1
    }
    return at
  }
  return {
    addScores({ lowerWords, size: n }, scores) {
      const hidden = hiddenUnits(lowerWords, n, layer, vectors.ids, share)
      for (let i = 0; i < n; i++) addOutput(layer, hidden, i, scores)
    },
  }
}

function hiddenUnits(
  words: readonly string[],
  n: number,
  { units, bias }: Layer,
  ids: WordNumbers,
  share: (word: number) => Float32Array,
): Float32Array {
  const hidden = new Float32Array(n * units)
  for (let i = 0; i < n; i++) hidden.set(bias, i * units)
  for (let at = 0; at < n; at++) {
    const word = ids.get(words[at] ?? '')
    if (word === undefined) continue
    const shares = share(word)
    for (let place = 0; place < windowSize; place++) {
      // The word stands at `place` in the window of token `at + reach - place`.
      const token = at + reach - place
      if (token < 0 || token >= n) continue
      const [from, to] = [place * units, token * units]
      for (let u = 0; u < units; u++) hidden[to + u]! += shares[from + u]!
    }
  }
  return hidden
}

function addOutput(
  { units, output }: Layer,
  hidden: Float32Array,
  token: number,
  scores: Float32Array,
): void {
  const from = token * units
  for (let u = 0; u < units; u++) {
    const value = hidden[from + u]!
    if (value <= 0) continue
    for (let l = 0; l < labelCount; l++)
      scores[token * labelCount + l]! += output[l * units + u]! * value
  }
}

/** A word's vector times the weights of every place in the window, written to `out`: place × unit. */
function project(
  { units, input }: Layer,
  vectors: Vectors,
  word: number,
  out: Float32Array,
): Float32Array {
  const { dimensions, values, scales } = vectors
  const scale = (scales[word] ?? 0) * gain
  const vector = values.subarray(word * dimensions, (word + 1) * dimensions)
  for (let place = 0; place < windowSize; place++) {
    for (let u = 0; u < units; u++) {
      const row = (u * windowSize + place) * dimensions
      let sum = 0
      for (let d = 0; d < dimensions; d++) sum += input[row + d]! * vector[d]!
      out[place * units + u] = sum * scale
    }
  }
  return out
}
