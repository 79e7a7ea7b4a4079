import type { EntityId } from '../../../src-preload/contract/article.ts'
import type { LedgerRow } from '../../../src-preload/contract/exchange.ts'
import type { Entry } from '../operations/operation.ts'
import type { WorkItem } from '../../pipeline/work/work.ts'
import type { Context } from '../context.ts'
import type { Standing, Texts } from './standing.ts'

/** What was taken in, as a ledger counts it. */
export const takenKinds = ['claims', 'quotations', 'mentions', 'names', 'aliases'] as const
export type TakenKind = (typeof takenKinds)[number]

/** Something about one item that a person must know. */
export type Remark = Pick<LedgerRow, 'outcome' | 'code' | 'details' | 'articleId'>

/** What came of one item. */
export type Taken = {
  counts: Partial<Record<TakenKind | 'moved' | 'review', number>>
  remarks: Remark[]
}

/** What taking in an item needs. */
export type Taking = {
  context: Context
  texts: Texts
  /** Entities by their names; see `knownNames`. */
  names: Map<string, EntityId>
  /** Appends to the import's one user action. */
  append(entries: readonly Entry[]): void
  /** Names the file and the item in it, for the reason of what is made. */
  from(item: Pick<WorkItem, 'part' | 'by'>): string
  /** Ids of all claims of the file. */
  claimIds: ReadonlySet<string>
}

/** Longest quotation in a ledger, in UTF-16 units. */
const SHOWN = 300

export const shown = (words: string | null): string => {
  const line = (words ?? '').replace(/\s+/gu, ' ').trim()
  return line.length > SHOWN ? `${line.slice(0, SHOWN).toWellFormed()}…` : line
}

/** Words that no text has. @param article headline of the one that is meant; `''` if it is not known */
export const notFound = (exact: string | null, article: string): Remark => ({
  outcome: 'refused',
  code: 'words/not-found',
  details: { quote: shown(exact), ...(article && { article }) },
  articleId: null,
})

/** Counts and remarks of words that were found. */
export function found({ verdict, why, anchor, articleId }: Standing, exact: string | null): Taken {
  if (verdict === 'exact') return { counts: {}, remarks: [] }
  if (verdict === 'moved') return { counts: { moved: 1 }, remarks: [] }
  const details = { quote: shown(exact ?? anchor.exact), why: why ?? 'places' }
  return {
    counts: { review: 1 },
    remarks: [{ outcome: 'imported', code: 'words/uncertain', details, articleId }],
  }
}

/** What a person is told beside a claim whose words need review; `null` if they do not. */
export function reviewNote(
  { verdict, why, anchor }: Standing,
  exact: string | null,
): string | null {
  if (verdict !== 'needs-review') return null
  return `To review: “${shown(anchor.exact)}” ${reviewed[why ?? 'places'](shown(exact))}.`
}

const reviewed: Record<NonNullable<Standing['why']>, (exact: string) => string> = {
  places: () => 'stands at several places',
  around: () => 'was quoted among other words',
  differs: (exact) => `was quoted as “${exact}”`,
  place: () => 'was given as a place only',
}

export function sum(...all: readonly Taken[]): Taken {
  const counts: Taken['counts'] = {}
  for (const one of all) {
    for (const [kind, count] of Object.entries(one.counts)) {
      counts[kind as TakenKind] = (counts[kind as TakenKind] ?? 0) + count
    }
  }
  return { counts, remarks: all.flatMap(({ remarks }) => remarks) }
}
