import { shingles, type Words } from './words.ts'

/** Words in a shingle: what five words in a row say is seldom said twice by chance; scripts without spaces take twice the characters. */
const shingle = 5

/**
 * Shingles in a window, of which the smallest is kept: a run of 16 equal words in two texts is
 * never missed. Winnowing of Schleimer, Wilkerson, Aiken, "Winnowing: Local Algorithms for
 * Document Fingerprinting", SIGMOD 2003, section 3.
 */
const window = 12

/** A fingerprint, and the number of the word it begins at. */
export type LocatedPrint = { print: number; at: number }

/** The fingerprints of a text with their places, in order: about one for every six words. */
export function locatedPrints({ ids, isUnspaced }: Words): LocatedPrint[] {
  const hashes = shingles(ids, isUnspaced ? 2 * shingle : shingle)
  const located: LocatedPrint[] = []
  let smallest = -1
  for (let at = 0; at < hashes.length; at++) {
    const first = Math.max(0, at - window + 1)
    if (smallest < first) smallest = smallestOf(hashes, first, at)
    else if (hashes[at]! >>> 0 <= hashes[smallest]! >>> 0) smallest = at
    const isWindow = at >= window - 1 || at === hashes.length - 1
    if (isWindow && located.at(-1)?.at !== smallest) {
      located.push({ print: hashes[smallest]! >>> 0, at: smallest })
    }
  }
  return located
}

/** The last of the smallest, so that windows that overlap choose the same. */
function smallestOf(hashes: Int32Array, from: number, to: number): number {
  let smallest = from
  for (let at = from + 1; at <= to; at++) {
    if (hashes[at]! >>> 0 <= hashes[smallest]! >>> 0) smallest = at
  }
  return smallest
}

/** The fingerprints of a text, each once. */
export const fingerprints = (words: Words): Uint32Array =>
  Uint32Array.from(new Set(locatedPrints(words).map(({ print }) => print)))
