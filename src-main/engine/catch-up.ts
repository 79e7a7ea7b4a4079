import type { Emit } from '../../src-preload/contract/index.ts'
import type { OpenCase } from './store/index.ts'

/** Articles at a time: some 50 ms, after which a call may come in. */
const SLICE = 10

/**
 * Looks for copies of articles that no version of the comparison, or an older one, has looked at:
 * those of a case from before, and those in which a passage has turned out to be furniture.
 *
 * The window is told once, at the end: told after each slice, it would ask for everything again
 * and again.
 *
 * @param goesOn asked after each slice
 */
export async function catchUp(
  { store, transaction, settled }: OpenCase,
  emit: Emit,
  goesOn: () => boolean,
): Promise<void> {
  let looked = 0
  let done = 0
  do {
    done = transaction(() => store.copies.catchUp(SLICE))
    looked += done
    await new Promise(setImmediate)
    await settled()
  } while (done === SLICE && goesOn())
  if (looked > 0) emit('case.changed', { topics: ['copy', 'article'] })
}
