import { type ComponentType, lazy, Suspense, useEffect } from 'react'
import { PaneBoundary } from '../ui/PaneBoundary.tsx'
import classes from './CoveringScreen.module.css'
import { useWorkbench } from './context.ts'
import { focusPane } from './pane-focus.ts'
import { type Screen, screens, screenTitles } from './screens.ts'
import { useScreenCommands } from './use-screen-commands.ts'

const loaders: Record<Screen, () => Promise<{ default: ComponentType }>> = {
  table: async () => ({ default: (await import('../compare/TableScreen.tsx')).TableScreen }),
  compare: async () => ({ default: (await import('../compare/SideBySide.tsx')).SideBySide }),
  timeline: async () => ({
    default: (await import('../timeline/TimelineScreen.tsx')).TimelineScreen,
  }),
  map: async () => ({ default: (await import('../map/MapScreen.tsx')).MapScreen }),
  graph: async () => ({ default: (await import('../graph/GraphScreen.tsx')).GraphScreen }),
  matrix: async () => ({ default: (await import('../matrix/MatrixScreen.tsx')).MatrixScreen }),
}
const contents = Object.fromEntries(
  screens.map((screen) => [screen, lazy(loaders[screen])]),
) as unknown as Record<Screen, ComponentType>

/** The screen over the panes, with a tab for each; the panes wait below as they were left. */
export function CoveringScreen() {
  const { state, dispatch } = useWorkbench()
  const { screen, leftTo } = state
  useScreenCommands(screen !== null)
  useEffect(() => {
    const place = screen ? 'screen' : leftTo
    if (place) focusPane(place)
  }, [screen, leftTo])

  // Read while nobody waits, after the first list is drawn: then a screen opens at once.
  useEffect(() => {
    const idle = requestIdleCallback(() => {
      for (const load of Object.values(loaders)) void load()
    })
    return () => cancelIdleCallback(idle)
  }, [])

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
