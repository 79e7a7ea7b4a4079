import type { Grant } from '../../src-preload/contract/index.ts'
import { useAct } from '../use-act.ts'

/** The ways to bring files into the case. Each starts a job; its progress comes as events. */
export function useImport() {
  const act = useAct()

  const start = async (grants: readonly Grant[]) => {
    if (grants.length > 0) await act('import.start', { grants: grants.map(({ id }) => id) })
  }
  return {
    /** Asks the person for files, or for one folder. */
    async choose(what: 'files' | 'folder') {
      const grants = await act('dialog.choose', { what })
      if (grants) await start(grants)
    },
    /** Files and folders that were dropped on the window. */
    async drop(files: readonly File[]) {
      await start(await attest.grantFiles(files))
    },
  }
}
