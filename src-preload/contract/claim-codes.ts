/** The closed lists of a claim. Codes are stored for ever; `claim-words.ts` has what is shown. */
export const claimKinds = [
  'reported-event',
  'reported-state',
  'speech-act',
  'intention',
  'prediction',
  'evaluation',
  'identity',
] as const

/** PolNeAR practice and AP's terms; see CLAIM-MODEL section 5. */
export const namednesses = ['named', 'described', 'collective', 'unknown'] as const
export const chainRoles = ['originator', 'relay', 'wire-agency', 'publisher', 'document'] as const
/** AP's four terms, and that the text does not say. */
export const groundRules = [
  'on-the-record',
  'background',
  'deep-background',
  'off-the-record',
  'not-stated',
] as const
/** A source-descriptor factor of ICD 206 practice. */
export const accesses = ['first-hand', 'second-hand', 'unknown'] as const
export const quotationForms = ['direct', 'indirect', 'mixed'] as const

/** FactBank: certain, probable, possible, underspecified × positive, negative, unknown. */
export const factualities = ['CT+', 'PR+', 'PS+', 'CT-', 'PR-', 'PS-', 'CTu', 'Uu'] as const
/** AIDA: follows from the factuality, never stored. */
export const epistemics = [
  'EpistemicTrueCertain',
  'EpistemicTrueUncertain',
  'EpistemicFalseCertain',
  'EpistemicFalseUncertain',
  'EpistemicUnknown',
] as const
/** AIDA. */
export const sentiments = [
  'SentimentPositive',
  'SentimentNegative',
  'SentimentMixed',
  'SentimentNeutralUnknown',
] as const
/** AIDA; any number of them. */
export const claimAttributes = ['Negated', 'Hedged', 'Irrealis', 'Generic'] as const
/** PLOVER's manual; any number of them. */
export const auxiliaryModes = ['historical', 'future', 'hypothetical', 'negation'] as const

export const conditionTypes = [
  'if',
  'only-if',
  'unless',
  'until',
  'in-exchange-for',
  'by-deadline',
] as const
export const conditionStatuses = [
  'open',
  'met',
  'not-met',
  'disputed',
  'expired',
  'cannot-be-judged',
] as const

export const placePrecisions = ['exact', 'locality', 'district', 'region', 'country'] as const

/** Admiralty information credibility (AJP-2.1, STANAG 2511): codes, never numbers. */
export const credibilities = ['1', '2', '3', '4', '5', '6'] as const
/** Only the first permits the credibility 1 (STANAG 2511's wording). */
export const independences = ['shown', 'dependent', 'cannot-be-shown'] as const
export const claimStatuses = ['draft', 'reviewed', 'disputed', 'withdrawn', 'superseded'] as const
/** Traffic Light Protocol 2.0. */
export const markings = [
  'TLP:RED',
  'TLP:AMBER+STRICT',
  'TLP:AMBER',
  'TLP:GREEN',
  'TLP:CLEAR',
] as const

/** AIDA's relations, then STIX 2.1's, then ours. What a condition belongs to is a field, not a relation. */
export const claimRelations = [
  'identical',
  'related',
  'supports',
  'refutes',
  'duplicate-of',
  'derived-from',
  'elaborates',
  'updates',
  'corrects',
] as const
export type ClaimRelation = (typeof claimRelations)[number]

/** Our mapping of FactBank's values to AIDA's. */
export function epistemicOf(
  factuality: (typeof factualities)[number],
): (typeof epistemics)[number] {
  switch (factuality) {
    case 'CT+':
      return 'EpistemicTrueCertain'
    case 'PR+':
    case 'PS+':
      return 'EpistemicTrueUncertain'
    case 'CT-':
      return 'EpistemicFalseCertain'
    case 'PR-':
    case 'PS-':
      return 'EpistemicFalseUncertain'
    case 'CTu':
    case 'Uu':
      return 'EpistemicUnknown'
  }
}
