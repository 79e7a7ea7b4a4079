import type { Command } from './commands.ts'
import type { Place } from './pane-focus.ts'

/** The window's commands by the first word of their ids: what is wanted most often comes first. */
const groups = ['import', 'sources', 'history', 'export', 'verify', 'case', 'view', 'go', 'help']

/**
 * The order of the palette: what was chosen there before, the latest first; then what
 * belongs to the pane in use, to the window, and to the other panes.
 *
 * @param recent ids, the latest first
 */
export function paletteOrder(
  commands: readonly Command[],
  recent: readonly string[],
  pane: Place | null,
): Command[] {
  const rank = ({ id, scope }: Command) => {
    const chosen = recent.indexOf(id)
    if (chosen >= 0) return chosen - recent.length
    if (scope === pane) return 0
    if (scope !== 'window') return groups.length + 1
    return 1 + groups.indexOf(id.split('.')[0] ?? '')
  }
  return commands.toSorted((a, b) => rank(a) - rank(b))
}
