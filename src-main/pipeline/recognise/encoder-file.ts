/** The trained weights of the encoder; matrices are stored input × output. */
export type EncoderWeights = {
  /** Numbers of a word vector, of a word's letters, of a token's flags. */
  sizes: { vector: number; letters: number; flags: number }
  /** Numbers of a token's input, and units of each direction of the memory. */
  inputs: number
  units: number
  /** Labels, filled up to a multiple of 16. */
  width: number
  /** Place before, at and after × letter × channel: what a letter adds to a channel. */
  letterTables: Float32Array
  letterBias: Float32Array
  /** (Vector, channels, flags) × inputs. */
  input: Float32Array
  inputBias: Float32Array
  /** Both directions: inputs × 4 units; 4 units; units × 4 units. Gates: input, forget, cell, output. */
  forward: Direction
  backward: Direction
  /** 2 units × width. */
  output: Float32Array
  outputBias: Float32Array
  /** From label × to label. */
  transitions: Float32Array
}

export type Direction = { input: Float32Array; bias: Float32Array; memory: Float32Array }

const magic = 0x31434e45 // "ENC1"
const headSize = 4 * 8

/**
 * Reads a file of the encoder's weights, as `tools/train/network.py` writes it: magic
 * number, sizes of vector, letters' table, channels and flags, inputs, units, labels
 * (32-bit each); then the matrices in the order of `EncoderWeights`, 32-bit floats,
 * little-endian.
 *
 * @throws Error if the file is not one
 */
export function readEncoder(bytes: Uint8Array): EncoderWeights {
  const aligned = bytes.slice().buffer
  const head = new DataView(aligned)
  if (head.getUint32(0, true) !== magic) throw new Error('not a file of the encoder')
  const number = (at: number) => head.getUint32(4 * at, true)
  const [vector, alphabet, letters, flags] = [number(1), number(2), number(3), number(4)]
  const [inputs, units, labels] = [number(5), number(6), number(7)]
  const width = Math.ceil(labels / 16) * 16
  let at = headSize
  const floats = (count: number) => {
    at += 4 * count
    return new Float32Array(aligned, at - 4 * count, count)
  }
  const direction = (): Direction => ({
    input: floats(inputs * 4 * units),
    bias: floats(4 * units),
    memory: floats(units * 4 * units),
  })
  return {
    sizes: { vector, letters, flags },
    inputs,
    units,
    width,
    letterTables: floats(3 * alphabet * letters),
    letterBias: floats(letters),
    input: floats((vector + letters + flags) * inputs),
    inputBias: floats(inputs),
    forward: direction(),
    backward: direction(),
    output: floats(2 * units * width),
    outputBias: floats(width),
    transitions: floats(labels * labels),
  }
}
