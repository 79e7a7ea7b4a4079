import { Menu, type MenuItemConstructorOptions, app } from 'electron'
import type { Settings } from '../../src-preload/contract/settings.ts'

/** An entry of the menu that the window carries out; `keys` are shown here and heard there. */
type CommandEntry = { label: string; command: string; keys?: string; theme?: Settings['theme'] }
type Entry = CommandEntry | { role: NonNullable<MenuItemConstructorOptions['role']> } | '-'

const menus: [label: string, entries: Entry[]][] = [
  [
    '&File',
    [
      { label: '&Import files…', command: 'import.files', keys: 'CmdOrCtrl+I' },
      { label: 'Import f&older…', command: 'import.folder', keys: 'CmdOrCtrl+Shift+I' },
      '-',
      { label: '&New case…', command: 'case.create', keys: 'CmdOrCtrl+Shift+N' },
      { label: '&Open case…', command: 'case.open', keys: 'CmdOrCtrl+O' },
      '-',
      { label: '&Export…', command: 'export.choose', keys: 'CmdOrCtrl+E' },
      { label: '&Report…', command: 'report.choose', keys: 'CmdOrCtrl+Shift+R' },
      { label: '&Verify quotations', command: 'verify.run' },
      '-',
      { label: '&Bundle for a colleague…', command: 'bundle.write', keys: 'CmdOrCtrl+Shift+E' },
      { label: '&Merge a bundle or case…', command: 'merge.choose', keys: 'CmdOrCtrl+Shift+M' },
      { label: 'Open &disagreements', command: 'disagreement.list', keys: 'CmdOrCtrl+Shift+D' },
      '-',
      { role: 'quit' },
    ],
  ],
  [
    '&Edit',
    [
      { label: '&Undo', command: 'history.undo', keys: 'CmdOrCtrl+Z' },
      { label: '&Redo', command: 'history.redo', keys: 'CmdOrCtrl+Shift+Z' },
      '-',
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
    ],
  ],
  [
    '&View',
    [
      { label: '&Body or everything', command: 'reader.toggle-view', keys: 'V' },
      { label: '&Highlights', command: 'reader.toggle-highlights', keys: 'CmdOrCtrl+Shift+H' },
      { label: '&List of mentions', command: 'reader.toggle-mention-list', keys: 'L' },
      '-',
      { label: 'Theme of the &system', command: 'view.theme-system', theme: 'system' },
      { label: 'Li&ght theme', command: 'view.theme-light', theme: 'light' },
      { label: '&Dark theme', command: 'view.theme-dark', theme: 'dark' },
      '-',
      { label: 'La&rger reader text', command: 'view.text-larger' },
      { label: 'S&maller reader text', command: 'view.text-smaller' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { role: 'resetZoom' },
      { role: 'togglefullscreen' },
    ],
  ],
  [
    '&Go',
    [
      { label: '&Sources', command: 'go.sources', keys: 'CmdOrCtrl+1' },
      { label: '&Reader', command: 'go.reader', keys: 'CmdOrCtrl+2' },
      { label: '&Claims', command: 'go.claims', keys: 'CmdOrCtrl+3' },
      '-',
      { label: 'Cla&ims of the case', command: 'go.screen-table', keys: 'CmdOrCtrl+Shift+1' },
      { label: 'Side &by side', command: 'go.screen-compare', keys: 'CmdOrCtrl+Shift+2' },
      '-',
      { label: '&Next article', command: 'go.next-article', keys: 'Shift+PageDown' },
      { label: '&Previous article', command: 'go.previous-article', keys: 'Shift+PageUp' },
      '-',
      { label: '&Open article…', command: 'go.article', keys: 'CmdOrCtrl+P' },
      { label: 'Run co&mmand…', command: 'go.palette', keys: 'CmdOrCtrl+K' },
    ],
  ],
  [
    '&Help',
    [
      { label: '&Keys', command: 'help.keys', keys: '?' },
      { label: '&About Attest', command: 'help.about' },
    ],
  ],
]

/** Every command that the menu names; each must be one of the window's. */
export const menuCommands: readonly string[] = menus.flatMap(([, entries]) =>
  entries.flatMap((entry) => (entry !== '-' && 'command' in entry ? [entry.command] : [])),
)

/** Shows the menu with the present theme ticked; chosen commands go to `run`. */
export function showMenu(theme: Settings['theme'], run: (command: string) => void): void {
  const item = (entry: Entry): MenuItemConstructorOptions => {
    if (entry === '-') return { type: 'separator' }
    if ('role' in entry) return entry
    return {
      label: entry.label,
      click: () => run(entry.command),
      // The window hears its own keys: registered here too, a command would run twice.
      ...(entry.keys && { accelerator: entry.keys, registerAccelerator: false }),
      ...(entry.theme && { type: 'radio', checked: entry.theme === theme }),
    }
  }
  const shown = menus.map(([label, entries]) => ({ label, submenu: entries.map(item) }))
  const own: MenuItemConstructorOptions[] =
    process.platform === 'darwin' ? [{ role: 'appMenu', label: app.name }] : []
  Menu.setApplicationMenu(Menu.buildFromTemplate([...own, ...shown]))
}
