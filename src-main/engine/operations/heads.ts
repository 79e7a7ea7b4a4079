import { compare, type Operation } from './operation.ts'

/**
 * The current values of a register: its active operations that no active operation replaces,
 * directly or through others. More than one is an open disagreement.
 *
 * A function of the set: the order of `operations` does not matter.
 *
 * @param operations every operation of one register
 * @returns in clock order
 */
export function headsOf(
  operations: readonly Operation[],
  isActive: (operation: Operation) => boolean,
): Operation[] {
  const byId = new Map(operations.map((operation) => [operation.id, operation]))
  const replaced = new Set<string>()
  const active = operations.filter(isActive)
  const pending = active.flatMap((operation) => operation.replaces)
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    if (replaced.has(id)) continue
    replaced.add(id)
    pending.push(...(byId.get(id)?.replaces ?? []))
  }
  return active.filter((operation) => !replaced.has(operation.id)).toSorted(compare)
}

/**
 * Which operations stand. One is taken back by a standing undo of its group that comes after it;
 * undos are taken back the same way. "After" makes this end even where files of strangers hold
 * undos of each other.
 *
 * @param undosOf every undo of a group
 */
export function activity(
  undosOf: (group: string) => readonly Operation[],
): (operation: Operation) => boolean {
  const known = new Map<string, boolean>()
  const isActive = (operation: Operation): boolean => {
    const cached = known.get(operation.id)
    if (cached !== undefined) return cached
    const result = !undosOf(operation.group).some(
      (undo) => compare(undo, operation) > 0 && isActive(undo),
    )
    known.set(operation.id, result)
    return result
  }
  return isActive
}
