import type { Claim } from './claim.ts'
import { type ClaimField, type ClaimPath, fieldOf, headOf } from './claim-fields.ts'

/** What is known of a claim's fields: values, and words below them. */
export type Filled = {
  fields: Claim['fields']
  evidence: readonly Pick<Claim['evidence'][number], 'field' | 'exact'>[]
}

/** Every path of a claim that has a value or words. */
export const filledPaths = ({ fields, evidence }: Filled): ClaimPath[] => [
  ...new Set([...(Object.keys(fields) as ClaimPath[]), ...evidence.map(({ field }) => field)]),
]

/**
 * The heads of a group that a claim has: `relay`, `relay.UUID`, …; in the order of their making,
 * relays in their place in the chain.
 */
export function headsOf(claim: Filled, group: ClaimField): ClaimPath[] {
  const heads = filledPaths(claim).flatMap((path) => {
    const head = headOf(path)
    return fieldOf(head) === group ? [head] : []
  })
  const order = (head: ClaimPath) =>
    Number(claim.fields[`${head}.order` as ClaimPath]?.at(-1)?.value ?? 0)
  // The ids are of UUID version 7: they sort by the time of their making.
  return [...new Set(heads)].toSorted((a, b) => order(a) - order(b) || (a < b ? -1 : 1))
}

/** A field of the same group: `at('relay.UUID', 'count')` is `relay.UUID.count`. */
export const at = (head: ClaimPath, field: string): ClaimPath => `${head}.${field}` as ClaimPath

/** Everybody on whose word a claim stands, from the claimer to the publisher. */
export const chainOf = (claim: Filled): ClaimPath[] => [
  ...headsOf(claim, 'claimer'),
  ...headsOf(claim, 'relay'),
]
