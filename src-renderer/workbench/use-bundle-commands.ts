import { useAct } from '../use-act.ts'
import { useCommands } from './use-commands.ts'
import { useOpenDialog } from './dialogs.ts'

/** Handing a case on, taking a colleague's work in, and settling what differs. */
export function useBundleCommands(caseName: string): void {
  const act = useAct()
  const openDialog = useOpenDialog()
  const choose = async () => {
    const grant = await act('dialog.openBundle', {})
    if (grant) openDialog({ kind: 'merge', grant })
  }
  const scope = 'window' as const
  useCommands([
    {
      id: 'bundle.write',
      title: 'Bundle for a colleague',
      scope,
      keys: ['mod+shift+E'],
      run: () => openDialog({ kind: 'bundle', caseName }),
    },
    {
      id: 'merge.choose',
      title: 'Merge a colleague’s bundle or case',
      scope,
      keys: ['mod+shift+M'],
      run: () => void choose(),
    },
    {
      id: 'disagreement.list',
      title: 'Open disagreements',
      scope,
      keys: ['mod+shift+D'],
      run: () => openDialog({ kind: 'disagreements' }),
    },
  ])
}
