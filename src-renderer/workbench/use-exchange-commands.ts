import { exportFormats, formatText } from '../../src-preload/contract/export-formats.ts'
import { useExport } from '../dialogs/use-export.ts'
import { useImport } from '../dialogs/use-import.ts'
import type { Command } from './commands.ts'
import { useOpenDialog } from './dialogs.ts'

/** What brings files into the case and takes them out of it. */
export function useExchangeCommands(caseName: string): Command[] {
  const openDialog = useOpenDialog()
  const { choose } = useImport()
  const exportAs = useExport(caseName)
  const scope = 'window' as const
  return [
    {
      id: 'import.files',
      title: 'Import files',
      scope,
      keys: ['mod+I'],
      run: () => void choose('files'),
    },
    {
      id: 'import.folder',
      title: 'Import a folder',
      scope,
      keys: ['mod+shift+I'],
      run: () => void choose('folder'),
    },
    {
      id: 'import.past',
      title: 'Imports so far',
      scope,
      keys: [],
      run: () => openDialog({ kind: 'imports', articleId: null }),
    },
    {
      id: 'export.choose',
      title: 'Export: what each format holds and loses',
      scope,
      keys: ['mod+E'],
      run: () => openDialog({ kind: 'export', caseName: caseName }),
    },
    ...exportFormats.map((format) => ({
      id: `export.${format}`,
      title: `Export ${formatText[format].title}`,
      scope,
      keys: [],
      run: () => void exportAs(format),
    })),
    {
      id: 'report.choose',
      title: 'Report: chosen claims and judgements, every sentence cited',
      scope,
      keys: ['mod+shift+R'],
      run: () => openDialog({ kind: 'report', caseName: caseName }),
    },
  ]
}
