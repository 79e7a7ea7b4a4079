import type {
  accesses,
  auxiliaryModes,
  chainRoles,
  claimAttributes,
  claimKinds,
  ClaimRelation,
  claimStatuses,
  conditionStatuses,
  conditionTypes,
  credibilities,
  factualities,
  groundRules,
  independences,
  namednesses,
  placePrecisions,
  quotationForms,
  sentiments,
} from './claim-codes.ts'
import type { EventCategory, QuadCategory } from './plover.ts'

type Words<Codes extends readonly string[]> = Record<Codes[number], string>

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

export const roleText = {
  originator: 'Originator',
  relay: 'Relay',
  'wire-agency': 'Wire agency',
  publisher: 'Publisher',
  document: 'Document',
} satisfies Words<typeof chainRoles>

/** AP's terms. */
export const groundRulesText = {
  'on-the-record': 'On the record',
  background: 'On background',
  'deep-background': 'On deep background',
  'off-the-record': 'Off the record',
  'not-stated': 'Not stated',
} satisfies Words<typeof groundRules>

export const accessText = {
  'first-hand': 'First-hand',
  'second-hand': 'Second-hand',
  unknown: 'Unknown',
} satisfies Words<typeof accesses>

export const quotationText = {
  direct: 'Direct',
  indirect: 'Indirect',
  mixed: 'Mixed',
} satisfies Words<typeof quotationForms>

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

export const sentimentText = {
  SentimentPositive: 'Positive',
  SentimentNegative: 'Negative',
  SentimentMixed: 'Mixed',
  SentimentNeutralUnknown: 'Neutral or unknown',
} satisfies Words<typeof sentiments>

export const attributeText = {
  Negated: 'Negated',
  Hedged: 'Hedged',
  Irrealis: 'Irrealis',
  Generic: 'Generic',
} satisfies Words<typeof claimAttributes>

export const auxiliaryText = {
  historical: 'Historical',
  future: 'Future',
  hypothetical: 'Hypothetical',
  negation: 'Negation',
} satisfies Words<typeof auxiliaryModes>

export const conditionText = {
  if: 'if',
  'only-if': 'only if',
  unless: 'unless',
  until: 'until',
  'in-exchange-for': 'in exchange for',
  'by-deadline': 'by deadline',
} satisfies Words<typeof conditionTypes>

export const conditionStatusText = {
  open: 'Open',
  met: 'Met',
  'not-met': 'Not met',
  disputed: 'Disputed',
  expired: 'Expired',
  'cannot-be-judged': 'Cannot be judged',
} satisfies Words<typeof conditionStatuses>

export const precisionText = {
  exact: 'Exact',
  locality: 'Locality',
  district: 'District',
  region: 'Region',
  country: 'Country',
} satisfies Words<typeof placePrecisions>

/** PLOVER's names, with what they cover. */
export const categoryText = {
  AGREE: 'AGREE  promise, offer to cooperate',
  CONSULT: 'CONSULT  meet, visit, talk',
  SUPPORT: 'SUPPORT  praise, recognise, sign',
  CONCEDE: 'CONCEDE  yield in words, apologise',
  COOPERATE: 'COOPERATE  trade, share, exercise together',
  AID: 'AID  give money, arms, relief, asylum',
  RETREAT: 'RETREAT  withdraw, release, cease fire',
  REQUEST: 'REQUEST  demand, order',
  ACCUSE: 'ACCUSE  condemn, charge, investigate',
  REJECT: 'REJECT  refuse, veto',
  THREATEN: 'THREATEN  warn of consequences',
  PROTEST: 'PROTEST  march, strike, boycott',
  SANCTION: 'SANCTION  reduce or break relations',
  MOBILIZE: 'MOBILIZE  ready or show forces',
  COERCE: 'COERCE  arrest, seize, restrict',
  ASSAULT: 'ASSAULT  use violence',
} satisfies Record<EventCategory, string>

export const quadText = {
  'verbal-cooperation': 'Verbal cooperation',
  'material-cooperation': 'Material cooperation',
  'verbal-conflict': 'Verbal conflict',
  'material-conflict': 'Material conflict',
} satisfies Record<QuadCategory, string>

/** The official terms of AJP-2.1 / STANAG 2511. */
export const credibilityText = {
  '1': '1  Confirmed by other sources',
  '2': '2  Probably true',
  '3': '3  Possibly true',
  '4': '4  Doubtful',
  '5': '5  Improbable',
  '6': '6  Truth cannot be judged',
} satisfies Words<typeof credibilities>

export const independenceText = {
  shown: 'Independence shown',
  dependent: 'Dependent',
  'cannot-be-shown': 'Cannot be shown',
} satisfies Words<typeof independences>

export const statusText = {
  draft: 'Draft',
  reviewed: 'Reviewed',
  disputed: 'Disputed',
  withdrawn: 'Withdrawn',
  superseded: 'Superseded',
} satisfies Words<typeof claimStatuses>

/** Read from the first claim to the second. */
export const relationText = {
  identical: 'says the same as',
  related: 'is related to',
  supports: 'supports',
  refutes: 'refutes',
  'duplicate-of': 'is a duplicate of',
  'derived-from': 'is derived from',
  elaborates: 'elaborates',
  updates: 'updates',
  corrects: 'corrects',
} satisfies Record<ClaimRelation, string>

/** Read from the second claim to the first. */
export const reverseRelationText = {
  identical: 'says the same as',
  related: 'is related to',
  supports: 'is supported by',
  refutes: 'is refuted by',
  'duplicate-of': 'has the duplicate',
  'derived-from': 'is the origin of',
  elaborates: 'is elaborated by',
  updates: 'is updated by',
  corrects: 'is corrected by',
} satisfies Record<ClaimRelation, string>
