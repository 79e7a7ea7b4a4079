import { z } from 'zod'
import { EntityId } from './article.ts'
import {
  accesses,
  auxiliaryModes,
  chainRoles,
  claimAttributes,
  claimKinds,
  claimStatuses,
  conditionStatuses,
  conditionTypes,
  credibilities,
  factualities,
  groundRules,
  independences,
  markings,
  namednesses,
  placePrecisions,
  quotationForms,
  sentiments,
} from './claim-codes.ts'
import { eventCategories, eventContexts, eventModes } from './plover.ts'
import { SourceId } from './source.ts'

/** UUID version 7. */
export const ClaimId = z.uuid().brand<'ClaimId'>()
export type ClaimId = z.infer<typeof ClaimId>

/**
 * On whose words a field stands: `own` words; those of its `group`'s head or its own; those of
 * the `description` or its own; `none`: a rating, a decision or a link, which has no words.
 */
type Rests = 'own' | 'group' | 'description' | 'none'
type FieldSpec<S extends z.ZodType = z.ZodType<string | number>> = {
  schema: S
  rests: Rests
  /** Left empty, it takes the words that become its evidence as its value. */
  takesWords: boolean
}

const spec = <S extends z.ZodType>(schema: S, rests: Rests, takesWords = false): FieldSpec<S> => ({
  schema,
  rests,
  takesWords,
})
const line = z.string().max(2_000)
const note = z.string().max(100_000)
/** Stands in the text: its words are its value. */
const words = spec(line, 'own', true)
const code = <const C extends readonly [string, ...string[]]>(codes: C, rests: Rests) =>
  spec(z.enum(codes), rests)

/** Any number of codes, in the list's order, with a space between them. */
const codes = (list: readonly string[], rests: Rests) =>
  spec(
    z.string().refine((value) => {
      const places = value.split(' ').map((one) => list.indexOf(one))
      return places.every((place, at) => place > (places[at - 1] ?? -1))
    }),
    rests,
  )

/** Fields that belong together: `''` is the head, the others are named after it. */
function group<N extends string, F extends Record<string, FieldSpec>>(
  name: N,
  fields: F,
): Group<N, F> {
  const named = Object.entries(fields).map(([field, of]) => [field ? `${name}.${field}` : name, of])
  return Object.fromEntries(named) as Group<N, F>
}
type Group<N extends string, F> = {
  [K in keyof F & string as K extends '' ? N : `${N}.${K}`]: F[K]
}

/** Somebody of the chain on whose word the claim stands. */
const chainNode = {
  /** As the text puts it. */
  '': words,
  entity: spec(EntityId, 'none'),
  /** In the register of sources. */
  source: spec(SourceId, 'none'),
  role: code(chainRoles, 'group'),
  namedness: code(namednesses, 'group'),
  count: spec(z.int().positive().max(1_000_000_000), 'own'),
  groundRules: code(groundRules, 'group'),
  anonymityReason: words,
  access: code(accesses, 'group'),
  /** The words that say that it says so: "said", "according to". */
  cue: words,
}
const time = {
  '': words,
  /** EDTF level 0 to 2. */
  edtf: spec(z.string().max(200), 'group'),
  /** Id of the rule that made a date of the words. */
  rule: spec(line, 'group'),
  /** The moment that the words count from, in EDTF. */
  anchor: spec(z.string().max(200), 'group'),
  /** Offset from UTC or an IANA name. */
  zone: spec(z.string().max(100), 'group'),
  /** Other readings, in EDTF, with a space between them. */
  alternatives: spec(line, 'group'),
}
const place = {
  '': words,
  /** `geonames:3169070`. */
  gazetteer: spec(z.string().max(100), 'group'),
  /** WGS 84, degrees: `41.9,12.5`. */
  point: spec(z.string().regex(/^-?\d{1,2}(\.\d+)?,-?\d{1,3}(\.\d+)?$/), 'group'),
  precision: code(placePrecisions, 'group'),
}
const party = { '': words, entity: spec(EntityId, 'none') }

