import { custodyKinds, type OperationKind } from '../../../src-preload/contract/operation.ts'
import type { HistoryStore } from '../store/history.ts'
import type { OperationLog } from '../store/operation-log.ts'
import type { ProjectionStore, Projectors } from '../store/projections.ts'
import { activity, headsOf } from './heads.ts'
import { compare, type Operation, payloadOf } from './operation.ts'

type Parts = {
  log: OperationLog
  history: HistoryStore
  tables: ProjectionStore
  projectors: Projectors
  /** Indexes the words of every article again. */
  rebuildSearch: () => void
}

/**
 * Keeps the projected tables equal to the log. They are a function of the set of operations:
 * each register's rows follow from its heads alone, so the order of arrival cannot matter.
 */
export function createProjection(parts: Parts) {
  const { log, history, tables, rebuildSearch } = parts
  const { write, recompute } = writing(parts)

  return {
    /** Follows an operation that was just appended: later than all others, made in sight of the current heads. */
    advance(operation: Operation): void {
      history.grow(operation)
      if (operation.kind === 'undo') {
        const { registers, groups } = reachOf([operation], log)
        for (const _ of recompute(registers, groups));
      } else {
        write(operation, [operation])
      }
    },

    /**
     * Follows operations that came from elsewhere, of any age. Step by step: who runs through it
     * may answer calls in between, and has the transaction around it.
     */
    *include(operations: readonly Operation[]): Generator<void> {
      const own = new Set(operations.map((operation) => operation.group))
      for (const group of own) yield history.replace(log.ofGroup(group))
      const { registers, groups } = reachOf(operations, log)
      yield* recompute(registers, new Set([...groups, ...own]))
    },

    /** Follows an article whose text came after its operations. */
    *found(articleIds: Iterable<string>): Generator<void> {
      const imports = [...articleIds].flatMap((target) => log.ofRegister({ target, field: '' }))
      yield* recompute(reachOf(imports, log).registers, [])
    },

    rebuild(): void {
      tables.clear()
      const groups = tables.groups()
      for (const group of groups) history.replace(log.ofGroup(group))
      const registers = tables.registers().map(({ id }) => log.byId(id)!)
      for (const _ of recompute(registers, groups));
      rebuildSearch()
    },

    /** SHA-256, hex, over what the analyst's work looks like; equal for equal work. */
    stateHash: tables.stateHash,
    /** The same over heads and history too. */
    projectionHash: tables.projectionHash,
  }
}

/** What keeps one register, or many, equal to the log. */
function writing({ log, history, projectors }: Parts) {
  function write(of: Operation, heads: readonly Operation[]): void {
    log.setHeads(
      of,
      heads.map((head) => head.id),
    )
    if (isSeen(of.kind)) projectors[of.kind](of, heads)
  }

  /** Works out registers and groups anew, step by step. */
  function* recompute(registers: Iterable<Operation>, groups: Iterable<string>): Generator<void> {
    const undosOf = remembered(log.undosOf)
    const isActive = activity(undosOf)
    for (const of of registers) yield write(of, headsOf(log.ofRegister(of), isActive))
    for (const group of groups) {
      const standing = undosOf(group).filter(isActive).toSorted(compare)
      yield history.setUndone(group, standing.at(-1) ?? null)
    }
  }

  return { write, recompute }
}

const isSeen = (kind: OperationKind): kind is keyof Projectors =>
  kind !== 'undo' && !custodyKinds.some((custody) => custody === kind)

export type Projection = ReturnType<typeof createProjection>

/** The registers and groups that operations bear on: their own, and what their undos take back or bring back. */
function reachOf(operations: readonly Operation[], log: OperationLog) {
  const registers = new Map<string, Operation>()
  const groups = new Set<string>()
  const pending = [...operations]
  for (let next = pending.pop(); next; next = pending.pop()) {
    registers.set(`${next.target} ${next.field}`, next)
    if (next.kind !== 'undo') continue
    const { group } = payloadOf(next, 'undo')
    if (groups.has(group)) continue
    groups.add(group)
    pending.push(...log.ofGroup(group))
  }
  return { registers: registers.values(), groups }
}

/** The function, asked only once for each key. */
function remembered<T>(ask: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>()
  return (key) => {
    const value = known.get(key) ?? ask(key)
    known.set(key, value)
    return value
  }
}
