import type { Claim } from '../../src-preload/contract/claim.ts'
import type { claimKinds } from '../../src-preload/contract/claim-codes.ts'
import {
  type ClaimField,
  type ClaimPath,
  fieldOf,
  type RepeatedGroup,
} from '../../src-preload/contract/claim-fields.ts'
import { at } from '../../src-preload/contract/claim-groups.ts'

/** A field of the form with those below it. */
export type Row = {
  head: ClaimField
  below: readonly string[]
  /** What the button says that adds another one. */
  another?: { group: RepeatedGroup; title: string }
}
type Section = { title: string; rows: readonly Row[] }

const node = [
  'namedness',
  'count',
  'role',
  'groundRules',
  'anonymityReason',
  'access',
  'cue',
  'entity',
  'source',
]
const time = ['edtf', 'rule', 'anchor', 'zone', 'alternatives']
const place = ['precision', 'gazetteer', 'point']
const alone = (head: ClaimField): Row => ({ head, below: [] })

/** The whole form, from top to bottom. */
export const sections: readonly Section[] = [
  {
    title: '',
    rows: (
      ['description', 'kind', 'status', 'topic', 'subtopic', 'template', 'xVariable'] as const
    ).map(alone),
  },
  {
    title: 'On whose word',
    rows: [
      { head: 'claimer', below: node },
      { head: 'affiliation', below: ['entity'] },
      { head: 'relay', below: node, another: { group: 'relay', title: 'Passed on by' } },
      alone('quotationForm'),
      { head: 'claimTime', below: time },
      { head: 'claimPlace', below: place },
      alone('claimMedium'),
    ],
  },
  {
    title: 'What happens',
    rows: [
      alone('event.category'),
      alone('event.mode'),
      alone('event.contexts'),
      { head: 'actor', below: ['entity'], another: { group: 'actor', title: 'Actor' } },
      { head: 'recipient', below: ['entity'], another: { group: 'recipient', title: 'Recipient' } },
    ],
  },
  {
    title: 'When and where',
    rows: [
      { head: 'eventTime', below: time, another: { group: 'eventTime', title: 'Time' } },
      { head: 'eventPlace', below: place, another: { group: 'eventPlace', title: 'Place' } },
    ],
  },
  {
    title: 'How sure, and if what',
    rows: [
      { head: 'factuality', below: ['holder'], another: { group: 'factuality', title: 'Holder' } },
      {
        head: 'condition',
        below: ['type', 'status', 'vagueTerm'],
        another: { group: 'condition', title: 'Condition' },
      },
      alone('sentiment'),
      alone('attributes'),
      alone('auxiliaryMode'),
    ],
  },
  {
    title: 'Judgement',
    rows: [
      { head: 'informationCredibility', below: ['basis'] },
      alone('independence'),
      alone('marking'),
      alone('notes'),
    ],
  },
]

const always: readonly ClaimField[] = [
  'description',
  'kind',
  'status',
  'claimer',
  'claimer.namedness',
  'relay.namedness',
  'eventTime',
  'eventTime.edtf',
  'eventPlace',
  'factuality',
  'condition',
  'condition.type',
  'informationCredibility',
  'notes',
]
type Kind = (typeof claimKinds)[number]
const moreFor: Partial<Record<Kind, readonly ClaimField[]>> = {
  'reported-event': ['event.category', 'actor', 'recipient'],
  'speech-act': [
    'quotationForm',
    'claimTime',
    'claimTime.edtf',
    'claimPlace',
    'event.category',
    'recipient',
  ],
  intention: ['actor', 'recipient', 'condition.status'],
  prediction: ['condition.status'],
  evaluation: ['sentiment'],
}
const lessFor: Partial<Record<Kind, readonly ClaimField[]>> = {
  evaluation: ['eventTime', 'eventTime.edtf', 'eventPlace'],
  identity: ['eventTime', 'eventTime.edtf', 'eventPlace', 'condition', 'condition.type'],
}

/** Whether a claim's kind, or what is known of it already, asks for a field. */
export function isAsked(claim: Claim, path: ClaimPath): boolean {
  const valueOf = (one: ClaimPath) => claim.fields[one]?.at(-1)?.value
  if (valueOf(path) !== undefined || claim.evidence.some((one) => one.field === path)) return true
  if (claim.missing.includes(path)) return true
  const field = fieldOf(path)
  const kind = valueOf('kind') as Kind | undefined
  const head = path.slice(0, path.lastIndexOf('.')) as ClaimPath
  const namedness = path.includes('.') ? valueOf(at(head, 'namedness')) : undefined
  if (field.endsWith('.count')) return namedness === 'collective'
  if (field.endsWith('.anonymityReason')) return namedness !== undefined && namedness !== 'named'
  if (field === 'event.mode') return valueOf('event.category') !== undefined
  if (kind && lessFor[kind]?.includes(field)) return false
  return always.includes(field) || Boolean(kind && moreFor[kind]?.includes(field))
}
