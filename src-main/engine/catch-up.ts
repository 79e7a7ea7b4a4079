import type { Emit } from '../../src-preload/contract/index.ts'
import type { OpenCase } from './store/index.ts'

/** Longest that a slice takes, but for the article in hand, after which a call may come in; ms. */
const SLICE = 20

/**
 * Looks for copies of articles that no version of the comparison, or an older one, has looked at:
 * those of a case from before, and those with a tie to a passage that has turned out to be furniture.
 *
 * The window is told once, at the end, and only if a tie may have come or gone.
 *
 * @param goesOn asked after each slice: what is left is done another time
 */
export async function catchUp(
  { store, transaction, settled }: OpenCase,
  emit: Emit,
  goesOn: () => boolean,
): Promise<void> {
  const { copies } = store
  const turn = async () => {
    await new Promise(setImmediate)
    await settled()
  }
  while (goesOn() && copies.getReady()) await turn()
  const pending = copies.pending()
  let isNews = false
  let done = 0
  while (done < pending.length && goesOn()) {
    transaction(() => {
      const end = performance.now() + SLICE
      do {
        isNews = copies.catchUp(pending[done++]!) || isNews
      } while (done < pending.length && performance.now() < end)
    })
    await turn()
  }
  if (isNews) emit('case.changed', { topics: ['copy', 'article'] })
}
