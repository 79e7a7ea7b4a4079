import { placeRoles } from '../../src-preload/contract/claim-table.ts'
import type { OutputOf } from '../../src-preload/contract/index.ts'
import { useWorkbench } from '../workbench/context.ts'
import { countText } from '../workbench/count-text.ts'
import { useCommands } from '../workbench/use-commands.ts'
import classes from './map.module.css'
import { roleText } from './role-text.ts'

/** Which places are drawn, what the marks mean, and what is not on the map. */
export function MapBar({ reading }: { reading: OutputOf<'map.read'> | null }) {
  const { state, dispatch } = useWorkbench()
  const { roles } = state.map
  const toggle = (role: (typeof placeRoles)[number]) => {
    const next = placeRoles.filter((one) => (one === role) !== roles.includes(one))
    if (next.length > 0) dispatch({ do: 'map', to: { roles: next } })
  }
  useCommands([
    {
      id: 'map.all',
      title: 'All places',
      scope: 'screen',
      keys: ['0'],
      run: () => dispatch({ do: 'map', to: { frame: null } }),
    },
    {
      id: 'map.unplaced',
      title: 'What is not on the map',
      scope: 'screen',
      keys: ['u'],
      run: () => document.querySelector<HTMLElement>('[data-unplaced]')?.focus(),
    },
  ])
  return (
    <div className={classes['bar']} role="toolbar" aria-label="Places">
      {placeRoles.map((role) => (
        <button
          key={role}
          type="button"
          aria-pressed={roles.includes(role)}
          onClick={() => toggle(role)}
        >
          {roleText[role]}
        </button>
      ))}
      <button type="button" onClick={() => dispatch({ do: 'map', to: { frame: null } })}>
        All <kbd>0</kbd>
      </button>
      <span className={classes['legend']}>
        <span className={classes['mark']} data-is="point" aria-hidden /> a place
        <span className={classes['mark']} data-is="ring" aria-hidden /> somewhere around here
        <span className={classes['mark']} data-is="area" aria-hidden /> a country
        <span className={classes['mark']} data-is="point" data-proposed="true" aria-hidden />
        proposed
      </span>
      {reading && reading.nowhere > 0 && (
        <span className={classes['nowhere']}>
          {countText(reading.nowhere, 'claim')} without any place
        </span>
      )}
    </div>
  )
}
