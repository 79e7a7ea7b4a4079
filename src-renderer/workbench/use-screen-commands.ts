import { useWorkbench } from './context.ts'
import { panes } from './pane-focus.ts'
import { screenKeys, screens, screenTitles } from './screens.ts'
import { useCommands } from './use-commands.ts'

/** The keys to each screen, and from it back to the panes. */
export function useScreenCommands(isCovered: boolean): void {
  const { dispatch } = useWorkbench()
  useCommands([
    ...screens.map((screen) => ({
      id: `go.screen-${screen}`,
      title: screenTitles[screen],
      scope: 'window' as const,
      keys: [screenKeys(screen)],
      run: () => dispatch({ do: 'screen', screen }),
    })),
    {
      id: 'screen.leave',
      title: 'Back to the panes',
      scope: 'screen',
      keys: ['Escape'],
      enabled: isCovered,
      run: () => dispatch({ do: 'leave-screen', to: 'sources' }),
    },
    ...panes.map((pane, index) => ({
      id: `screen.leave-to-${pane}`,
      title: `Back to the ${pane}`,
      scope: 'screen' as const,
      keys: [`mod+${index + 1}`],
      enabled: isCovered,
      run: () => dispatch({ do: 'leave-screen', to: pane }),
    })),
  ])
}
