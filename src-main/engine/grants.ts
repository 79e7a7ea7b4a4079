import { AttestError } from '../../src-preload/contract/result.ts'

/** Files and folders that the person chose. Windows name them by id; only the engine knows the paths. */
export function createGrants() {
  const paths = new Map<string, string>()
  return {
    add(id: string, path: string): void {
      paths.set(id, path)
    },
    /** @throws AttestError `grant/unknown` */
    pathOf(id: string): string {
      const path = paths.get(id)
      if (path === undefined) throw new AttestError({ code: 'grant/unknown' })
      return path
    },
  }
}
export type Grants = ReturnType<typeof createGrants>
