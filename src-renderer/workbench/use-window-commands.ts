import { notifications } from '@mantine/notifications'
import type { Settings } from '../../src-preload/contract/settings.ts'
import { queryClient } from '../query-client.ts'
import { useAct } from '../use-act.ts'
import { useSettings } from '../use-settings.ts'
import type { Command } from './commands.ts'
import type { OpenDialog } from './dialogs.ts'
import { cyclePanes, focusPane, panes } from './pane-focus.ts'
import { useCommands } from './use-commands.ts'

const nextTheme = { system: 'light', light: 'dark', dark: 'system' } as const
const themeTitles = {
  system: 'Colours of the system',
  light: 'Light colours',
  dark: 'Dark colours',
}
const themes = ['system', 'light', 'dark'] as const
const textStep = 10
const paneTitles = {
  sources: 'Go to the sources',
  reader: 'Go to the reader',
  claims: 'Go to the claims',
}

const everywhere = (
  id: string,
  title: string,
  keys: readonly string[],
  run: () => void,
): Command => ({
  id,
  title,
  scope: 'window',
  keys,
  run,
})

/** What can be done also while no case is open. */
export function useWindowCommands(openDialog: (dialog: OpenDialog) => void): void {
  const { settings, change } = useSettings()
  const act = useAct()
  const openCase = async (row: 'case.open' | 'case.create') => {
    if (await act(row, {})) await queryClient.invalidateQueries()
  }
  useCommands([
    everywhere('case.open', 'Open another case', ['mod+O'], () => void openCase('case.open')),
    everywhere('case.create', 'New case', ['mod+shift+N'], () => void openCase('case.create')),
    ...panes.map((pane, index) =>
      everywhere(`go.${pane}`, paneTitles[pane], [`mod+${index + 1}`], () => focusPane(pane)),
    ),
    everywhere('go.next-pane', 'Next pane', ['F6'], () => cyclePanes(1)),
    everywhere('go.previous-pane', 'Previous pane', ['shift+F6'], () => cyclePanes(-1)),
    everywhere('help.keys', 'Show all keys', ['?'], () => openDialog({ kind: 'keys' })),
    ...settingCommands(settings, change),
    everywhere('help.about', 'About Attest', [], () => openDialog({ kind: 'about' })),
  ])
}

function settingCommands(
  settings: Settings,
  change: (changed: Partial<Settings>) => void,
): Command[] {
  const resize = (by: number) => {
    const textSize = by === 0 ? 100 : Math.min(300, Math.max(50, settings.textSize + by))
    change({ textSize })
    notifications.show({ id: 'text-size', message: `Reader text: ${textSize}%`, autoClose: 2_000 })
  }
  const choose = (theme: Settings['theme']) => {
    change({ theme })
    notifications.show({ id: 'theme', message: themeTitles[theme], autoClose: 2_000 })
  }
  const switchLetters = () => {
    const letterKeys = !settings.letterKeys
    change({ letterKeys })
    notifications.show({ id: 'letters', message: `Letter keys are ${letterKeys ? 'on' : 'off'}` })
  }
  return [
    everywhere('view.theme', 'Next colours: system, light, dark', ['mod+shift+L'], () =>
      choose(nextTheme[settings.theme]),
    ),
    ...themes.map((name) =>
      everywhere(`view.theme-${name}`, themeTitles[name], [], () => choose(name)),
    ),
    everywhere('view.text-larger', 'Larger reader text', ['mod+>'], () => resize(textStep)),
    everywhere('view.text-smaller', 'Smaller reader text', ['mod+<'], () => resize(-textStep)),
    everywhere('view.text-reset', 'Reader text as it was', [], () => resize(0)),
    everywhere(
      'view.letter-keys',
      settings.letterKeys ? 'Switch letter keys off' : 'Switch letter keys on',
      [],
      switchLetters,
    ),
  ]
}
