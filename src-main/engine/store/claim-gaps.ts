import type { Claim } from '../../../src-preload/contract/claim.ts'
import {
  claimFields,
  type ClaimPath,
  fieldOf,
  headOf,
} from '../../../src-preload/contract/claim-fields.ts'
import { type Filled, headsOf } from '../../../src-preload/contract/claim-groups.ts'
import { type EventCategory, needsRecipient } from '../../../src-preload/contract/plover.ts'

/** Filled fields that rest neither on words nor on a reason, in the order of the form. */
export function lackingOf({ fields, evidence }: Filled): ClaimPath[] {
  const worded = new Set(evidence.map(({ field }) => field))
  const lacks = (path: ClaimPath) => {
    const isInferred = fields[path]?.every(({ reason }) => reason !== null)
    return !isInferred && !worded.has(path) && !restsElsewhere(path, worded)
  }
  return inFormOrder(Object.keys(fields) as ClaimPath[]).filter(lacks)
}

function restsElsewhere(path: ClaimPath, worded: ReadonlySet<ClaimPath>): boolean {
  switch (claimFields[fieldOf(path)].rests) {
    case 'own':
      return false
    case 'group':
      return worded.has(headOf(path))
    case 'description':
      return worded.has('description')
    case 'none':
      return true
  }
}

const places = new Map(Object.keys(claimFields).map((field, place) => [field, place]))
const inFormOrder = (paths: ClaimPath[]) =>
  paths.toSorted((a, b) => places.get(fieldOf(a))! - places.get(fieldOf(b))! || (a < b ? -1 : 1))

/** What PLOVER's manual wants of an event and the claim does not say. */
export function missingOf(claim: Filled): Claim['missing'] {
  const categories = claim.fields['event.category'] ?? []
  if (categories.length === 0) return []
  const wantsRecipient = categories.some(({ value }) => needsRecipient(value as EventCategory))
  const wanted = wantsRecipient ? (['actor', 'recipient'] as const) : (['actor'] as const)
  return wanted.filter((group) => headsOf(claim, group).length === 0)
}
