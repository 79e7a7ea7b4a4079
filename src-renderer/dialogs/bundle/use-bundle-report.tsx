import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useEffect } from 'react'
import { errorText } from '../../../src-preload/contract/error-text.ts'
import type { EventOf } from '../../../src-preload/contract/index.ts'
import { on } from '../../client.ts'
import { useAct } from '../../use-act.ts'
import { countText } from '../../workbench/count-text.ts'
import { useOpenDialog } from '../../workbench/dialogs.ts'
import { sizeText } from '../size-text.ts'

const names = { bundle: 'Bundle', merge: 'Merge' } as const

/** Tells what each bundle and each merge came to. */
export function useBundleReport(): void {
  const act = useAct()
  const openDialog = useOpenDialog()
  useEffect(() => {
    const tell = async ({ jobId, what, outcome, code }: EventOf<'job.ended'>) => {
      if (what !== 'bundle' && what !== 'merge') return
      if (outcome !== 'done') {
        const why = outcome === 'failed' ? ` ${errorText({ code: code ?? 'internal' })}` : ''
        const title = `${names[what]} ${outcome === 'failed' ? 'stopped' : 'cancelled'}`
        notifications.show({
          title,
          color: 'orange',
          autoClose: 30_000,
          message: `Nothing was changed.${why}`,
        })
      } else if (what === 'bundle') {
        const written = await act('bundle.written', { jobId })
        if (!written) return
        const { name, bytes, leaving } = written
        const message = `${countText(leaving.articles.length, 'article')} and ${countText(leaving.claims.length, 'claim')} in ${name} (${sizeText(bytes)})`
        notifications.show({ title: 'Bundle written', message, autoClose: 10_000 })
      } else {
        const report = await act('merge.report', { jobId })
        if (report) tellMerge(report, () => openDialog({ kind: 'disagreements' }))
      }
    }
    return on('job.ended', (ended) => void tell(ended))
  }, [act, openDialog])
}

function tellMerge(
  report: { articles: number; operations: number; disagreements: number },
  settle: () => void,
): void {
  const { articles, operations, disagreements } = report
  notifications.show({
    id: 'merged',
    title: 'Merged',
    autoClose: disagreements > 0 ? 30_000 : 10_000,
    message: (
      <>
        {countText(articles, 'article')}, {countText(operations, 'operation')} taken in
        {disagreements > 0 && (
          <Button
            variant="subtle"
            size="compact-xs"
            onClick={() => {
              notifications.hide('merged')
              settle()
            }}
          >
            Settle {countText(disagreements, 'disagreement')}
          </Button>
        )}
      </>
    ),
  })
}
