import type { Selection } from '../../../../src-preload/contract/bundle.ts'
import type { Context } from '../../context.ts'
import type { StoredClaim } from '../../store/claims.ts'
import { type Operation, payloadOf } from '../../operations/operation.ts'
import { idsIn } from './taint.ts'

/** The ids of the records that leave; the operations that leave speak of no others. */
export type Scope = {
  articles: ReadonlySet<string>
  claims: ReadonlySet<string>
  entities: ReadonlySet<string>
  has(operation: Operation): boolean
}

/**
 * Which records a selection means: an article brings its claims, a claim the articles that it
 * quotes and its claimer, an entity the articles that name it and the claims it makes.
 *
 * @param selection `null`: everything
 * @param operations all that are shared
 */
export function scopeOf(
  selection: Selection | null,
  operations: readonly Operation[],
  { store }: Pick<Context, 'store'>,
): Scope {
  const claims = [...store.claims.all()]
  if (!selection) {
    return {
      articles: new Set(store.articles.ids()),
      claims: new Set(claims.map(({ id }) => id)),
      entities: new Set(store.entities.all().map(({ id }) => id)),
      has: () => true,
    }
  }
  const named = {
    articles: new Set<string>(selection.articles),
    claims: new Set<string>(selection.claims),
    entities: new Set<string>(selection.entities),
  }
  const articles = new Set<string>(named.articles)
  const entities = new Set<string>(named.entities)
  for (const id of named.entities) {
    for (const article of store.entities.open(id)?.articles ?? []) articles.add(article)
  }
  const chosen = claims.filter(
    ({ id, articleId, fields }) =>
      named.claims.has(id) ||
      named.articles.has(articleId) ||
      valuesOf(fields).some((value) => named.entities.has(value)) ||
      selection.values.some(({ field, value }) =>
        (fields[field] ?? []).some((one) => String(one.value) === value),
      ),
  )
  for (const { articleId, evidence, fields } of chosen) {
    articles.add(articleId)
    for (const words of evidence) articles.add(words.articleId)
    for (const value of valuesOf(fields)) if (store.entities.has(value)) entities.add(value)
  }
  for (const articleId of named.articles) {
    for (const { entityId } of store.mentions.of(articleId)) if (entityId) entities.add(entityId)
  }
  const ids = { articles, claims: new Set<string>(chosen.map(({ id }) => id)), entities }
  return { ...ids, has: speaksOnlyOf(ids, operations) }
}

const valuesOf = (fields: StoredClaim['fields']): string[] =>
  Object.values(fields).flatMap((values) => (values ?? []).map(({ value }) => String(value)))

type Ids = Pick<Scope, 'articles' | 'claims' | 'entities'>

/**
 * Whether an operation speaks of records in the scope alone: its own is one of them, and so is
 * every id at any depth of its payload, whatever its kind.
 */
function speaksOnlyOf(ids: Ids, operations: readonly Operation[]): Scope['has'] {
  const inside = new Set<string>([...ids.articles, ...ids.claims, ...ids.entities])
  for (const operation of operations) {
    if (operation.kind !== 'evidence.add') continue
    const { claimId, evidenceId } = payloadOf(operation, 'evidence.add')
    if (ids.claims.has(claimId)) inside.add(evidenceId)
  }
  const speaks = (operation: Operation) =>
    inside.has(operation.target) && idsIn(operation).every((id) => inside.has(id))
  const groups = new Set(operations.filter(speaks).map(({ group }) => group))
  // An undo names a group: undos of undos are found by going through them in order.
  for (const operation of operations) {
    if (operation.kind === 'undo' && groups.has(operation.target)) groups.add(operation.group)
  }
  return (operation) =>
    operation.kind === 'undo' ? groups.has(operation.target) : speaks(operation)
}
