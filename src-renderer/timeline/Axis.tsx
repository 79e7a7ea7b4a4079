import type { TimeRange } from '../../src-preload/contract/claim-table.ts'
import { ticksOf } from './ticks.ts'
import classes from './timeline.module.css'

/** The calendar above the strips, and its lines through them; UTC. */
export function Axis({ window, width }: { window: TimeRange; width: number }) {
  const scale = width / (window.to - window.from + 1)
  const ticks = ticksOf(window, width)
  const isAbove = ticks.some(({ above }) => above !== null)
  return (
    <div className={classes['axis']} aria-hidden>
      <div className={classes['ticks']} dir="ltr" data-ticks>
        {ticks.map(({ at, label, above }, n) => (
          <span
            key={at}
            className={classes['tick']}
            data-begins={above !== null && n > 0}
            style={{ left: (at - window.from) * scale }}
          >
            {isAbove && <b>{above ?? ' '}</b>}
            {label}
          </span>
        ))}
      </div>
    </div>
  )
}
