import { setTimeout as sleep } from 'node:timers/promises'
import { AttestError } from '../../src-preload/contract/result.ts'

/** How long a call waits for its grant: the two come from two processes, on lines of their own; ms. */
const LATEST = 1_000
const LOOK_EVERY = 20

/** Files and folders that the person chose. Windows name them by id; only the engine knows the paths. */
export function createGrants() {
  const paths = new Map<string, string>()
  return {
    add(id: string, path: string): void {
      paths.set(id, path)
    },
    /** @throws AttestError `grant/unknown` */
    async pathOf(id: string): Promise<string> {
      for (let waited = 0; waited < LATEST && !paths.has(id); waited += LOOK_EVERY) {
        await sleep(LOOK_EVERY)
      }
      const path = paths.get(id)
      if (path === undefined) throw new AttestError({ code: 'grant/unknown' })
      return path
    },
  }
}
export type Grants = ReturnType<typeof createGrants>
