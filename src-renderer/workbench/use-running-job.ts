import { useEffect, useState } from 'react'
import type { EventOf } from '../../src-preload/contract/index.ts'
import { on, onReconnect } from '../client.ts'

export type Progress = EventOf<'job.progress'>

/** The import or analysis that runs now, if any, as far as the engine has told. */
export function useRunningJob(): Progress | null {
  const [running, setRunning] = useState<Progress | null>(null)
  useEffect(() => {
    const stops = [
      on('job.progress', (progress) => {
        if (progress.what === 'import' || progress.what === 'reanalyse') setRunning(progress)
      }),
      on('job.ended', ({ jobId }) => setRunning((now) => (now?.jobId === jobId ? null : now))),
      // A job does not survive the engine.
      onReconnect(() => setRunning(null)),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [])
  return running
}
