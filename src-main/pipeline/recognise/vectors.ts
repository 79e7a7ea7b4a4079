import { eachWord, HashedWords, type WordNumbers } from './word-numbers.ts'

/** Word vectors in eight bits, the most frequent word first. */
export type Vectors = {
  readonly words: readonly string[]
  /** Each word's number. */
  ids: WordNumbers
  dimensions: number
  /** What a word's integers are multiplied by. */
  scales: Float32Array
  /** Word × dimension. */
  values: Int8Array
}

const magic = 0x31434556 // "VEC1"
const headSize = 16

/**
 * Reads a file of word vectors: magic number, number of words, dimensions, bytes of the
 * words (32-bit each); words in UTF-8, one a line, filled up with line ends to a multiple
 * of four bytes; scales (32-bit floats); values (8-bit); little-endian.
 *
 * @throws Error if the file is not one
 */
export function readVectors(bytes: Uint8Array): Vectors {
  const aligned = bytes.slice().buffer
  const head = new DataView(aligned)
  if (head.getUint32(0, true) !== magic) throw new Error('not a file of word vectors')
  const [count, dimensions, size] = [4, 8, 12].map((at) => head.getUint32(at, true)) as [
    number,
    number,
    number,
  ]
  const words = new Uint8Array(aligned, headSize, size)
  const scales = new Float32Array(aligned, headSize + size, count)
  const values = new Int8Array(aligned, headSize + size + 4 * count, count * dimensions)
  return {
    get words() {
      return new TextDecoder().decode(words).trimEnd().split('\n')
    },
    ids: readIds(words, count),
    dimensions,
    scales,
    values,
  }
}

function readIds(words: Uint8Array, count: number): WordNumbers {
  const numbers = new HashedWords(count)
  let next = 0
  eachWord(words, false, (hash) => numbers.put(hash, ++next))
  return {
    get(word) {
      const number = numbers.get(word)
      return number === undefined ? number : number - 1
    },
  }
}

/** The bytes that `readVectors` reads. */
export function writeVectors({
  words,
  dimensions,
  scales,
  values,
}: Omit<Vectors, 'ids'>): Uint8Array {
  const text = new TextEncoder().encode(words.join('\n'))
  const size = Math.ceil(text.length / 4) * 4
  const bytes = new Uint8Array(headSize + size + 4 * scales.length + values.length)
  const head = new DataView(bytes.buffer)
  head.setUint32(0, magic, true)
  for (const [i, number] of [words.length, dimensions, size].entries()) {
    head.setUint32(4 + 4 * i, number, true)
  }
  bytes.fill(10, headSize, headSize + size)
  bytes.set(text, headSize)
  bytes.set(new Uint8Array(Float32Array.from(scales).buffer), headSize + size)
  bytes.set(new Uint8Array(Int8Array.from(values).buffer), headSize + size + 4 * scales.length)
  return bytes
}
