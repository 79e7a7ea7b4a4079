import { Group, Loader, Modal, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { VerifyReport } from '../../src-preload/contract/exchange.ts'
import type { AttestError } from '../../src-preload/contract/result.ts'
import { call } from '../client.ts'
import { ErrorNotice } from '../ui/ErrorNotice.tsx'
import { useWorkbench } from '../workbench/context.ts'
import { countText } from '../workbench/count-text.ts'
import classes from './dialogs.module.css'

type Props = { onClose(): void }

/** Holds every quotation against the original files, read again, and lists what differs. */
export function VerifyDialog({ onClose }: Props) {
  const report = useQuery<VerifyReport, AttestError>({
    queryKey: ['verify.run'],
    queryFn: () => call('verify.run', {}),
    meta: { topics: [] },
    // Opened again, it verifies again.
    gcTime: 0,
  })
  return (
    <Modal opened onClose={onClose} size="lg" title="Verify the case">
      {report.isPending && (
        <Group gap="xs" role="status">
          <Loader size="xs" /> Reading every original again …
        </Group>
      )}
      {report.error && <ErrorNotice error={report.error} onRetry={() => void report.refetch()} />}
      {report.data && <Report report={report.data} onClose={onClose} />}
    </Modal>
  )
}

function Report({ report, onClose }: { report: VerifyReport; onClose(): void }) {
  const { articles, anchors, exact, mismatched, damaged, broken, operations } = report
  const isSound = mismatched.length === 0 && damaged.length === 0 && !broken
  return (
    <>
      <p role="status" className={classes['verdict']} data-sound={isSound}>
        {isSound
          ? 'Every quotation stands in its original, character for character.'
          : 'Some of this case does not match its originals.'}
      </p>
      <dl className={classes['facts']}>
        <dt>Originals read</dt>
        <dd>
          {countText(articles, 'article')}
          {damaged.length > 0 && `, ${damaged.length} damaged`}
        </dd>
        <dt>Quotations</dt>
        <dd>
          {countText(anchors, 'quotation')}: {exact} exact, {mismatched.length} mismatched
        </dd>
        <dt>History</dt>
        <dd>
          {countText(operations, 'operation')},{' '}
          {broken
            ? `the chain of hashes breaks at ${broken.operation} (${broken.fault})`
            : 'unbroken chain of hashes'}
        </dd>
      </dl>
      <Differences report={report} onClose={onClose} />
    </>
  )
}

function Differences({ report, onClose }: { report: VerifyReport; onClose(): void }) {
  const { dispatch } = useWorkbench()
  if (report.mismatched.length + report.damaged.length === 0) return null
  return (
    <ul className={classes['mismatches']}>
      {report.damaged.map(({ articleId, reason }) => (
        <li key={articleId}>
          <Text size="sm">
            Original {articleId.slice(0, 12)}: {reason}
          </Text>
        </li>
      ))}
      {report.mismatched.map(({ articleId, evidenceId, start, end, expected, found }) => (
        <li key={`${articleId} ${start} ${end} ${evidenceId}`}>
          <button
            type="button"
            className={classes['open']}
            onClick={() => {
              dispatch({ do: 'open-article', articleId, span: { start, end } })
              onClose()
            }}
          >
            Show in the article
          </button>
          <dl className={classes['words']}>
            <dt>Recorded</dt>
            <dd dir="auto">{expected}</dd>
            <dt>Original</dt>
            <dd dir="auto">{found}</dd>
          </dl>
        </li>
      ))}
    </ul>
  )
}
