import type { FieldAgreement } from '../../../src-preload/contract/bundle.ts'
import type { ClaimPath } from '../../../src-preload/contract/claim-fields.ts'
import { activity } from '../operations/heads.ts'
import { type Operation, payloadOf } from '../operations/operation.ts'
import type { Operations } from '../operations/log.ts'

/** Each analyst's value of one thing, by analyst. */
export type Unit = ReadonlyMap<string, string>

/**
 * How far analysts agree, field by field. Only values count that were given without sight of
 * another analyst's: an operation that replaces another's, directly or through others, is no
 * second opinion.
 */
export function agreement(operations: Pick<Operations, 'all' | 'undosOf'>): FieldAgreement[] {
  const isActive = activity(operations.undosOf)
  const registers = Map.groupBy(
    [...operations.all()].filter((one) => one.kind === 'claim.set' && isActive(one)),
    ({ target, field }) => `${target} ${field}`,
  )
  const byField = new Map<ClaimPath, Unit[]>()
  for (const register of registers.values()) {
    const unit = independent(register)
    if (unit.size < 2) continue
    const { field } = payloadOf(register[0]!, 'claim.set')
    byField.set(field, [...(byField.get(field) ?? []), unit])
  }
  return Array.from(byField, ([field, units]) => ({
    field,
    claims: units.length,
    analysts: new Set(units.flatMap((unit) => [...unit.keys()])).size,
    observed: observedAgreement(units),
    alpha: krippendorffAlpha(units),
  })).toSorted((a, b) => b.claims - a.claims || (a.field < b.field ? -1 : 1))
}

/** The last value of each analyst who had not seen another's. */
function independent(register: readonly Operation[]): Unit {
  const byId = new Map(register.map((operation) => [operation.id, operation]))
  const hasSeenOthers = ({ author, replaces }: Operation): boolean => {
    const pending = [...replaces]
    for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
      const seen = byId.get(id)
      if (!seen) continue
      if (seen.author !== author) return true
      pending.push(...seen.replaces)
    }
    return false
  }
  const unit = new Map<string, string>()
  for (const operation of register) {
    const { value } = payloadOf(operation, 'claim.set')
    if (hasSeenOthers(operation)) continue
    if (value === null) unit.delete(operation.author)
    else unit.set(operation.author, String(value))
  }
  return unit
}

/** Share of pairs of analysts, over all units, who say the same. */
export function observedAgreement(units: readonly Unit[]): number {
  let [same, pairs] = [0, 0]
  for (const unit of units) {
    const counts = countsOf(unit.values())
    pairs += unit.size * (unit.size - 1)
    for (const count of counts.values()) same += count * (count - 1)
  }
  return pairs === 0 ? 1 : same / pairs
}

/**
 * Krippendorff's alpha for nominal data, any number of analysts and gaps: K. Krippendorff,
 * "Computing Krippendorff's Alpha-Reliability" (2011), section C.
 *
 * @returns `null` if all values are the same: then there is nothing to tell agreement from chance
 */
export function krippendorffAlpha(units: readonly Unit[]): number | null {
  const totals = new Map<string, number>()
  let [n, disagreeing] = [0, 0]
  for (const unit of units) {
    const m = unit.size
    if (m < 2) continue
    n += m
    for (const [value, count] of countsOf(unit.values())) {
      totals.set(value, (totals.get(value) ?? 0) + count)
      disagreeing += (count * (m - count)) / (m - 1)
    }
  }
  const expected = [...totals.values()].reduce((sum, count) => sum + count * (n - count), 0)
  return expected === 0 ? null : 1 - ((n - 1) * disagreeing) / expected
}

function countsOf(values: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
