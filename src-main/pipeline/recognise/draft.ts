import type { MentionType } from '../../../src-preload/contract/article.ts'
import type { Knowledge } from './knowledge.ts'
import type { View } from './view.ts'

/** A name found so far: tokens `from` up to, not including, `to` of sentence `sentence`. */
export type Draft = {
  sentence: number
  from: number
  to: number
  type: MentionType
  /** 0 to 1. */
  confidence: number
  /** The voters and rules that made it what it is, in order. */
  by: string[]
}

/** An article as the rules see it. */
export type Article = { text: string; views: readonly View[]; knowledge: Knowledge }

/** The drafts after one rule: in order, not overlapping. */
export type Refiner = (drafts: readonly Draft[], article: Article) => Draft[]

/** The draft's first offset in the text. */
export function startOf({ sentence, from }: Draft, { views }: Article): number {
  return views[sentence]?.tokens.starts[from] ?? 0
}

/** The draft's offset after its last character. */
export function endOf({ sentence, to }: Draft, { views }: Article): number {
  return views[sentence]?.tokens.ends[to - 1] ?? 0
}

/** The draft's words as the text has them, white space as one blank. */
export function nameOf(draft: Draft, article: Article): string {
  return article.text.slice(startOf(draft, article), endOf(draft, article)).replace(/\s+/g, ' ')
}

/** The draft's tokens. */
export function wordsOf({ sentence, from, to }: Draft, { views }: Article): string[] {
  return views[sentence]?.tokens.words.slice(from, to) ?? []
}

/**
 * Adds drafts where nothing stands yet: the earlier ones win over new ones that overlap
 * them, a new one over those after it. In order.
 */
export function addFree(drafts: readonly Draft[], added: readonly Draft[]): Draft[] {
  if (added.length === 0) return [...drafts]
  const taken = new Set<number>()
  const place = (draft: Draft, i: number) => draft.sentence * 65_536 + i
  const kept: Draft[] = []
  for (const draft of [...drafts, ...added]) {
    let isFree = true
    for (let i = draft.from; i < draft.to && isFree; i++) isFree = !taken.has(place(draft, i))
    if (!isFree) continue
    for (let i = draft.from; i < draft.to; i++) taken.add(place(draft, i))
    kept.push(draft)
  }
  return kept.toSorted((a, b) => a.sentence - b.sentence || a.from - b.from)
}

/**
 * Adds drafts that are longer than what stands there: each replaces the drafts that lie
 * in it whole, and gives way where one reaches beyond it. In order.
 */
export function addLonger(drafts: readonly Draft[], added: readonly Draft[]): Draft[] {
  const longer = added.filter((one) => {
    const touching = drafts.filter((draft) => touches(draft, one))
    const size = one.to - one.from
    return touching.every(
      (draft) => draft.from >= one.from && draft.to <= one.to && draft.to - draft.from < size,
    )
  })
  const kept = drafts.filter((draft) => !longer.some((one) => touches(draft, one)))
  return addFree(longer, kept)
}

function touches(a: Draft, b: Draft): boolean {
  return a.sentence === b.sentence && a.from < b.to && b.from < a.to
}
