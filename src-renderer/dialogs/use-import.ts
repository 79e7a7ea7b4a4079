import { useAct } from '../use-act.ts'
import { useOpenDialog } from '../workbench/dialogs.ts'

/** The ways to bring files into the case: each opens the dialog that says what would be imported. */
export function useImport() {
  const act = useAct()
  const openDialog = useOpenDialog()

  return {
    /** Asks the person for files, or for one folder. */
    async choose(what: 'files' | 'folder') {
      const grants = await act('dialog.choose', { what })
      if (grants && grants.length > 0) openDialog({ kind: 'import', grants })
    },
    /** Files and folders that were dropped on the window; a bundle or case alone is looked at for a merge. */
    async drop(files: readonly File[]) {
      const grants = await attest.grantFiles(files)
      const [only] = grants
      if (only && grants.length === 1 && isForMerge(only.name)) {
        openDialog({ kind: 'merge', grant: only })
      } else if (grants.length > 0) openDialog({ kind: 'import', grants })
    },
  }
}

/** A colleague's bundle, locked or not, or case. */
const isForMerge = (name: string) => /\.(attestbundle(\.age)?|attest)$/i.test(name)
