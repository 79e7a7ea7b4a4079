import { type Operation, payloadOf } from '../../operations/operation.ts'

/**
 * The records that stay with withheld articles, because their words may come from there: claims
 * made from one or quoting one, their evidence, and entities that were made of a name in one.
 *
 * @param articles ids of the withheld ones
 * @param operations all of the case, in clock order
 * @returns their ids, with those of the articles
 */
export function staysWith(
  articles: ReadonlySet<string>,
  operations: readonly Operation[],
): Set<string> {
  const stays = new Set(articles)
  const speaksOfOne = ({ target, payload }: Operation) =>
    articles.has(target) || Object.values(payload).some((value) => articles.has(String(value)))
  const groups = new Set(operations.filter(speaksOfOne).map(({ group }) => group))
  for (const operation of operations) {
    const { kind, group, target } = operation
    if (!groups.has(group)) continue
    if (kind === 'entity.create' || kind === 'claim.create') stays.add(target)
    if (kind === 'evidence.add' && speaksOfOne(operation)) {
      stays.add(payloadOf(operation, kind).claimId)
    }
  }
  for (const operation of operations) {
    if (operation.kind !== 'evidence.add') continue
    const { claimId, evidenceId } = payloadOf(operation, 'evidence.add')
    if (stays.has(claimId)) stays.add(evidenceId)
  }
  return stays
}
