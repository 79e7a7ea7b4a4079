import { Modal } from '@mantine/core'
import type { ArticleId } from '../../../src-preload/contract/article.ts'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { useCall } from '../../use-call.ts'
import { useOpenDialog } from '../../workbench/dialogs.ts'
import { outcomeText } from '../outcome-text.ts'
import classes from './import.module.css'

type Props = { articleId: ArticleId | null; onClose(): void }

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** The imports of the case, the latest first, each with the way to its list; or those that an article came by. */
export function ImportsDialog({ articleId, onClose }: Props) {
  const imports = useCall('import.list', { articleId }, ['article'])
  const openDialog = useOpenDialog()
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={articleId ? 'Where this article came from' : 'Imports so far'}
    >
      {imports.error && <ErrorNotice error={imports.error} />}
      {imports.data?.length === 0 && <p className={classes['note']}>Nothing was imported here.</p>}
      <ul className={classes['imports']}>
        {imports.data?.map(({ jobId, at, name, ...outcome }) => (
          <li key={jobId}>
            <button type="button" onClick={() => openDialog({ kind: 'ledger', jobId })}>
              <span>{moment.format(new Date(at))}</span>
              <bdi>{name}</bdi>
              <span>{outcomeText(outcome)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Modal>
  )
}
