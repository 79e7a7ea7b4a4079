import type { Reliability, sourceKinds } from './source.ts'

/** The official terms of AJP-2.1 / STANAG 2511. */
export const reliabilityText: Record<Reliability, string> = {
  A: 'A  Completely reliable',
  B: 'B  Usually reliable',
  C: 'C  Fairly reliable',
  D: 'D  Not usually reliable',
  E: 'E  Unreliable',
  F: 'F  Reliability cannot be judged',
}

export const sourceKindText: Record<(typeof sourceKinds)[number], string> = {
  outlet: 'Outlet',
  agency: 'Agency',
  person: 'Person',
  organisation: 'Organisation',
  described: 'Described, not named',
}
