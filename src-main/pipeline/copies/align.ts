import type { Story } from './story.ts'
import { shingles } from './words.ts'

/** Words of two stories that say the same: half-open ranges of word numbers. */
export type Match = {
  a: Range
  b: Range
  /** Words that are the same and in the same order. */
  same: number
  /** It is a direct quotation on both sides, with a few words around it at most. */
  isQuotation: boolean
}
type Range = { from: number; to: number }

/** Words in a row that must be equal to begin or carry on a match. */
const seed = 3
/** Most words between two equal stretches of one match: a clause that was put otherwise. */
const gap = 12
/** Most words by which such a clause may have become longer or shorter. */
const shift = 8
/** Least words that are the same, and their least share of the stretch; chosen on the first half of the generated rewrites. */
const least = { words: 10, share: 0.42 }
/** The same for a direct quotation, which is given to the letter. */
const leastQuoted = { words: 6, share: 0.6 }
/** A shingle that stands more often in one story begins no match. */
const mostPlaces = 8

type Chain = Range & { bFrom: number; bTo: number; same: number; seenAt: number }

/**
 * The stretches that two stories share, whatever their order, with words changed here and there.
 *
 * Seed and extend: equal runs of three words are chained while they go forward on both sides.
 * Matches do not overlap by more than a third on either side; longest first. Near linear in the
 * words of both.
 */
export function align(a: Story, b: Story): Match[] {
  const scale = a.isUnspaced && b.isUnspaced ? 2 : 1
  const chains = chained(a, b, scale)
  const accepted: Match[] = []
  for (const chain of chains.toSorted((one, two) => two.same - one.same)) {
    const match = matchOf(chain, a, b, scale)
    if (isEnough(match, scale) && !accepted.some((other) => overlaps(match, other)))
      accepted.push(match)
  }
  return accepted
}

function placesOf(hashes: Int32Array): Map<number, number[]> {
  const places = new Map<number, number[]>()
  for (let at = 0; at < hashes.length; at++) {
    const list = places.get(hashes[at]!)
    if (!list) places.set(hashes[at]!, [at])
    else if (list.length < mostPlaces) list.push(at)
  }
  return places
}

function chained(a: Story, b: Story, scale: number): Chain[] {
  const length = seed * scale
  const places = placesOf(shingles(a.ids, length))
  const hashes = shingles(b.ids, length)
  const done: Chain[] = []
  let open: Chain[] = []
  for (let j = 0; j < hashes.length; j++) {
    const hits = places.get(hashes[j]!)
    if (!hits) continue
    const stays = open.filter((chain) => j - chain.bTo <= gap * scale)
    if (stays.length < open.length) {
      done.push(...open.filter((chain) => j - chain.bTo > gap * scale))
      open = stays
    }
    for (const i of hits) {
      const chain = follows(open, i, j, length, { a, b, scale })
      if (chain) extend(chain, i, j, length)
      else
        open.push({
          from: i,
          to: i + length,
          bFrom: j,
          bTo: j + length,
          same: length,
          seenAt: j,
        })
    }
  }
  return [...done, ...open]
}

/** The chain that an equal run at `i`, `j` carries on with the least in between. */
function follows(
  open: readonly Chain[],
  i: number,
  j: number,
  length: number,
  { a, b, scale }: { a: Story; b: Story; scale: number },
): Chain | null {
  let best: Chain | null = null
  let cost = Infinity
  for (const chain of open) {
    const ahead = i + length - chain.to
    const onward = j + length - chain.bTo
    if (chain.seenAt === j || ahead <= 0 || onward <= 0) continue
    const skipped = ahead - length
    const drift = Math.abs(ahead - onward)
    if (skipped > gap * scale || drift > shift * scale) continue
    const isSeamless = drift === 0 && skipped <= 0
    if (!isSeamless && (crosses(a, chain.to, i) || crosses(b, chain.bTo, j))) continue
    const price = drift * gap + Math.max(0, skipped)
    if (price < cost) {
      best = chain
      cost = price
    }
  }
  return best
}

/** Whether a paragraph ends between a match's last word and the next; a copy does not go on behind it by chance. */
const crosses = ({ paragraphs }: Story, to: number, next: number): boolean =>
  paragraphs[to - 1] !== paragraphs[next]

function extend(chain: Chain, i: number, j: number, length: number): void {
  const ahead = i + length - chain.to
  const onward = j + length - chain.bTo
  chain.same += Math.min(length, ahead, onward)
  chain.to = i + length
  chain.bTo = j + length
  chain.seenAt = j
}

function matchOf({ from, to, bFrom, bTo, same }: Chain, a: Story, b: Story, scale: number): Match {
  const range = { a: { from, to }, b: { from: bFrom, to: bTo } }
  const own = Math.min(unquoted(a, range.a), unquoted(b, range.b))
  const quoted = Math.min(to - from - unquoted(a, range.a), bTo - bFrom - unquoted(b, range.b))
  const isQuotation = own < least.words * scale && quoted >= leastQuoted.words * scale
  return { ...range, same, isQuotation }
}

function unquoted({ isQuoted }: Story, { from, to }: Range): number {
  let count = to - from
  for (let at = from; at < to; at++) count -= isQuoted[at]!
  return count
}

function isEnough({ a, b, same, isQuotation }: Match, scale: number): boolean {
  const { words, share } = isQuotation ? leastQuoted : least
  const length = Math.max(a.to - a.from, b.to - b.from)
  return same >= words * scale && same >= share * length
}

const overlaps = (one: Match, two: Match): boolean =>
  common(one.a, two.a) * 3 > one.a.to - one.a.from ||
  common(one.b, two.b) * 3 > one.b.to - one.b.from

const common = (one: Range, two: Range): number =>
  Math.max(0, Math.min(one.to, two.to) - Math.max(one.from, two.from))

/** Share of a story's words that lie in matches; quotations left out on wish. */
export function shareOf(story: Story, ranges: readonly Range[]): number {
  if (story.ids.length === 0) return 0
  const covered = new Uint8Array(story.ids.length)
  for (const { from, to } of ranges) covered.fill(1, from, to)
  return covered.reduce((sum, one) => sum + one, 0) / story.ids.length
}
