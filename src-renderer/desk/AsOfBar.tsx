import { Button } from '@mantine/core'
import type { Moment } from '../../src-preload/contract/history.ts'
import { useAct } from '../use-act.ts'
import classes from './AsOfBar.module.css'

/** Says that an earlier moment is shown, and brings the present back. */
export function AsOfBar({ moment }: { moment: Moment }) {
  const act = useAct()
  return (
    <div className={classes['bar']} role="status">
      <span>
        The case as it was on {new Date(moment.at).toLocaleString()}. It can be read, not changed.
      </span>
      <Button
        size="compact-xs"
        variant="default"
        onClick={() => void act('history.asOf', { clock: null })}
      >
        Back to the present
      </Button>
    </div>
  )
}
