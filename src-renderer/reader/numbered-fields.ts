import type { ClaimField } from '../../src-preload/contract/claim-fields.ts'

/** The fields that `Alt+1` … `Alt+8` make the active one. */
export const numberedFields = [
  'description',
  'claimer',
  'claimer.count',
  'claimer.anonymityReason',
  'eventTime',
  'eventPlace',
  'factuality',
  'condition',
] as const satisfies readonly ClaimField[]
