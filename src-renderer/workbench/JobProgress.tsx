import { Button, Progress } from '@mantine/core'
import { useAct } from '../use-act.ts'
import classes from './StatusBar.module.css'
import { useRunningJob } from './use-running-job.ts'

const numbers = new Intl.NumberFormat('en')

const labels = {
  import: ['Import', 'Importing'],
  preview: ['Preview', 'Looking at'],
  bundle: ['Bundle', 'Writing'],
  merge: ['Merge', 'Merging'],
  reanalyse: ['Analysis', 'Analysing'],
} as const

/** The import or analysis that runs: how far it is, which file it reads, and the way to stop it. */
export function JobProgress() {
  const job = useRunningJob()
  const act = useAct()
  if (!job) return null
  const { jobId, what, done, total, name } = job
  const [noun, verb] = labels[what]
  const counted =
    total === null ? numbers.format(done) : `${numbers.format(done)} of ${numbers.format(total)}`
  return (
    <span className={classes['job']} role="group" aria-label={noun}>
      <Progress
        aria-label={`${noun} progress`}
        className={classes['progress']}
        size="sm"
        value={total ? (100 * done) / total : 0}
      />
      <span>
        {verb} {counted}
      </span>
      <span className={classes['file']} dir="auto">
        {name}
      </span>
      <Button variant="subtle" size="compact-xs" onClick={() => void act('job.cancel', { jobId })}>
        Cancel
      </Button>
    </span>
  )
}
