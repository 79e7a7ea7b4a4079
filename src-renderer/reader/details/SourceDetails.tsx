import { useEffect, useRef } from 'react'
import type { Article } from '../../../src-preload/contract/article.ts'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { useCall } from '../../use-call.ts'
import { useWorkbench } from '../../workbench/context.ts'
import { useOpenDialog } from '../../workbench/dialogs.ts'
import { focusPane } from '../../workbench/pane-focus.ts'
import { FactRow } from './FactRow.tsx'
import type { CorrectionActions } from './use-correction.ts'
import classes from './details.module.css'

type Props = { article: Article; correction: CorrectionActions; onClose(): void }

/** Everything that is known of the publication, above the text, so that words can be shown and selected. */
export function SourceDetails({ article, correction, onClose }: Props) {
  const { id: articleId, text, originalName, part } = article
  const { state, dispatch } = useWorkbench()
  const openDialog = useOpenDialog()
  const facts = useCall('metadata.open', { articleId }, ['article', 'block'])
  const panel = useRef<HTMLElement>(null)
  const isThere = facts.data !== undefined
  useEffect(() => {
    if (isThere) panel.current?.querySelector<HTMLElement>('button:enabled')?.focus()
  }, [isThere])
  useEffect(() => {
    const element = panel.current
    const leave = ({ key, target }: KeyboardEvent) => {
      // In a field it only ends the typing.
      if (key !== 'Escape' || target instanceof HTMLInputElement) return
      onClose()
      focusPane('reader')
    }
    element?.addEventListener('keydown', leave)
    return () => element?.removeEventListener('keydown', leave)
  }, [onClose])
  const { selection } = state
  const selected = selection && {
    words: text.slice(selection.start, selection.end),
    span: selection,
  }
  return (
    <section ref={panel} className={classes['panel']} aria-label="Source details">
      {facts.error && <ErrorNotice error={facts.error} />}
      <ul>
        {facts.data?.map((fact) => (
          <FactRow
            key={fact.field}
            fact={fact}
            correction={correction}
            selected={selected}
            onShow={(span) => dispatch({ do: 'show', span })}
          />
        ))}
        <li>
          <span className={classes['label']}>File</span>
          <span className={classes['value']}>
            <button
              type="button"
              className={classes['words']}
              title="The imports that brought it"
              onClick={() => openDialog({ kind: 'imports', articleId })}
            >
              <bdi>{part === null ? originalName : `${originalName} › ${part}`}</bdi>
            </button>
          </span>
        </li>
      </ul>
    </section>
  )
}
