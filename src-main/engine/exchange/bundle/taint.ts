import { type Operation, payloadOf } from '../../operations/operation.ts'

/** What stays with withheld articles: records as a whole, and single operations. */
export type Staying = { records: Set<string>; operations: Set<string> }

/**
 * What stays with withheld articles, because its words may come from there: claims made from one or
 * quoting one, with their evidence; whatever was made in the same user action as an operation that
 * speaks of both; and what else that action did to a record that stood already: the alias that a
 * sentence of the article gave an entity.
 *
 * Of the kinds of operations it knows imports and evidence only; of all others, ids at any depth of
 * a payload tell what they speak of, so that a kind that is added later is held back too.
 *
 * @param articles ids of the withheld ones
 * @param operations all of the case, in clock order
 */
export function staysWith(
  articles: ReadonlySet<string>,
  operations: readonly Operation[],
): Staying {
  const records = new Set(articles)
  const single = new Set<string>()
  for (const group of Map.groupBy(operations, ({ group }) => group).values()) {
    const speaking = group.filter((one) => one.kind !== 'article.import' && speaksOf(one, articles))
    if (speaking.length === 0) continue
    const about = new Set(speaking.flatMap(idsIn).filter((id) => !isArticle(id)))
    for (const operation of group) {
      if (operation.kind === 'article.import' || !speaksOf(operation, about)) continue
      single.add(operation.id)
      if (operation.kind.endsWith('.create')) records.add(operation.target)
    }
    for (const operation of speaking) {
      if (operation.kind === 'evidence.add')
        records.add(payloadOf(operation, 'evidence.add').claimId)
      if (operation.kind === 'claim.create') records.add(operation.target)
    }
  }
  for (const operation of operations) {
    if (operation.kind !== 'evidence.add') continue
    const { claimId, evidenceId } = payloadOf(operation, 'evidence.add')
    if (records.has(claimId)) records.add(evidenceId)
  }
  return { records, operations: single }
}

/** Whether an operation names one of some records, anywhere in it. */
export const speaksOf = (operation: Operation, ids: ReadonlySet<string>): boolean =>
  idsIn(operation).some((id) => ids.has(id))

/** Every id of a record in an operation: its target's, and those at any depth of its payload. */
export const idsIn = ({ target, payload }: Pick<Operation, 'target' | 'payload'>): string[] => [
  ...(isId(target) ? [target] : []),
  ...idsWithin(payload),
]

function idsWithin(value: unknown): string[] {
  if (typeof value === 'string') return isId(value) ? [value] : []
  if (value === null || typeof value !== 'object') return []
  // A key may be an id too.
  return Object.entries(value).flatMap(([key, part]) => [
    ...(isId(key) ? [key] : []),
    ...idsWithin(part),
  ])
}

/** An article's: its hash, with the number of one of several in a file. */
const isArticle = (text: string): boolean => /^[0-9a-f]{64}(\.\d+)?$/.test(text)

/** A text that can only be the id of a record: a UUID, or an article's. */
const isId = (text: string): boolean =>
  isArticle(text) || /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
