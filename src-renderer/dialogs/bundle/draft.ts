import type { ArticleId } from '../../../src-preload/contract/article.ts'
import type { Lock, Selection, Withholding } from '../../../src-preload/contract/bundle.ts'

/** What the person has chosen so far. */
export type Draft = {
  what: 'everything' | 'article' | 'entity' | 'status'
  entity: string | null
  lock: Lock['kind']
  passphrase: string
  recipients: string
  words: string
  withholdsNotes: boolean
}

export const emptyDraft: Draft = {
  what: 'everything',
  entity: null,
  lock: 'none',
  passphrase: '',
  recipients: '',
  words: '',
  withholdsNotes: false,
}

/** Shortest withheld text, as the contract has it. */
const SHORTEST = 4

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** What leaves and what stays, as the engine takes it. */
export function scopeOf(draft: Draft, { articleId }: { articleId: ArticleId | null }) {
  const none: Selection = { articles: [], claims: [], entities: [], values: [] }
  const words = linesOf(draft.words).filter((line) => line.length >= SHORTEST)
  const isWithholding = words.length > 0 || draft.withholdsNotes
  const withhold: Withholding | null = isWithholding
    ? { entities: [], articles: [], words, notes: draft.withholdsNotes }
    : null
  const selections: Record<Draft['what'], Selection | null> = {
    everything: null,
    article: { ...none, articles: articleId ? [articleId] : [] },
    entity: { ...none, entities: draft.entity ? [draft.entity as never] : [] },
    status: { ...none, values: [{ field: 'status', value: 'reviewed' }] },
  }
  return { selection: selections[draft.what], withhold }
}

/** `null` while something for it is missing. */
export function lockOf({ lock, passphrase, recipients }: Draft): Lock | null {
  if (lock === 'none') return { kind: lock }
  if (lock === 'passphrase') return passphrase === '' ? null : { kind: lock, passphrase }
  const list = linesOf(recipients)
  return list.length === 0 ? null : { kind: lock, recipients: list }
}
