import { type ComponentType, lazy, Suspense, useEffect } from 'react'
import { PaneBoundary } from '../ui/PaneBoundary.tsx'
import classes from './CoveringScreen.module.css'
import { useWorkbench } from './context.ts'
import { focusPane } from './pane-focus.ts'
import { type Screen, screens, screenTitles } from './screens.ts'
import { useScreenCommands } from './use-screen-commands.ts'

const contents: Record<Screen, ComponentType> = {
  table: lazy(async () => ({ default: (await import('../compare/TableScreen.tsx')).TableScreen })),
  compare: lazy(async () => ({
    default: (await import('../compare/SideBySide.tsx')).SideBySide,
  })),
}

/** The screen over the panes, with a tab for each; the panes wait below as they were left. */
export function CoveringScreen() {
  const { state, dispatch } = useWorkbench()
  const { screen, leftTo } = state
  useScreenCommands(screen !== null)
  useEffect(() => {
    const place = screen ? 'screen' : leftTo
    if (place) focusPane(place)
  }, [screen, leftTo])

  if (!screen) return null
  const Content = contents[screen]
  return (
    <section
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
        <button
          type="button"
          className={classes['leave']}
          onClick={() => dispatch({ do: 'leave-screen', to: 'sources' })}
        >
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
