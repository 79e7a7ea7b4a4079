import { useEffect, useState } from 'react'
import type { ImportPreview } from '../../../src-preload/contract/import.ts'
import type { Grant } from '../../../src-preload/contract/index.ts'
import { AttestError } from '../../../src-preload/contract/result.ts'
import { call, on } from '../../client.ts'

/** What an import of these files would do, as far as it has been looked at; the look ends with the component. */
export function usePreview(grants: readonly Grant[]): {
  preview: ImportPreview | null
  error: AttestError | null
} {
  const [preview, setPreview] = useState<ImportPreview | null>(null)
  const [error, setError] = useState<AttestError | null>(null)
  useEffect(() => {
    let jobId: string | null = null
    let isLeft = false
    const leave = () => {
      if (jobId) void call('job.cancel', { jobId }).catch(() => {})
    }
    const stops = [
      on('import.looked', (looked) => looked.jobId === jobId && setPreview(looked.preview)),
      on('job.ended', ({ jobId: ended, code }) => {
        if (ended === jobId && code) setError(new AttestError({ code }))
      }),
    ]
    call('import.preview', { grants: grants.map(({ id }) => id) }).then(
      (begun) => {
        ;({ jobId } = begun)
        if (isLeft) leave()
      },
      (failed: AttestError) => setError(failed),
    )
    return () => {
      isLeft = true
      for (const stop of stops) stop()
      leave()
    }
  }, [grants])
  return { preview, error }
}
