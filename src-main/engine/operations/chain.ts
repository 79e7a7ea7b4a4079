import type { chainFaults } from '../../../src-preload/contract/exchange.ts'
import { payloadOf } from './operation.ts'
import type { OperationLog, OperationRow } from '../store/operation-log.ts'
import { link, seal } from './seal.ts'

/** One link of an author's chain, and why it does not hold. */
export type Link = {
  /** Of the operation; its hash if its content was withheld. */
  id: string
  fault: (typeof chainFaults)[number] | null
}

/**
 * Holds every operation against its hash and its author's operation before it, which must be
 * there; and every export and merge against the ends of the chains that it saw. The order of
 * arrival does not matter, and an author who worked in two copies of a case has two branches.
 * May be paused: other calls can be answered in between.
 *
 * What cannot be noticed: that the last operations of an author were taken away before anything
 * else referred to them.
 */
export function* chainOf(log: OperationLog): Generator<Link> {
  const isKnown = (author: string, hash: string) => hash === '' || log.holds(author, hash)
  for (const author of log.authors()) {
    for (const row of log.ofAuthor(author)) yield { id: row.id, fault: faultOf(row, isKnown, log) }
  }
  for (const row of log.withheld()) {
    const follows = isKnown(row.author, row.previous)
    const fault = row.hash !== link(row) ? 'changed' : follows ? null : 'predecessor-missing'
    yield { id: row.hash, fault }
  }
}

function faultOf(
  row: OperationRow,
  isKnown: (author: string, hash: string) => boolean,
  log: OperationLog,
): Link['fault'] {
  const operation = log.fromRow(row)
  if (row.hash !== seal({ ...row, replaces: operation.replaces })) return 'changed'
  if (!isKnown(row.author, row.previous)) return 'predecessor-missing'
  if (row.kind !== 'case.export' && row.kind !== 'case.merge') return null
  const { tips } = payloadOf(operation, row.kind)
  return tips.every((tip) => log.holdsHash(tip)) ? null : 'witnessed-missing'
}
