import type { ArticleId } from '../../../../src-preload/contract/article.ts'
import type { Leaving, Selection, Withholding } from '../../../../src-preload/contract/bundle.ts'
import { AttestError } from '../../../../src-preload/contract/result.ts'
import { createBreath } from '../../breathe.ts'
import type { Context } from '../../context.ts'
import type { Operation, WithheldOperation } from '../../operations/operation.ts'
import { canonical, commitmentTo } from '../../operations/seal.ts'
import { createNeedles, type Needles, reveals, type Span } from './needles.ts'
import { isClean } from './original-check.ts'
import { scopeOf } from './select.ts'
import { speaksOf, staysWith } from './taint.ts'

/** How an article leaves: with or without its file, and with which stretches of its text left out. */
export type LeavingArticle = { id: ArticleId; hasOriginal: boolean; holes: readonly Span[] }

/** Everything that is to leave, worked out before a byte is written. */
export type Plan = {
  isWhole: boolean
  isRedacted: boolean
  needles: Needles
  withholdsNotes: boolean
  articles: LeavingArticle[]
  withheldArticles: ArticleId[]
  claims: ReadonlySet<string>
  entities: ReadonlySet<string>
  operations: Operation[]
  sealed: WithheldOperation[]
}

type Wanted = { selection: Selection | null; withhold: Withholding | null }

/**
 * Works out what leaves.
 *
 * @throws AttestError `bundle/unsalted` if something to be withheld was sealed before there were salts
 */
export async function planOf({ selection, withhold }: Wanted, context: Context): Promise<Plan> {
  const { store, operations } = context
  const all = operations.shared()
  const scope = scopeOf(selection, all, context)
  const needles = createNeedles(withhold ? wordsOf(withhold, context) : [])
  const withheldArticles = new Set<string>(withhold?.articles)
  const stays = staysWith(withheldArticles, all)
  for (const id of withhold?.entities ?? []) stays.records.add(id)
  const breathe = createBreath()
  const articles: LeavingArticle[] = []
  for (const id of store.articles.ids()) {
    if (!scope.articles.has(id) || withheldArticles.has(id)) continue
    articles.push(withhold ? redacted(id, needles, context) : { id, hasOriginal: true, holes: [] })
    await breathe()
  }
  const isSecret = withhold
    ? secrecy(withhold, needles, new Set([...stays.records, ...holedIds(articles)]))
    : () => false
  const open = all.filter(
    (one) => scope.has(one) && !stays.operations.has(one.id) && !isSecret(one),
  )
  const left = new Set(open)
  return {
    isWhole: selection === null,
    isRedacted: withhold !== null,
    needles,
    withholdsNotes: withhold?.notes ?? false,
    articles,
    withheldArticles: store.articles
      .ids()
      .filter((id) => withheldArticles.has(id) && scope.articles.has(id)),
    claims: new Set([...scope.claims].filter((id) => !stays.records.has(id))),
    entities: new Set([...scope.entities].filter((id) => !stays.records.has(id))),
    operations: open,
    sealed: [
      ...all.filter((operation) => !left.has(operation)).map(sealedAway),
      ...operations.undisclosed(),
    ],
  }
}

function wordsOf({ entities, words }: Withholding, { store }: Context): string[] {
  const names = entities.flatMap((id) => {
    const entity = store.entities.open(id)
    return entity ? [entity.name, ...entity.aliases] : []
  })
  return [...names, ...words].filter((name) => name.trim() !== '')
}

function redacted(id: ArticleId, needles: Needles, { store }: Context): LeavingArticle {
  const { text, ...rest } = store.articles.analysed(id)!
  const original = store.articles.original(id)!
  const holes = needles.find(text)
  const isTold = holes.length > 0 || reveals(rest, needles) || needles.has(original.name)
  const { mediaType, encoding } = rest
  const hasOriginal = !isTold && isClean({ bytes: original.bytes, mediaType, encoding }, needles)
  // Without a hole in the text, something else told: the real id must go all the same.
  return { id, hasOriginal, holes: isTold && holes.length === 0 ? [{ start: 0, end: 0 }] : holes }
}

const holedIds = (articles: readonly LeavingArticle[]) =>
  articles.filter(({ holes }) => holes.length > 0).map(({ id }) => id)

/** Whether an operation holds withheld words, notes that stay, or the id of something withheld. */
export function secrecy(withhold: Withholding, needles: Needles, ids: ReadonlySet<string>) {
  const isNote = ({ field }: Operation) => withhold.notes && field === 'notes'
  return (operation: Operation): boolean => {
    const { field, payload, reason } = operation
    return (
      isNote(operation) || speaksOf(operation, ids) || reveals([field, payload, reason], needles)
    )
  }
}

function sealedAway(operation: Operation): WithheldOperation {
  const { author, previous, hash, salt } = operation
  if (salt === '') throw new AttestError({ code: 'bundle/unsalted' })
  const commitment = commitmentTo({ ...operation, payload: canonical(operation.payload) })
  return { author, previous, commitment, hash }
}

/** The plan in names and numbers, for a person to look through. */
export function leavingOf(plan: Plan, { store, identity }: Context, isSigned: boolean): Leaving {
  const kinds = Map.groupBy(plan.operations, ({ kind }) => kind)
  return {
    articles: plan.articles.map(({ id, hasOriginal, holes }) => ({
      id,
      headline: store.articles.headline(id),
      original: hasOriginal,
      holes: holes.length,
    })),
    claims: store.claims
      .list(null)
      .filter(({ id }) => plan.claims.has(id))
      .map(({ id, sentence }) => ({ id, description: sentence })),
    entities: store.entities
      .all()
      .filter(({ id }) => plan.entities.has(id))
      .map(({ id, name }) => ({ id, name })),
    operations: [...kinds].map(([kind, of]) => ({ kind, count: of.length })),
    sealed: plan.sealed.length,
    withheldArticles: plan.withheldArticles.length,
    signer: isSigned && identity.key ? identity.fingerprint : null,
  }
}
