import { setImmediate as nextTurn } from 'node:timers/promises'

/** Longest that long work holds the engine before other calls get their turn; ms. A frame of a 60 Hz screen. */
const BREATH = 16

/** For long loops: a function to await in each round, which now and then lets other calls be answered. */
export function createBreath(): () => Promise<void> {
  let last = performance.now()
  return async () => {
    if (performance.now() - last < BREATH) return
    await nextTurn()
    last = performance.now()
  }
}
