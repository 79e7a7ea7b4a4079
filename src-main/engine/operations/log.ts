import { v7 as uuidv7 } from 'uuid'
import type { OperationKind } from '../../../src-preload/contract/operation.ts'
import { operationKinds } from '../../../src-preload/contract/operation.ts'
import { AttestError } from '../../../src-preload/contract/result.ts'
import type { AsOfStore } from '../store/as-of.ts'
import type { HistoryStore, UserAction } from '../store/history.ts'
import type { OperationLog } from '../store/operation-log.ts'
import { chainOf, type Link } from './chain.ts'
import { tick } from './clock.ts'
import {
  compare,
  type Entry,
  type Operation,
  type Register,
  registerOf,
  type WithheldOperation,
} from './operation.ts'
import type { Projection } from './projection.ts'
import { canonical, newSalt, seal } from './seal.ts'
import { shared } from './shared.ts'
import { takeIn } from './take-in.ts'

type Parts = {
  log: OperationLog
  history: HistoryStore
  projection: Projection
  asOf: AsOfStore
  /** Runs a function in one transaction; nested calls join the outer one. */
  transaction: <T>(run: () => T) => T
  /** Fingerprint of the analyst who works here. */
  author: string
  /** Wall time, milliseconds since 1970 UTC. */
  now: () => number
}

/** A user action with every kind of operation in it. */
export type Changed = UserAction & { kinds: OperationKind[] }

/** The analyst's append-only log: adding to it, undo and redo, taking in another file's operations. */
export function createOperations(parts: Parts) {
  const { log, projection, asOf, transaction } = parts
  const append = appender(parts)

  return {
    append,

    /** A number for a user action that will be appended in several parts. */
    newGroup: (): string => uuidv7(),

    ...undoing(parts, append),

    /**
     * Takes in operations of another file, in any order: the union of both logs, projected.
     *
     * @throws AttestError `case/damaged` if one is not what its author wrote; nothing is stored then
     */
    receive: (operations: Iterable<Operation>): void =>
      transaction(() => {
        const added: Operation[] = []
        for (const operation of operations) if (takeIn(log, operation)) added.push(operation)
        for (const _ of projection.include(added));
      }),

    ...merging(log, projection),

    /** Drops everything projected and projects the log again; changes nothing if nothing was broken. */
    rebuild: (): void => transaction(() => projection.rebuild()),

    /** Shows the case as it was, until `showPresent`. @throws AttestError `history/nothing` if nothing was yet */
    showAsOf: (clock: string): void => asOf.enter(clock, projection.rebuild),
    showPresent: asOf.leave,

    /** Every link of the authors' chains; see `chainOf`. */
    chain: (): Generator<Link> => chainOf(log),

    /** The ids of the operations that do not follow; `[]` is a whole chain. */
    verifyChain: (): string[] =>
      Array.from(chainOf(log)).flatMap(({ id, fault }) => (fault === null ? [] : [id])),

    /** The last hash of every author, sorted: what an export or a merge bears witness to. */
    tips: (): string[] => log.authors().map(log.lastHash).toSorted(),

    stateHash: projection.stateHash,
    projectionHash: projection.projectionHash,

    /** Every operation in clock order. */
    all: (): Iterable<Operation> => log.all(),
    /** Those that leave with the case, in clock order; see `shared`. */
    shared: (): Operation[] => shared([...log.all()]),
    count: (): number => log.count(),
    /** Those that are here without their content. */
    undisclosed: (): WithheldOperation[] =>
      log.withheld().filter(({ hash }) => !log.isDisclosed(hash)),
    /** When the last operation was stored; ISO 8601, UTC. */
    lastAt: (): string | null => log.lastAt(),
  }
}
export type Operations = ReturnType<typeof createOperations>

function appender({ log, projection, transaction, author, now }: Parts) {
  function stamp(entry: Entry, group: string): Operation {
    const register = registerOf(entry)
    const wall = now()
    const payload = canonical(operationKinds[entry.kind].parse(entry.payload))
    const row = {
      id: uuidv7(),
      author,
      clock: tick(log.lastClock(), wall),
      at: new Date(wall).toISOString(),
      group,
      kind: entry.kind,
      ...register,
      replaces: log.heads(register),
      reason: entry.reason ?? null,
      salt: newSalt(),
      previous: log.lastHash(author),
    }
    const hash = seal({ ...row, payload })
    return { ...row, payload: JSON.parse(payload) as Operation['payload'], hash }
  }

  /**
   * Adds operations to the log and to what is projected from it, all or none.
   *
   * @param group the user action they belong to: one undo takes all of it back
   * @returns the group
   */
  return (entries: readonly Entry[], group: string = uuidv7()): string =>
    transaction(() => {
      for (const entry of entries) {
        const operation = stamp(entry, group)
        log.insert(operation)
        projection.advance(operation)
      }
      return group
    })
}

/** What a merge does bit by bit, inside a transaction of its own. */
const merging = (log: OperationLog, projection: Projection) => ({
  /** @returns whether it is new. @throws AttestError as `receive` */
  takeIn: (operation: Operation): boolean => takeIn(log, operation),
  /** Keeps the place of an operation whose content is not here; @returns whether it is new */
  withhold(operation: WithheldOperation): boolean {
    const isNew = !log.holdsHash(operation.hash)
    if (isNew) log.withhold(operation)
    return isNew
  },
  /** Brings the projected tables up to what was taken in, and to articles whose text came; step by step. */
  *follow(added: readonly Operation[], articleIds: readonly string[]): Generator<void> {
    yield* projection.include(added)
    yield* projection.found(articleIds)
  },
  byId: log.byId,
  ofRegister: log.ofRegister,
  ofGroup: log.ofGroup,
  undosOf: log.undosOf,
  disputed: log.disputed,
  /** The current values of a register, in clock order. */
  headsAt: (register: Register): Operation[] =>
    log
      .heads(register)
      .map((id) => log.byId(id)!)
      .toSorted(compare),
  isWithheld: (hash: string): boolean => log.holdsHash(hash) && !log.isDisclosed(hash),
})

function undoing({ log, history, author }: Parts, append: ReturnType<typeof appender>) {
  const takeBack = (action: UserAction, group: string): Changed => {
    append([{ kind: 'undo', payload: { group } }])
    return { ...action, kinds: log.kindsOf(action.group) }
  }
  return {
    /**
     * Takes back the analyst's latest action that stands.
     * @throws AttestError `history/nothing`
     */
    undo(): Changed {
      const action = history.undoable(author)
      if (!action) throw new AttestError({ code: 'history/nothing' })
      return takeBack(action, action.group)
    },

    /**
     * Does again what was undone last, if nothing else was done since.
     * @throws AttestError `history/nothing`
     */
    redo(): Changed {
      const found = history.redoable(author)
      if (!found) throw new AttestError({ code: 'history/nothing' })
      const { undo, ...action } = found
      return takeBack(action, undo)
    },

    state: (): { undo: UserAction | null; redo: UserAction | null } => ({
      undo: history.undoable(author),
      redo: history.redoable(author),
    }),
  }
}
