import type { ClaimId } from '../../../src-preload/contract/claim-fields.ts'
import { AttestError } from '../../../src-preload/contract/result.ts'
import type { Context } from '../context.ts'
import type { StoredClaim } from '../store/claims.ts'

/**
 * A claim that must be in the case.
 * @throws AttestError `claim/not-found`
 */
export function storedClaim({ store }: Context, id: ClaimId): StoredClaim {
  const claim = store.claims.open(id)
  if (!claim) throw new AttestError({ code: 'claim/not-found' })
  return claim
}
