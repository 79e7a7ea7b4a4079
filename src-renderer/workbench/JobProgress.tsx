import { Button, Progress } from '@mantine/core'
import { useAct } from '../use-act.ts'
import classes from './StatusBar.module.css'
import { useRunningJob } from './use-running-job.ts'

const numbers = new Intl.NumberFormat('en')

/** The import that runs: how far it is, which file it reads, and the way to stop it. */
export function JobProgress() {
  const job = useRunningJob()
  const act = useAct()
  if (!job) return null
  const { jobId, done, total, name } = job
  const counted =
    total === null ? numbers.format(done) : `${numbers.format(done)} of ${numbers.format(total)}`
  return (
    <span className={classes['job']} role="group" aria-label="Import">
      <Progress
        aria-label="Import progress"
        className={classes['progress']}
        size="sm"
        value={total ? (100 * done) / total : 0}
      />
      <span>Importing {counted}</span>
      <span className={classes['file']} dir="auto">
        {name}
      </span>
      <Button variant="subtle" size="compact-xs" onClick={() => void act('job.cancel', { jobId })}>
        Cancel
      </Button>
    </span>
  )
}
