import { at, headsOf } from '../../../src-preload/contract/claim-groups.ts'
import type { PlaceRole } from '../../../src-preload/contract/claim-table.ts'
import type { StoredClaim } from './claims.ts'

/** One place of a claim. */
export type ClaimPlace = {
  role: PlaceRole
  /** WGS 84, degrees: `41.9,12.5`. */
  point: string | null
  /** `''` for a point without words. */
  words: string
  precision: string | null
  gazetteer: string | null
}

const groups = { event: 'eventPlace', made: 'claimPlace' } as const

/**
 * Where a claim is: each of its places, one for each value that analysts gave it, and the dateline
 * of its article, which has words only.
 */
export function placesOf(claim: StoredClaim, dateline: string | null): ClaimPlace[] {
  const own = Object.entries(groups).flatMap(([role, group]) =>
    headsOf(claim, group).flatMap((head) => {
      const all = (field: string) =>
        claim.fields[at(head, field)]?.map(({ value }) => String(value))
      const words = claim.fields[head]?.map(({ value }) => String(value)).join(' / ') ?? ''
      const points = all('point') ?? [null]
      return points.map((point) => ({
        role: role as PlaceRole,
        point,
        words,
        precision: all('precision')?.at(-1) ?? null,
        gazetteer: all('gazetteer')?.at(-1) ?? null,
      }))
    }),
  )
  const placed = own.filter(({ point, words }) => point !== null || words !== '')
  if (!dateline) return placed
  const from = { role: 'dateline', point: null, words: dateline, precision: null, gazetteer: null }
  return [...placed, from as ClaimPlace]
}
