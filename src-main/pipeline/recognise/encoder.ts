import type { EncoderWeights } from './encoder-file.ts'
import { flagsOf, formSize, letterCount, writeForm } from './inputs.ts'
import { type Kernels, loadKernels, pairedIntegers } from './kernels.ts'
import type { Vectors } from './vectors.ts'
import type { View } from './view.ts'

/** Tokens that are read in one go; a longer sentence is read in pieces. */
const mostTokens = 256
/** Words whose share in the input is remembered; results never depend on that. */
const keptWords = 8192

/**
 * A bidirectional long short-term memory over word vectors, letters and flags
 * (Lample et al., NAACL 2016; Chiu and Nichols, TACL 2016).
 */
export type Encoder = {
  /** Scores of every label for every token: token × `width`, which only the next call overwrites. */
  scores(view: View): Float32Array
  width: number
  transitions: Float32Array
}

/** What the GloVe vectors are multiplied by, so that their values are around one. */
export const gain = 2

/**
 * Makes the encoder.
 *
 * @param wasm bytes of `kernels.wasm`
 */
export function makeEncoder(weights: EncoderWeights, vectors: Vectors, wasm: Uint8Array): Encoder {
  const { inputs, units, width, transitions } = weights
  const { kernels, at } = place(weights, wasm)
  const share = sharesOfWords(weights, vectors)
  const floats = (from: number, count: number) =>
    new Float32Array(kernels.memory.buffer, from, count)
  const flags = new Int32Array(128)
  const firstFlag = (weights.sizes.vector + weights.sizes.letters) * inputs

  const writeInput = (view: View, token: number, to: Float32Array) => {
    const { values, isKnown } = share(view.tokens.words[token] ?? '', view.lowerWords[token] ?? '')
    to.set(values)
    const count = flagsOf(view, token, isKnown, flags)
    for (let f = 0; f < count; f++) {
      const row = firstFlag + flags[f]! * inputs
      for (let i = 0; i < inputs; i++) to[i]! += weights.input[row + i]!
    }
  }
  const read = (view: View, from: number, count: number): Float32Array => {
    for (let i = 0; i < count; i++)
      writeInput(view, from + i, floats(at.input + 4 * i * inputs, inputs))
    kernels.tanhAll(at.input, count * inputs)
    kernels.quantise(at.input, at.integers, count * inputs)
    for (const [side, { bias, input, memory }] of at.directions.entries()) {
      const gates = floats(at.gates, count * 4 * units)
      for (let i = 0; i < count; i++) gates.set(bias, i * 4 * units)
      const [inputs16, gates32] = [at.integers, at.gates]
      kernels.affineOfIntegers(
        inputs16,
        input.values,
        input.scales,
        gates32,
        count,
        inputs,
        4 * units,
      )
      const out = at.states + 4 * side * units
      const { values, scales } = memory
      kernels.lstm(gates32, values, scales, out, at.cell, at.before, count, units, 2 * units, side)
    }
    const scores = floats(at.scores, count * width)
    for (let i = 0; i < count; i++) scores.set(weights.outputBias, i * width)
    kernels.affine(at.states, at.output, at.scores, count, 2 * units, width)
    return scores
  }
  return {
    width,
    transitions,
    scores(view) {
      if (view.size <= mostTokens) return read(view, 0, view.size)
      const all = new Float32Array(view.size * width)
      for (let from = 0; from < view.size; from += mostTokens) {
        all.set(read(view, from, Math.min(mostTokens, view.size - from)), from * width)
      }
      return all
    },
  }
}

/** Lays the matrices out in the kernels' memory, and room for the values of a sentence. */
function place(weights: EncoderWeights, wasm: Uint8Array) {
  const { inputs, units, width, forward, backward, output } = weights
  // The kernels' own constants stand below.
  let size = 1024
  const room = (count: number) => {
    size += Math.ceil(count / 4) * 16
    return size - Math.ceil(count / 4) * 16
  }
  const matrix = (values: Float32Array) => {
    const integers = pairedIntegers(values, 4 * units)
    return { integers, values: room(values.length / 2), scales: room(4 * units) }
  }
  const at = {
    directions: [forward, backward].map(({ bias, input, memory }) => ({
      bias,
      input: matrix(input),
      memory: matrix(memory),
    })),
    output: room(output.length),
    input: room(mostTokens * inputs),
    integers: room((mostTokens * inputs) / 2),
    gates: room(mostTokens * 4 * units),
    states: room(mostTokens * 2 * units),
    cell: room(units),
    before: room(units / 2),
    scores: room(mostTokens * width),
  }
  const kernels: Kernels = loadKernels(wasm, size)
  const { buffer } = kernels.memory
  for (const { input, memory } of at.directions) {
    for (const { integers, values, scales } of [input, memory]) {
      new Int16Array(buffer, values, integers.values.length).set(integers.values)
      new Float32Array(buffer, scales, integers.scales.length).set(integers.scales)
    }
  }
  new Float32Array(buffer, at.output, output.length).set(output)
  return { kernels, at }
}

type Share = { values: Float32Array; isKnown: boolean }

/** What a word as such, its vector and its letters, adds to a token's input; the bias is in it. */
function sharesOfWords(weights: EncoderWeights, vectors: Vectors) {
  const ids = vectors.ids
  const kept = new Map<string, Share>()
  return (word: string, lower: string): Share => {
    const known = kept.get(word)
    if (known) return known
    const id = ids.get(lower)
    const values = weights.inputBias.slice()
    if (id !== undefined) addVector(weights, vectors, id, values)
    addLetters(weights, word, values)
    const made = { values, isKnown: id !== undefined }
    if (kept.size >= keptWords) kept.clear()
    kept.set(word, made)
    return made
  }
}

function addVector(
  { input, inputs }: EncoderWeights,
  { dimensions, values, scales }: Vectors,
  id: number,
  to: Float32Array,
): void {
  const scale = (scales[id] ?? 0) * gain
  for (let d = 0; d < dimensions; d++) {
    const value = values[id * dimensions + d]! * scale
    for (let i = 0; i < inputs; i++) to[i]! += input[d * inputs + i]! * value
  }
}

/** The highest value of each channel over the word's letters, each seen with its neighbours. */
function addLetters(
  { letterTables, letterBias, sizes, input, inputs }: EncoderWeights,
  word: string,
  to: Float32Array,
): void {
  const channels = sizes.letters
  const letters = new Uint8Array(formSize + 2)
  writeForm(word, letters, 1)
  const table = letterCount * channels
  for (let channel = 0; channel < channels; channel++) {
    let highest = 0
    for (let place = 0; place < formSize; place++) {
      let sum = letterBias[channel]!
      for (let tap = 0; tap < 3; tap++)
        sum += letterTables[tap * table + letters[place + tap]! * channels + channel]!
      highest = Math.max(highest, sum)
    }
    if (highest === 0) continue
    const row = (sizes.vector + channel) * inputs
    for (let i = 0; i < inputs; i++) to[i]! += input[row + i]! * highest
  }
}
