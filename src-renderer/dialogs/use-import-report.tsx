import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useEffect } from 'react'
import { errorText } from '../../src-preload/contract/error-text.ts'
import type { EventOf } from '../../src-preload/contract/index.ts'
import { on } from '../client.ts'
import { useOpenDialog } from '../workbench/dialogs.ts'
import { outcomeText } from './outcome-text.ts'

type Ended = EventOf<'job.ended'>

function title({ outcome, code }: Ended): string {
  if (outcome === 'cancelled') return 'Import cancelled'
  if (outcome === 'failed') return `Import stopped. ${errorText({ code: code ?? 'internal' })}`
  return 'Import finished'
}

/** Tells the outcome of each import, with the way to its ledger. */
export function useImportReport(): void {
  const openDialog = useOpenDialog()
  useEffect(
    () =>
      on('job.ended', (ended) => {
        const { jobId, what } = ended
        if (what !== 'import') return
        const show = () => {
          notifications.hide(jobId)
          openDialog({ kind: 'ledger', jobId })
        }
        notifications.show({
          id: jobId,
          title: title(ended),
          color: ended.outcome === 'failed' || ended.refused > 0 ? 'orange' : 'teal',
          autoClose: ended.refused > 0 || ended.outcome === 'failed' ? 30_000 : 10_000,
          message: (
            <>
              {outcomeText(ended)}{' '}
              <Button variant="subtle" size="compact-xs" onClick={show}>
                Show list
              </Button>
            </>
          ),
        })
      }),
    [openDialog],
  )
}
