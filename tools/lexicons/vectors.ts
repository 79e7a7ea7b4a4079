import { writeVectors } from '../../src-main/pipeline/recognise/vectors.ts'
import { dimensions, readGlove } from './glove.ts'

/** Words that get a vector: the most frequent, punctuation among them. */
const vocabulary = 60_000

/** GloVe's vectors of the most frequent words in eight bits, in order of frequency. */
export function wordVectors(): Uint8Array {
  const { words, values } = readGlove(vocabulary, /^[\p{L}\p{N}'’.,;:!?"()$%&-]+$/u)
  const scales = new Float32Array(words.length)
  const bytes = new Int8Array(values.length)
  for (let word = 0; word < words.length; word++) {
    const vector = values.subarray(word * dimensions, (word + 1) * dimensions)
    const scale = vector.reduce((top, value) => Math.max(top, Math.abs(value)), 0) / 127
    scales[word] = scale
    for (const [d, value] of vector.entries()) {
      bytes[word * dimensions + d] = scale === 0 ? 0 : Math.round(value / scale)
    }
  }
  return writeVectors({ words, dimensions, scales, values: bytes })
}
