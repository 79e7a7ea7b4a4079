import { type Operation, payloadOf } from './operation.ts'

/**
 * The operations that leave with a case: all but the records of exports that nothing came after.
 * With them, the same work exported twice would give two different files; they go along once
 * there is new work behind them.
 *
 * @param all in clock order
 * @returns in the same order
 */
export function shared(all: readonly Operation[]): Operation[] {
  const needed = new Set<string>()
  const isKept = (operation: Operation): boolean => {
    const { kind, hash, previous } = operation
    if (kind === 'case.export' && !needed.has(hash)) return false
    needed.add(previous)
    if (kind === 'case.export' || kind === 'case.merge') {
      for (const tip of payloadOf(operation, kind).tips) needed.add(tip)
    }
    return true
  }
  // From the end: whether something follows is known before its turn comes.
  return all.toReversed().filter(isKept).toReversed()
}
