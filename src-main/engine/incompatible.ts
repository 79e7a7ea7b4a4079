import type { Claim } from '../../src-preload/contract/claim.ts'
import { type ClaimField, type ClaimPath, headOf } from '../../src-preload/contract/claim-fields.ts'
import { at, type Filled, headsOf } from '../../src-preload/contract/claim-groups.ts'
import type { Conflict, ConflictRule, ConflictSide } from '../../src-preload/contract/comparison.ts'
import { extentOf } from './edtf.ts'

type Compared = Filled & Pick<Claim, 'id'>
type Value = ConflictSide & { head: ClaimPath }
type Rule = {
  rule: ConflictRule
  /** What of a claim the rule compares. */
  values(claim: Compared): Value[]
  excludes(a: Value, b: Value, claims: readonly [Compared, Compared]): boolean
}

/**
 * The values of some claims that cannot both hold. Two claims conflict in a rule only if every
 * value of the one excludes every value of the other: what one analyst disputes, or a claim with
 * two times of which one fits, is no conflict.
 *
 * - `time`: the event times share no instant. An open or unknown end excludes nothing; a season is
 *   anywhere in its year; qualified dates (`~`, `?`, `%`) exclude nothing, for nobody says how far off they are.
 * - `place`: both event places are exact or a locality, and have different gazetteer entries, or
 *   points further apart than `FAR`. A town and the region around it are not compared.
 * - `count`: the claimers are the same entity, or the same words, and their numbers differ.
 * - `factuality`: one is certain or probable that it is so, the other that it is not so. That both
 *   are possible is no conflict, and whoever does not commit contradicts nobody.
 * - `condition`: conditions of the same words or the same claim, one met and one not met.
 */
export function incompatible(claims: readonly Compared[]): Conflict[] {
  const pairs = claims.flatMap((a, index) => claims.slice(index + 1).map((b) => [a, b] as const))
  return pairs.flatMap((pair) =>
    rules.flatMap(({ rule, values, excludes }) => {
      const [ours, theirs] = [values(pair[0]), values(pair[1])]
      const all = ours.flatMap((a) => theirs.map((b) => [a, b] as const))
      if (all.length === 0 || !all.every(([a, b]) => excludes(a, b, pair))) return []
      return all.map(([a, b]): Conflict => ({ rule, sides: [sideOf(a), sideOf(b)] }))
    }),
  )
}

const rules: readonly Rule[] = [
  { rule: 'time', values: (claim) => valuesOf(claim, 'eventTime', 'edtf'), excludes: apartInTime },
  { rule: 'place', values: (claim) => valuesOf(claim, 'eventPlace', ''), excludes: apartInPlace },
  { rule: 'count', values: (claim) => valuesOf(claim, 'claimer', 'count'), excludes: otherCount },
  {
    rule: 'factuality',
    values: (claim) => valuesOf(claim, 'factuality', ''),
    excludes: (a, b) => polarity(a.value) * polarity(b.value) < 0,
  },
  {
    rule: 'condition',
    values: (claim) => valuesOf(claim, 'condition', 'status'),
    excludes: otherOutcome,
  },
]

/** Every value of a field of a group, over all groups of the kind. */
function valuesOf(claim: Compared, group: ClaimField, field: string): Value[] {
  return headsOf(claim, group).flatMap((head) => {
    const path = field === '' ? head : at(head, field)
    const words = (of: ClaimPath) => claim.evidence.find((one) => one.field === of)?.exact
    return (claim.fields[path] ?? []).map(({ value }) => ({
      id: claim.id,
      field: path,
      head,
      value: String(value),
      quotation: words(path) ?? words(head) ?? null,
    }))
  })
}

const sideOf = ({ id, field, value, quotation }: Value): ConflictSide => ({
  id,
  field,
  value,
  quotation,
})

function apartInTime(a: Value, b: Value): boolean {
  if (/[?~%]/.test(a.value + b.value)) return false
  const [one, other] = [extentOf([a.value]), extentOf([b.value])]
  const ends = (x: typeof one, y: typeof one) => x.to !== null && y.from !== null && x.to < y.from
  return ends(one, other) || ends(other, one)
}

/** Kilometres: more than any locality is wide. */
const FAR = 50

function apartInPlace(a: Value, b: Value, [one, other]: readonly [Compared, Compared]): boolean {
  const places = [fieldsOf(one, a.head), fieldsOf(other, b.head)] as const
  if (!places.every((place) => ['exact', 'locality'].includes(place('precision') ?? '')))
    return false
  const [here, there] = places
  const ids = [here('gazetteer'), there('gazetteer')]
  if (ids[0] && ids[1]) return ids[0] !== ids[1]
  const points = [here('point'), there('point')]
  return points[0] && points[1] ? kilometres(points[0], points[1]) > FAR : false
}

const fieldsOf = (claim: Compared, head: ClaimPath) => (field: string) => {
  const value = claim.fields[at(headOf(head), field)]?.at(-1)?.value
  return value === undefined ? null : String(value)
}

/** Great-circle distance of two points `latitude,longitude` in degrees (haversine; mean radius of the IUGG). */
function kilometres(a: string, b: string): number {
  const [lat1 = 0, lon1 = 0] = a.split(',').map((degrees) => (Number(degrees) * Math.PI) / 180)
  const [lat2 = 0, lon2 = 0] = b.split(',').map((degrees) => (Number(degrees) * Math.PI) / 180)
  const half = (angle: number) => Math.sin(angle / 2) ** 2
  const h = half(lat2 - lat1) + Math.cos(lat1) * Math.cos(lat2) * half(lon2 - lon1)
  return 2 * 6371.0088 * Math.asin(Math.sqrt(Math.min(1, h)))
}

function otherCount(a: Value, b: Value, [one, other]: readonly [Compared, Compared]): boolean {
  const same = (field: ClaimPath) => {
    const [mine, theirs] = [one, other].map((claim) => claim.fields[field]?.at(-1)?.value)
    return mine !== undefined && mine === theirs
  }
  return a.value !== b.value && (same('claimer.entity') || same('claimer'))
}

/** 1: certain or probable that it is so; -1: that it is not; 0: neither. */
const polarity = (code: string) => (/^(CT|PR)\+$/.test(code) ? 1 : /^(CT|PR)-$/.test(code) ? -1 : 0)

function otherOutcome(a: Value, b: Value, [one, other]: readonly [Compared, Compared]): boolean {
  if ([a.value, b.value].toSorted().join(' ') !== 'met not-met') return false
  const of = (claim: Compared, head: ClaimPath) => [
    fieldsOf(claim, head)('claim'),
    String(claim.fields[head]?.at(-1)?.value ?? '').toLowerCase(),
  ]
  const [claimA, wordsA] = of(one, a.head)
  const [claimB, wordsB] = of(other, b.head)
  return claimA && claimB ? claimA === claimB : wordsA !== '' && wordsA === wordsB
}
