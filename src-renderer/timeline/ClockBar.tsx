import { clocks } from '../../src-preload/contract/claim-table.ts'
import type { OutputOf } from '../../src-preload/contract/index.ts'
import type { TimeUnit } from '../../src-preload/contract/time-units.ts'
import { useWorkbench } from '../workbench/context.ts'
import { useCommands } from '../workbench/use-commands.ts'
import { countText } from '../workbench/count-text.ts'
import { clockTitles, extentText } from './extent-text.ts'
import classes from './timeline.module.css'
import { zoomed } from './window.ts'

const unitText: Record<TimeUnit, string> = {
  minute: 'a minute',
  hour: 'an hour',
  day: 'a day',
  week: 'a week',
  month: 'a month',
  quarter: 'a quarter of a year',
  year: 'a year',
  decade: 'ten years',
  century: 'a hundred years',
}

/** Which clocks are drawn, which time is in sight, and what the marks mean. */
export function ClockBar({ reading }: { reading: OutputOf<'timeline.read'> | null }) {
  const { state, dispatch } = useWorkbench()
  const { clocks: shown } = state.timeline
  const toggle = (clock: (typeof clocks)[number]) => {
    const next = clocks.filter((one) => (one === clock) !== shown.includes(one))
    if (next.length > 0) dispatch({ do: 'timeline', to: { clocks: next } })
  }
  useCommands(
    clocks.map((clock, n) => ({
      id: `timeline.clock-${clock}`,
      title: `Show or hide when it ${clock === 'happened' ? 'happened' : `was ${clock}`}`,
      scope: 'screen',
      keys: [String(n + 1)],
      run: () => toggle(clock),
    })),
  )
  const zoom = (factor: number) => {
    const window = state.timeline.window ?? reading?.window
    if (!window) return
    const middle = (window.from + window.to) / 2
    dispatch({ do: 'timeline', to: { window: zoomed(window, factor, middle) } })
  }
  return (
    <div className={classes['clocks']} role="toolbar" aria-label="Time">
      {clocks.map((clock) => (
        <button
          key={clock}
          type="button"
          data-clock={clock}
          aria-pressed={shown.includes(clock)}
          onClick={() => toggle(clock)}
        >
          <span className={classes['swatch']} aria-hidden />
          {clockTitles[clock]}
        </button>
      ))}
      <span className={classes['buttons']}>
        <button type="button" aria-label="Closer" onClick={() => zoom(0.5)}>
          +
        </button>
        <button type="button" aria-label="Further away" onClick={() => zoom(2)}>
          −
        </button>
        <button type="button" onClick={() => dispatch({ do: 'timeline', to: { window: null } })}>
          All
        </button>
      </span>
      {reading && (
        <span role="status" className={classes['inSight']}>
          {extentText(state.timeline.window ?? reading.window)}, UTC · a column is{' '}
          {unitText[reading.unit]}
          {reading.moreLanes > 0 &&
            ` · ${countText(reading.moreLanes, 'lane')} more: filter to see them`}
        </span>
      )}
      <Legend />
    </div>
  )
}

function Legend() {
  return (
    <span className={classes['legend']} aria-hidden>
      <span className={classes['bar']} data-sample="span" /> as long as its date
      <span className={classes['bar']} data-sample="doubt" data-doubtful /> not certain
      <span className={classes['bar']} data-sample="open" data-open-end /> open
    </span>
  )
}
