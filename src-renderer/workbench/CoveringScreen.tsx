import { type ComponentType, lazy, Suspense, useEffect, useRef } from 'react'
import { PaneBoundary } from '../ui/PaneBoundary.tsx'
import classes from './CoveringScreen.module.css'
import { useWorkbench } from './context.ts'
import { focusPane, panes } from './pane-focus.ts'
import { type Screen, screenKeys, screens, screenTitles } from './screens.ts'
import { useCommands } from './use-commands.ts'
import { useLeaveScreen } from './use-leave-screen.ts'

const contents: Record<Screen, ComponentType> = {
  table: lazy(async () => ({ default: (await import('../compare/TableScreen.tsx')).TableScreen })),
  compare: lazy(async () => ({
    default: (await import('../compare/SideBySide.tsx')).SideBySide,
  })),
}

/** The screen over the panes, with a tab for each; the panes wait below as they were left. */
export function CoveringScreen() {
  const { state, dispatch } = useWorkbench()
  const { screen } = state
  const root = useRef<HTMLElement>(null)
  const leave = useLeaveScreen()
  useCommands([
    ...screens.map((name) => ({
      id: `go.screen-${name}`,
      title: screenTitles[name],
      scope: 'window' as const,
      keys: [screenKeys(name)],
      run: () => dispatch({ do: 'screen', screen: name }),
    })),
    {
      id: 'screen.leave',
      title: 'Back to the panes',
      scope: 'screen',
      keys: ['Escape'],
      enabled: screen !== null,
      run: () => leave(null),
    },
    ...panes.map((pane, index) => ({
      id: `screen.leave-to-${pane}`,
      title: `Back to the ${pane}`,
      scope: 'screen' as const,
      keys: [`mod+${index + 1}`],
      enabled: screen !== null,
      run: () => leave(pane),
    })),
  ])
  useEffect(() => {
    if (screen) focusPane('screen')
  }, [screen])

  if (!screen) return null
  const Content = contents[screen]
  return (
    <section
      ref={root}
      className={classes['screen']}
      data-pane="screen"
      aria-label={screenTitles[screen]}
      tabIndex={-1}
    >
      <nav className={classes['tabs']} aria-label="Screens">
        {screens.map((name) => (
          <button
            key={name}
            type="button"
            aria-current={name === screen ? 'page' : undefined}
            onClick={() => dispatch({ do: 'screen', screen: name })}
          >
            {screenTitles[name]}
          </button>
        ))}
        <button type="button" className={classes['leave']} onClick={() => leave(null)}>
          Back to the panes
        </button>
      </nav>
      <PaneBoundary key={screen}>
        <Suspense fallback={null}>
          <Content />
        </Suspense>
      </PaneBoundary>
    </section>
  )
}
