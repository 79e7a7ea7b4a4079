/** Articles that are kept for one fingerprint: what more share it would find the same ones. */
const most = 32

/** Fewest slots of a table. */
const fewest = 1 << 16

/** Empty slots hold this article number. */
const free = -1

/**
 * Which articles hold a fingerprint: an open hash table in two typed arrays, about 16 bytes for
 * each fingerprint of each article. Articles are numbers; what was added is never taken out, since
 * a candidate that is none any more is refused when the texts are compared.
 *
 * @param expected how many there will be about: growing takes time in one go
 */
export function fingerprintIndex(expected = 0) {
  const slots = Math.max(fewest, 2 ** Math.ceil(Math.log2(expected * 2 || 1)))
  let keys = new Uint32Array(slots)
  let articles = new Int32Array(slots).fill(free)
  let used = 0

  /** The articles of one fingerprint, oldest first, at most 32. */
  function of(print: number): number[] {
    const found: number[] = []
    const mask = keys.length - 1
    for (let slot = spread(print) & mask; articles[slot] !== free; slot = (slot + 1) & mask) {
      if (keys[slot] === print) found.push(articles[slot]!)
    }
    return found
  }

  /** Puts an article under a fingerprint if fewer than 32 others are; whether it stands there now. */
  function put(print: number, article: number): boolean {
    if (used * 3 > keys.length * 2) grow()
    const mask = keys.length - 1
    let others = 0
    let slot = spread(print) & mask
    for (; articles[slot] !== free; slot = (slot + 1) & mask) {
      if (keys[slot] !== print) continue
      if (articles[slot] === article) return true
      others++
    }
    if (others >= most) return false
    keys[slot] = print
    articles[slot] = article
    used++
    return true
  }

  function grow(): void {
    const [oldKeys, oldArticles] = [keys, articles]
    keys = new Uint32Array(oldKeys.length * 2)
    articles = new Int32Array(oldKeys.length * 2).fill(free)
    used = 0
    // From a free slot on, so that no run that goes over the end is put back in another order.
    const first = oldArticles.indexOf(free)
    for (let step = 0; step < oldKeys.length; step++) {
      const slot = (first + step) & (oldKeys.length - 1)
      if (oldArticles[slot] !== free) put(oldKeys[slot]!, oldArticles[slot]!)
    }
  }

  return {
    of,
    /**
     * Adds an article under its fingerprints, each once; those that have 32 articles already stay as
     * they are.
     *
     * @returns under how many it is found
     */
    add: (article: number, prints: Uint32Array): number =>
      prints.reduce((count, print) => count + Number(put(print, article)), 0),
  }
}
export type FingerprintIndex = ReturnType<typeof fingerprintIndex>

/** The winnowed hashes are the small ones: spread them over the table. */
const spread = (print: number): number => Math.imul(print, 0x9e3779b1) >>> 7
