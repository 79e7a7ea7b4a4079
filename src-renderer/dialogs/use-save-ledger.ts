import { notifications } from '@mantine/notifications'
import type { InputOf } from '../../src-preload/contract/index.ts'
import { useAct } from '../use-act.ts'
import { countText } from '../workbench/count-text.ts'

type Wanted = Omit<InputOf<'import.saveLedger'>, 'grant'>

/** Asks where to, and writes the rows of a ledger there that are wanted. */
export function useSaveLedger(): (wanted: Wanted) => Promise<void> {
  const act = useAct()
  return async (wanted) => {
    const grant = await act('dialog.save', { format: wanted.format, name: 'imported files' })
    if (!grant) return
    const saved = await act('import.saveLedger', { ...wanted, grant: grant.id })
    if (!saved) return
    const { name, records } = saved
    notifications.show({ title: 'Saved', message: `${countText(records, 'row')} in ${name}` })
  }
}
