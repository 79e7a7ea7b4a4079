import { hashText } from './hash.ts'

/** A number for each of some words. */
export type WordNumbers = { get(word: string): number | undefined }

/**
 * Numbers above zero by word, which keep no word: two with one 32-bit hash are the same
 * word here, which befalls one unknown word in some 30,000. Open addressing.
 */
export class HashedWords implements WordNumbers {
  #hashes: Int32Array
  #numbers: Int32Array
  #size = 0

  /** @param room words that are expected */
  constructor(room: number) {
    const slots = 1 << Math.ceil(Math.log2(room * 2 + 2))
    this.#hashes = new Int32Array(slots)
    this.#numbers = new Int32Array(slots)
  }

  get(word: string): number | undefined {
    return this.#numbers[this.#slot(hashText(word, 0, word.length))] || undefined
  }

  /** Gives the word with this hash a number, if it has none. */
  put(hash: number, number: number): void {
    const slot = this.#slot(hash)
    if (this.#numbers[slot] !== 0) return
    this.#hashes[slot] = hash
    this.#numbers[slot] = number
    if (++this.#size * 2 > this.#hashes.length) this.#grow()
  }

  /** Adds bits to the number of the word with this hash. */
  add(hash: number, bits: number): void {
    const slot = this.#slot(hash)
    if (this.#numbers[slot] === 0) this.put(hash, bits)
    else this.#numbers[slot]! |= bits
  }

  /** The slot of a hash, or the free one that it would take. */
  #slot(hash: number): number {
    const mask = this.#hashes.length - 1
    let slot = hash & mask
    while (this.#numbers[slot] !== 0 && this.#hashes[slot] !== hash) slot = (slot + 1) & mask
    return slot
  }

  #grow(): void {
    const [hashes, numbers] = [this.#hashes, this.#numbers]
    this.#hashes = new Int32Array(2 * hashes.length)
    this.#numbers = new Int32Array(2 * hashes.length)
    this.#size = 0
    for (const [slot, number] of numbers.entries()) {
      if (number !== 0) this.put(hashes[slot]!, number)
    }
  }
}

const [lineEnd, tab, blank, comment] = [10, 9, 32, 35]

/**
 * Calls `each` with the hash of every word of a file, in lower case, with its offset and
 * that of its line; lines as in `readLines`.
 *
 * @param isParted do blanks and tabs part words, too?
 */
export function eachWord(
  bytes: Uint8Array,
  isParted: boolean,
  each: (hash: number, from: number, line: number) => void,
): void {
  for (let line = 0; line < bytes.length; ) {
    let end = bytes.indexOf(lineEnd, line)
    if (end < 0) end = bytes.length
    for (let from = line; from < end && bytes[line] !== comment; ) {
      let to = isParted ? from : end
      while (to < end && bytes[to] !== blank && bytes[to] !== tab) to++
      if (to > from) each(hashLower(bytes, from, to), from, line)
      from = to + 1
    }
    line = end + 1
  }
}

const decoder = new TextDecoder()

/** `hashText` of the lower-case word in these bytes of UTF-8. */
function hashLower(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5 | 0
  for (let i = from; i < to; i++) {
    const byte = bytes[i]!
    if (byte > 127) return hashWord(decoder.decode(bytes.subarray(from, to)))
    hash = Math.imul(hash ^ (byte >= 65 && byte <= 90 ? byte + 32 : byte), 0x01000193)
  }
  return hash
}

/** `hashText` of a word in lower case. */
export function hashWord(word: string): number {
  const lower = word.toLowerCase()
  return hashText(lower, 0, lower.length)
}
