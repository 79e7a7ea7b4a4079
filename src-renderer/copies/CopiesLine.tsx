import type { ArticleId } from '../../src-preload/contract/article.ts'
import type { ArticleTie } from '../../src-preload/contract/copy.ts'
import { useCall } from '../use-call.ts'
import { useOpenDialog } from '../workbench/dialogs.ts'
import { useCommands } from '../workbench/use-commands.ts'
import { ofText } from './copy-text.ts'
import classes from './copies.module.css'

/** In the reader's header: what the open article is a copy or a version of; nothing for a story told once. */
export function CopiesLine({ articleId }: { articleId: ArticleId }) {
  const openDialog = useOpenDialog()
  const ties = useCall('copy.list', { articleId }, ['copy', 'article'])
  const all = ties.data ?? []
  const open = () => openDialog({ kind: 'copies', articleId })
  useCommands([
    {
      id: 'reader.copies',
      title: 'Copies and versions…',
      scope: 'reader',
      keys: ['y'],
      enabled: all.length > 0,
      run: open,
    },
  ])
  const close = all.filter(isClose)
  const [first] = close
  const loose = all.length - close.length
  if (all.length === 0) return null
  return (
    <button type="button" className={classes['line']} onClick={open}>
      {first ? (
        <>
          {ofText(first)} <bdi>“{first.headline}”</bdi>
          {first.publisher && (
            <>
              , <bdi>{first.publisher}</bdi>
            </>
          )}
          {close.length > 1 && `, and of ${close.length - 1} more`}
        </>
      ) : (
        `Shares words with ${loose === 1 ? 'another article' : `${loose} other articles`}`
      )}
    </button>
  )
}

const isClose = ({ kind, verdict }: ArticleTie): boolean =>
  verdict === 'copy' ||
  (verdict === null && (kind === 'same-text' || kind === 'version' || kind === 'copy'))
