import { notifications } from '@mantine/notifications'
import type { ExportFormat } from '../../src-preload/contract/export-formats.ts'
import { useAct } from '../use-act.ts'
import { countText } from '../workbench/count-text.ts'
import { sizeText } from './size-text.ts'

/**
 * Asks where to, writes the case there and tells what was written.
 *
 * @param caseName what the file is called until the person says otherwise
 */
export function useExport(caseName: string): (format: ExportFormat) => Promise<void> {
  const act = useAct()
  return async (format) => {
    const grant = await act('dialog.save', { format, name: caseName })
    if (!grant) return
    const written = await act('export.run', { format, grant: grant.id })
    if (!written) return
    const { name, records, bytes } = written
    notifications.show({
      title: 'Exported',
      message: `${countText(records, 'record')} in ${name} (${sizeText(bytes)})`,
    })
  }
}