/** Every field of a claim and what it holds. Names are stored in the operation log for ever. */
export const claimFields = {
  description: spec(note, 'own', true),
  kind: code(claimKinds, 'description'),
  topic: spec(line, 'description'),
  subtopic: spec(line, 'description'),
  /** The claim with an X in place of what is asked for, and what stands for the X (AIDA). */
  template: spec(line, 'description'),
  xVariable: spec(line, 'description'),
  /** Who says so in the end: the last of the chain. */
  ...group('claimer', chainNode),
  ...group('affiliation', party),
  /** Who passed it on, from the one next to the claimer to the publisher. */
  ...group('relay', { ...chainNode, order: spec(z.number(), 'none') }),
  quotationForm: code(quotationForms, 'description'),
  ...group('claimTime', time),
  ...group('claimPlace', place),
  claimMedium: words,
  ...group('eventTime', time),
  ...group('eventPlace', place),
  /** Its words are the cues of the hedge. */
  ...group('factuality', {
    '': code(factualities, 'own'),
    /** Whose commitment it is: a node of the chain as `claimer`, `relay.…`; `article` for its author. Unset: the claimer. */
    holder: spec(z.string().regex(/^(claimer|article|relay(\.[0-9a-f-]{36})?)$/), 'none'),
  }),
  sentiment: code(sentiments, 'description'),
  attributes: codes(claimAttributes, 'description'),
  auxiliaryMode: codes(auxiliaryModes, 'description'),
  ...group('condition', {
    /** The antecedent in words. */
    '': words,
    type: code(conditionTypes, 'group'),
    status: code(conditionStatuses, 'none'),
    vagueTerm: words,
    /** The antecedent as a claim of its own. */
    claim: spec(ClaimId, 'none'),
  }),
  'event.category': code(eventCategories as [string, ...string[]], 'description'),
  'event.mode': code(
    [...new Set(Object.values(eventModes).flat())] as unknown as [string, ...string[]],
    'description',
  ),
  'event.contexts': codes(eventContexts, 'description'),
  ...group('actor', party),
  ...group('recipient', party),
  ...group('informationCredibility', {
    '': code(credibilities, 'none'),
    basis: spec(note, 'none'),
  }),
  independence: code(independences, 'none'),
  marking: code(markings, 'none'),
  status: code(claimStatuses, 'none'),
  notes: spec(note, 'none'),
} as const satisfies Record<string, FieldSpec>
export type ClaimField = keyof typeof claimFields
export const ClaimField = z.enum(Object.keys(claimFields) as [ClaimField, ...ClaimField[]])

/** Groups of which a claim may have several: `relay`, then `relay.UUID`, each with its own fields. */
export const repeatedGroups = [
  'xVariable',
  'affiliation',
  'relay',
  'eventTime',
  'eventPlace',
  'factuality',
  'condition',
  'actor',
  'recipient',
] as const satisfies readonly ClaimField[]
export type RepeatedGroup = (typeof repeatedGroups)[number]

/** A field of one claim: its name, with the id of its group after the group's name if that is not the first one. */
export type ClaimPath = ClaimField | `${RepeatedGroup}.${string}`
export const ClaimPath = z.custom<ClaimPath>(
  (value) => typeof value === 'string' && parse(value) !== null,
)

const pathForm = /^([a-z]+)(?:\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}))?(?:\.([a-z]+))?$/i

function parse(path: string): { field: ClaimField; head: string } | null {
  const [, name = '', id, sub] = pathForm.exec(path) ?? []
  const field = sub ? `${name}.${sub}` : name
  const isRepeated = repeatedGroups.some((group) => group === name)
  if (!Object.hasOwn(claimFields, field) || (id && !isRepeated)) return null
  const head = Object.hasOwn(claimFields, name) ? name : field
  return { field: field as ClaimField, head: id ? `${name}.${id}` : head }
}

/**
 * The field's name without the id of its group: `relay.UUID.count` → `relay.count`.
 * @throws Error for a text that is no path
 */
export function fieldOf(path: ClaimPath): ClaimField {
  const parsed = parse(path)
  if (!parsed) throw new Error(`${path} is no field of a claim`)
  return parsed.field
}

/** The head of the field's group: `relay.UUID.count` → `relay.UUID`; a field without a group is its own. */
export const headOf = (path: ClaimPath): ClaimPath => (parse(path)?.head ?? path) as ClaimPath

/** Whether words of an article can stand under a field. */
export const takesEvidence = (path: ClaimPath): boolean =>
  claimFields[fieldOf(path)].rests !== 'none'
