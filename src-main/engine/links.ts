import type { EntityId } from '../../src-preload/contract/article.ts'
import type { ClaimRelation } from '../../src-preload/contract/claim-codes.ts'
import { type ClaimPath, fieldOf } from '../../src-preload/contract/claim-fields.ts'
import { type ClaimRole, claimRoles, type NodeKind } from '../../src-preload/contract/graph.ts'
import type { StoredClaim } from './store/claims.ts'

/** One thing that a claim is joined to. */
export type Link = { kind: NodeKind; target: string; role: ClaimRole | ClaimRelation }

const kindOf: Record<string, NodeKind> = { entity: 'entity', source: 'source', claim: 'claim' }

/**
 * Everything that a claim is joined to: whom its fields name, what it depends on, the claims it was
 * related to. The only place that says what a link is; the graph and its exports are made of it.
 *
 * @param named entities with an accepted mention in the words that the claim rests on
 * @returns each link once; who stands in a field is not `named` besides
 */
export function linksOf(
  { id, fields, relations }: Pick<StoredClaim, 'id' | 'fields' | 'relations'>,
  named: readonly EntityId[],
): Link[] {
  const inFields = (Object.keys(fields) as ClaimPath[]).flatMap((path) => {
    const [group = '', field = ''] = fieldOf(path).split('.')
    const role = claimRoles.find((one) => one === group)
    const kind = kindOf[field]
    if (!role || !kind) return []
    return fields[path]!.map(({ value }): Link => ({ kind, target: String(value), role }))
  })
  const stated = new Set(inFields.map(({ target }) => target))
  const links = [
    ...inFields,
    ...named
      .filter((entity) => !stated.has(entity))
      .map((target): Link => ({ kind: 'entity', target, role: 'named' })),
    ...relations
      .filter(({ from }) => from === id)
      .map(({ to, relation }): Link => ({ kind: 'claim', target: to, role: relation })),
  ]
  return [...new Map(links.map((link) => [`${link.target} ${link.role}`, link])).values()]
}
