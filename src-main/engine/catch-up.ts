import type { Emit } from '../../src-preload/contract/index.ts'
import type { OpenCase } from './store/index.ts'

/** Articles at a time: some 50 ms, after which a call may come in. */
const SLICE = 10

/**
 * Looks for copies of articles that no version of the comparison, or an older one, has looked at:
 * those of a case from before, and those in which a passage has turned out to be furniture.
 *
 * @returns whether more may be left
 */
export function catchUp({ store, transaction }: OpenCase, emit: Emit): boolean {
  const done = transaction(() => store.copies.catchUp(SLICE))
  if (done > 0) emit('case.changed', { topics: ['copy', 'article'] })
  return done === SLICE
}
