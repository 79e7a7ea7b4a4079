import type { Block, BlockKind, Metadata } from '../../../src-preload/contract/article.ts'

/** A line of which the case knows what it is. */
export type LearntLine = {
  /** `lineKey` of its words. */
  key: number
  /** `outletOf` the pages it is known for; `null`: of every outlet, and of pages that name none. */
  outlet: string | null
  kind: BlockKind
  /** For a person: `flipped by you on 3 pages of this outlet`. */
  reason: string
}

/** Longest line, in UTF-16 units, that is told again by its words. */
const longest = 2_000

/**
 * A number for the words of a line, equal for lines that differ in white space, case or
 * compatibility forms (NFKC) only. 53 bits (cyrb53 by bryc, public domain): among ten million lines
 * two different ones share a number with a chance of one in two hundred.
 */
export function lineKey(words: string): number {
  const line = words.slice(0, longest).normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
  let [high, low] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return 4294967296 * (2097151 & low) + (high >>> 0)
}

/** Whose page it is, as pages of one outlet are told: by the publisher, else by the host of the address. */
export function outletOf({ publisher, url }: Metadata): string | null {
  const name = publisher?.value.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
  if (name) return name
  const host = /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(url?.value ?? '')?.[1]
  return host?.toLowerCase() ?? null
}

/** The blocks of a page with what the case knows of its lines; the same list if it knows nothing else. */
export function withLearnt(
  text: string,
  blocks: readonly Block[],
  outlet: string | null,
  learnt: readonly LearntLine[],
): readonly Block[] {
  const known = new Map(
    learnt
      .filter((line) => line.outlet === null || line.outlet === outlet)
      .map((line) => [line.key, line]),
  )
  if (known.size === 0) return blocks
  let isSame = true
  const labelled = blocks.map((block) => {
    const line = known.get(lineKey(text.slice(block.start, block.end)))
    if (!line || line.kind === block.kind) return block
    isSame = false
    return { ...block, kind: line.kind, reasons: [line.reason, ...block.reasons] }
  })
  return isSame ? blocks : labelled
}
