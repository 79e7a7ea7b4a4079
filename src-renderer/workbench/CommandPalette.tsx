import { createSpotlight, Spotlight, type SpotlightActionData } from '@mantine/spotlight'
import { useRef, useState } from 'react'
import { KeyCaps } from '../ui/KeyCaps.tsx'
import { paletteLook } from './palette-look.ts'
import { paletteOrder } from './palette-order.ts'
import { currentPane } from './pane-focus.ts'
import { usePaletteFocus } from './use-palette-focus.ts'
import { offeredCommands, useCommands } from './use-commands.ts'

const [store, palette] = createSpotlight()

/** Everything that can be done now, found by typing a part of its name. */
export function CommandPalette() {
  const [actions, setActions] = useState<SpotlightActionData[]>([])
  const recent = useRef<readonly string[]>([])
  const focus = usePaletteFocus(palette.close)

  const open = () => {
    focus.remember()
    const enabled = offeredCommands().filter(
      (command) => command.enabled !== false && command.id !== 'go.palette',
    )
    setActions(
      paletteOrder(enabled, recent.current, currentPane()).map(({ id, title, keys, run }) => ({
        id,
        label: title,
        onClick: focus.choose(() => {
          recent.current = [id, ...recent.current.filter((chosen) => chosen !== id)]
          run()
        }),
        rightSection: keys[0] && <KeyCaps keys={keys[0]} />,
      })),
    )
    palette.open()
  }
  useCommands([
    {
      id: 'go.palette',
      title: 'All commands',
      scope: 'window',
      keys: ['mod+K', 'mod+shift+P'],
      run: open,
    },
  ])

  return (
    <Spotlight
      {...paletteLook}
      attributes={{ content: { 'aria-label': 'All commands' } }}
      store={store}
      actions={actions}
      limit={14}
      highlightQuery
      nothingFound="No such command"
      onSpotlightClose={focus.restore}
      searchProps={{ placeholder: 'What do you want to do?', 'aria-label': 'Commands' }}
    />
  )
}
