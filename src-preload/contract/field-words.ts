import {
  accessText,
  categoryText,
  conditionStatusText,
  conditionText,
  credibilityText,
  factualityText,
  groundRulesText,
  independenceText,
  kindText,
  namednessText,
  precisionText,
  quotationText,
  roleText,
  sentimentText,
  statusText,
} from './claim-words.ts'
import { type ClaimField, ClaimPath, fieldOf, headOf } from './claim-fields.ts'
import { Consistency, consistencyText } from './question.ts'

/** Fields that belong together: the head's name, and those of the fields below it. */
const groupText = <const N extends string, const F extends Record<string, string>>(
  name: N,
  title: string,
  fields: F,
) =>
  ({
    [name]: title,
    ...Object.fromEntries(
      Object.entries(fields).map(([field, text]) => [`${name}.${field}`, text]),
    ),
  }) as Record<N | `${N}.${keyof F & string}`, string>

const nodeText = {
  entity: 'Entity',
  source: 'Source',
  role: 'Role',
  namedness: 'Identification',
  count: 'How many',
  groundRules: 'Ground rules',
  anonymityReason: 'Reason for anonymity',
  access: 'Access',
  cue: 'Cue',
} as const
const timeText = {
  edtf: 'EDTF',
  rule: 'Rule',
  anchor: 'Counted from',
  zone: 'Zone',
  alternatives: 'Other readings',
} as const
const placeText = { gazetteer: 'Gazetteer', point: 'Point', precision: 'Precision' } as const

/** How a field is called below the name of its group. */
export const fieldText: Record<ClaimField, string> = {
  description: 'Claim',
  kind: 'Kind',
  topic: 'Topic',
  subtopic: 'Subtopic',
  template: 'Template',
  xVariable: 'X',
  ...groupText('claimer', 'Claimer', nodeText),
  ...groupText('affiliation', 'Affiliation', { entity: 'Entity' }),
  ...groupText('relay', 'Passed on by', { ...nodeText, order: 'Place in the chain' }),
  quotationForm: 'Quotation',
  ...groupText('claimTime', 'Claim made', timeText),
  ...groupText('claimPlace', 'Claim made in', placeText),
  claimMedium: 'Medium',
  ...groupText('eventTime', 'Event time', timeText),
  ...groupText('eventPlace', 'Event place', placeText),
  ...groupText('factuality', 'Factuality', { holder: 'Held by' }),
  sentiment: 'Sentiment',
  attributes: 'Attributes',
  auxiliaryMode: 'Auxiliary modes',
  ...groupText('condition', 'Condition', {
    type: 'Type',
    status: 'Status',
    vagueTerm: 'Vague term',
    claim: 'Claim of its own',
  }),
  'event.category': 'Event category',
  'event.mode': 'Event mode',
  'event.contexts': 'Event contexts',
  ...groupText('actor', 'Actor', { entity: 'Entity' }),
  ...groupText('recipient', 'Recipient', { entity: 'Entity' }),
  ...groupText('informationCredibility', 'Information credibility', { basis: 'Basis' }),
  independence: 'Independence',
  marking: 'Marking',
  status: 'Status',
  notes: 'Notes',
}

/** How a field is called where its group is not seen: "Event time: zone". */
export function fieldTitle(path: ClaimPath): string {
  const head = headOf(path)
  if (head === path) return fieldText[fieldOf(path)]
  return `${fieldText[fieldOf(head)]}: ${fieldText[fieldOf(path)].toLowerCase()}`
}

/** The codes of the fields that take one of a closed list, each with its words. */
export const choiceText: Partial<Record<ClaimField, Record<string, string>>> = {
  kind: kindText,
  'claimer.role': roleText,
  'claimer.namedness': namednessText,
  'claimer.groundRules': groundRulesText,
  'claimer.access': accessText,
  'relay.role': roleText,
  'relay.namedness': namednessText,
  'relay.groundRules': groundRulesText,
  'relay.access': accessText,
  quotationForm: quotationText,
  'claimPlace.precision': precisionText,
  'eventPlace.precision': precisionText,
  factuality: factualityText,
  sentiment: sentimentText,
  'condition.type': conditionText,
  'condition.status': conditionStatusText,
  'event.category': categoryText,
  informationCredibility: credibilityText,
  independence: independenceText,
  status: statusText,
}

/** What a register holds, as a person reads it: the words of a code, everything else as it is. */
export function valueText(field: string, value: string): string {
  const path = ClaimPath.safeParse(field).data
  if (path) return choiceText[fieldOf(path)]?.[value] ?? value
  const cell = field.startsWith('cell ') ? Consistency.safeParse(value).data : undefined
  return cell ? consistencyText[cell] : value
}
