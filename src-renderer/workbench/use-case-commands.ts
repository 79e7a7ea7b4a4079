import { notifications } from '@mantine/notifications'
import type { OutputOf } from '../../src-preload/contract/index.ts'
import { useAct } from '../use-act.ts'
import { useCall } from '../use-call.ts'
import type { Command } from './commands.ts'
import { useOpenDialog } from './dialogs.ts'
import { operationsText } from './operations-text.ts'
import { savedText } from './saved-text.ts'
import { useCommands } from './use-commands.ts'
import { useExchangeCommands } from './use-exchange-commands.ts'

/** What can be done with the open case. */
export function useCaseCommands(info: OutputOf<'case.info'>): void {
  const openDialog = useOpenDialog()
  const exchange = useExchangeCommands(info.name)
  const history = useHistoryCommands()
  const reanalyse = useReanalyse()

  const scope = 'window' as const
  useCommands([
    ...exchange,
    {
      id: 'verify.run',
      title: 'Verify every quotation against the originals',
      scope,
      keys: [],
      run: () => openDialog({ kind: 'verify' }),
    },
    {
      id: 'case.save',
      title: 'Is everything saved?',
      scope,
      keys: ['mod+S'],
      run: () =>
        notifications.show({
          id: 'saved',
          message: `Attest saves as you work: ${savedText(info.savedAt)}.`,
          autoClose: 3_000,
        }),
    },
    ...history,
    reanalyse,
  ])
}

function useReanalyse(): Command {
  const act = useAct()
  return {
    id: 'article.reanalyse',
    title: 'Analyse all articles again with the names of the case',
    scope: 'window',
    keys: [],
    run: () => void act('article.reanalyse', {}),
  }
}

function useHistoryCommands(): Command[] {
  const act = useAct()
  const { data } = useCall('history.state', {}, ['history'])

  const undo = async () => {
    const done = await act('history.undo', {})
    if (done) tell(`Undone: ${operationsText(done.undone)}`)
  }
  const redo = async () => {
    const done = await act('history.redo', {})
    if (done) tell(`Redone: ${operationsText(done.redone)}`)
  }
  const what = (title: string, operations: string | null | undefined) =>
    operations ? `${title}: ${operationsText(operations)}` : title
  return [
    {
      id: 'history.undo',
      title: what('Undo', data?.undo),
      scope: 'window',
      keys: ['mod+Z'],
      enabled: Boolean(data?.undo),
      run: () => void undo(),
    },
    {
      id: 'history.redo',
      title: what('Redo', data?.redo),
      scope: 'window',
      keys: ['mod+shift+Z', 'mod+Y'],
      enabled: Boolean(data?.redo),
      run: () => void redo(),
    },
  ]
}

/** One toast for a run of undos, not a pile of them. */
const tell = (message: string) => {
  notifications.hide('history')
  notifications.show({ id: 'history', message, autoClose: 4_000 })
}
