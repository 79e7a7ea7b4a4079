import type { FingerprintIndex } from './fingerprint-index.ts'

/** Most articles whose texts are compared with a new one: enough to find the family of a story that hundreds took over. */
const most = 12

/** Fingerprints two articles must share to be compared; one alone is mostly a phrase of everybody's. */
const least = 2

/**
 * Unrelated articles that make a passage furniture: as many of one outlet (its notices and
 * standing lines), or of all outlets (a wall's, an agency's).
 */
const furniture = { ofOutlet: 4, ofAll: 8 }

/** Articles that share less than this of the shorter one's fingerprints are not related by them. */
const related = 0.25

/** What is known of an article that may share words with another. */
export type Known = {
  /** How many fingerprints it has. */
  prints: number
  /** Under how many of them it is in the index: few for the late ones of a story that many took over. */
  indexed: number
  /** Whose it is, as `outletKey`; `''` for unknown. */
  outlet: string
}

export type Candidates = {
  /** Articles to compare with, those that share most first. */
  articles: number[]
  /** Fingerprints of passages that recur in articles which have nothing else in common. */
  furniture: Set<number>
  /** Articles in which something has just become furniture: what tied them before may be that. */
  stale: Set<number>
}

/**
 * The articles that an article may share passages with, from the fingerprints they have in
 * common. What recurs in unrelated articles ties nothing. Linear in the fingerprints.
 *
 * @param article its own number, left out of the answer
 * @param known asked for articles of the index; `null` for one that is not in the case
 */
export function candidatesFor(
  article: number,
  prints: Uint32Array,
  outlet: string,
  index: FingerprintIndex,
  known: (article: number) => Known | null,
): Candidates {
  const holders = new Map<number, number[]>()
  const shared = new Map<number, number>()
  for (const print of prints) {
    const others = index.of(print).filter((other) => other !== article && known(other))
    if (others.length === 0) continue
    holders.set(print, others)
    for (const other of others) shared.set(other, (shared.get(other) ?? 0) + 1)
  }
  const isUnrelated = (other: number) => {
    const { prints: own, indexed } = known(other)!
    return indexed * 2 > own && shared.get(other)! < related * Math.min(prints.length, own)
  }
  const recurring = new Set<number>()
  const stale = new Set<number>()
  const scores = new Map<number, number>()
  for (const [print, others] of holders) {
    const unrelated = others.filter(isUnrelated)
    const ofOutlet =
      outlet === '' ? [] : unrelated.filter((other) => known(other)!.outlet === outlet)
    if (unrelated.length >= furniture.ofAll || ofOutlet.length >= furniture.ofOutlet) {
      recurring.add(print)
      const isNew = unrelated.length === furniture.ofAll || ofOutlet.length === furniture.ofOutlet
      if (isNew) for (const other of unrelated) stale.add(other)
      continue
    }
    // Rare ones say more.
    for (const other of others) scores.set(other, (scores.get(other) ?? 0) + 1 + 1 / others.length)
  }
  const enough = [...scores].filter(
    ([other]) => shared.get(other)! >= Math.min(least, prints.length),
  )
  return {
    articles: enough
      .toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, most)
      .map(([other]) => other),
    furniture: recurring,
    stale,
  }
}
