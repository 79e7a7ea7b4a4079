import { type Chain, makeChain, type Scores } from './chain.ts'
import { features, mostFeatures } from './features.ts'
import { labelCount } from './labels.ts'
import { type Layer, makeNetwork, type Network, windowSize } from './network.ts'
import type { Vectors } from './vectors.ts'
import type { View } from './view.ts'

/**
 * A trained linear-chain CRF: a row of weights for each feature, found by the feature's
 * hash, and a hidden layer over word vectors.
 */
export type Tagger = {
  /** Open addressing; slot `hash & (size - 1)` and the following hold row + 1, or 0. */
  slots: Int32Array
  hashes: Int32Array
  weights: Int8Array
  /** What an integer weight is multiplied by. */
  scale: number
  chain: Chain
  network: Network
}

/** What a model file holds. */
export type Model = Pick<Tagger, 'hashes' | 'weights' | 'scale'> & {
  /** From label × to label. */
  transitions: Float32Array
  layer: Layer
}

const magic = 0x32475441 // "ATG2"
const headSize = 16
const L = labelCount

/**
 * Reads a model file: magic number, rows, scale, hidden units (32-bit each); transitions,
 * input weights, bias and output weights of the hidden layer (32-bit floats); hashes of
 * the features (32-bit); weights (8-bit, a row per feature); little-endian.
 *
 * @throws Error if the file is not one
 */
export function readTagger(bytes: Uint8Array, vectors: Vectors): Tagger {
  const aligned = bytes.slice().buffer
  const head = new DataView(aligned)
  if (head.getUint32(0, true) !== magic) throw new Error('not a model of the tagger')
  const rows = head.getUint32(4, true)
  const units = head.getUint32(12, true)
  let at = headSize
  const floats = (count: number) => {
    at += 4 * count
    return new Float32Array(aligned, at - 4 * count, count)
  }
  const transitions = floats(L * L)
  const layer: Layer = {
    units,
    input: floats(units * windowSize * vectors.dimensions),
    bias: floats(units),
    output: floats(L * units),
  }
  const hashes = new Int32Array(aligned, at, rows)
  const weights = new Int8Array(aligned, at + 4 * rows, rows * L)
  const scale = head.getFloat32(8, true)
  const network = makeNetwork(layer, vectors)
  return { slots: index(hashes), hashes, weights, scale, chain: makeChain(transitions), network }
}

/** The bytes that `readTagger` reads. */
export function writeTagger({ hashes, weights, scale, transitions, layer }: Model): Uint8Array {
  const floats = [transitions, layer.input, layer.bias, layer.output]
  const size = floats.reduce((sum, { length }) => sum + 4 * length, headSize)
  const bytes = new Uint8Array(size + 4 * hashes.length + weights.length)
  const head = new DataView(bytes.buffer)
  head.setUint32(0, magic, true)
  head.setUint32(4, hashes.length, true)
  head.setFloat32(8, scale, true)
  head.setUint32(12, layer.units, true)
  let at = headSize
  for (const part of [...floats, hashes, weights]) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at)
    at += part.byteLength
  }
  return bytes
}

function index(hashes: Int32Array): Int32Array {
  const size = 1 << Math.ceil(Math.log2(hashes.length * 2 + 1))
  const slots = new Int32Array(size)
  for (let row = 0; row < hashes.length; row++) {
    let slot = (hashes[row] ?? 0) & (size - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1)
    slots[slot] = row + 1
  }
  return slots
}

/** Scores of every label for every token of a sentence: token × label. */
export function emissions(view: View, { slots, hashes, weights, scale, network }: Tagger): Scores {
  const scores = new Float32Array(view.size * L)
  const found = new Int32Array(mostFeatures)
  const mask = slots.length - 1
  const sums = new Int32Array(L)
  for (let i = 0; i < view.size; i++) {
    const count = features(view, i, found)
    sums.fill(0)
    for (let f = 0; f < count; f++) {
      const hash = found[f] ?? 0
      let slot = hash & mask
      let row = slots[slot] ?? 0
      while (row !== 0 && hashes[row - 1] !== hash) {
        slot = (slot + 1) & mask
        row = slots[slot] ?? 0
      }
      if (row === 0) continue
      for (let l = 0, at = (row - 1) * L; l < L; l++, at++) sums[l]! += weights[at]!
    }
    for (let l = 0; l < L; l++) scores[i * L + l] = sums[l]! * scale
  }
  network.addScores(view, scores)
  return { values: scores, tokens: view.size, width: L }
}
