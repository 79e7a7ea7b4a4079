import type {
  ClaimField,
  claimKinds,
  claimStatuses,
  conditionTypes,
  credibilities,
  EvidenceField,
  factualities,
  namednesses,
} from '../../src-preload/contract/claim.ts'

type Words<Codes extends readonly string[]> = Record<Codes[number], string>

/** Codes are stored, these words are shown. */
export const kindText = {
  'reported-event': 'Reported event',
  'reported-state': 'Reported state',
  'speech-act': 'Speech act',
  intention: 'Intention',
  prediction: 'Prediction',
  evaluation: 'Evaluation',
  identity: 'Identity',
} satisfies Words<typeof claimKinds>

export const namednessText = {
  named: 'Named',
  described: 'Described, not named',
  collective: 'Collective',
  unknown: 'Unknown',
} satisfies Words<typeof namednesses>

/** FactBank's values in words. */
export const factualityText = {
  'CT+': 'CT+  Certain that it is so',
  'PR+': 'PR+  Probable that it is so',
  'PS+': 'PS+  Possible that it is so',
  'CT-': 'CT−  Certain that it is not so',
  'PR-': 'PR−  Probable that it is not so',
  'PS-': 'PS−  Possible that it is not so',
  CTu: 'CTu  Certain, but not said which',
  Uu: 'Uu  Uncommitted',
} satisfies Words<typeof factualities>

export const conditionText = {
  if: 'if',
  'only-if': 'only if',
  unless: 'unless',
  until: 'until',
  'in-exchange-for': 'in exchange for',
  'by-deadline': 'by deadline',
} satisfies Words<typeof conditionTypes>

/** The official terms of AJP-2.1 / STANAG 2511. */
export const credibilityText = {
  '1': '1  Confirmed by other sources',
  '2': '2  Probably true',
  '3': '3  Possibly true',
  '4': '4  Doubtful',
  '5': '5  Improbable',
  '6': '6  Truth cannot be judged',
} satisfies Words<typeof credibilities>

export const statusText = {
  draft: 'Draft',
  reviewed: 'Reviewed',
  disputed: 'Disputed',
  withdrawn: 'Withdrawn',
  superseded: 'Superseded',
} satisfies Words<typeof claimStatuses>

export const fieldText = {
  description: 'Claim',
  kind: 'Kind',
  claimer: 'Claimer',
  'claimer.entity': 'Claimer, as entity',
  'claimer.namedness': 'Identification',
  'claimer.count': 'How many',
  'claimer.anonymityReason': 'Reason for anonymity',
  eventTime: 'Event time',
  'eventTime.edtf': 'Event time, EDTF',
  eventPlace: 'Event place',
  factuality: 'Factuality',
  condition: 'Condition',
  'condition.type': 'Condition, type',
  informationCredibility: 'Information credibility',
  status: 'Status',
  notes: 'Notes',
} satisfies Record<ClaimField, string>

/** What a claim still lacks, as a sentence for a tooltip and for screen readers. */
export function lackingText(fields: readonly EvidenceField[]): string {
  return `No words and no reason for: ${fields.map((field) => fieldText[field].toLowerCase()).join(', ')}`
}

/** The condition of a claim as its row shows it: a claim is never listed without it. */
export const conditionLine = (condition: string): string => `Condition: ${condition}`
