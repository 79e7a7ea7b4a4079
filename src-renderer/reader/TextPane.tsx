import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Block } from '../../src-preload/contract/article.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { useWorkbench } from '../workbench/context.ts'
import { currentPane, focusPane } from '../workbench/pane-focus.ts'
import { ArticleText } from './ArticleText.tsx'
import { Ghosts } from './Ghosts.tsx'
import type { ReaderLook } from './reader-look.ts'
import { TextBox } from './TextBox.tsx'
import { collectPieces } from './text-offsets.ts'
import { useCopy } from './use-copy.ts'
import { useKeptPlace } from './use-kept-place.ts'
import { usePaint } from './use-paint.ts'
import { usePointer } from './use-pointer.ts'
import type { Reader } from './use-reader.ts'
import { useTextCommands } from './use-reader-commands.ts'
import { useShown } from './use-shown.ts'
import classes from './ReaderPane.module.css'

/** The text with everything that can be done in it by mouse and by key. */
export function TextPane({ reader, look }: { reader: Reader; look: ReaderLook }) {
  const { article, blocks, pieces, setPieces, reading, setBox, scroller } = reader
  const { text, headline } = article
  const { state, dispatch } = useWorkbench()
  const root = useRef<HTMLDivElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const [isFocused, setFocused] = useState(false)

  useLayoutEffect(() => {
    if (root.current) setPieces(collectPieces(root.current, blocks))
  }, [blocks, setPieces])
  // The keyboard may have come before the article did, or lost its place with the last one.
  useEffect(() => {
    const { activeElement } = document
    const isLost = activeElement === document.body || activeElement?.matches('[data-pane]')
    if (isLost && currentPane() === 'reader') focusPane('reader')
  }, [])
  usePaint(article, pieces, reading, look, isFocused)
  useKeptPlace(state.view, pieces, scroller)
  useShown(blocks, pieces, scroller)
  useTextCommands(reader, isFocused)
  useCopy(text, reading.selection)
  const onMouseDown = usePointer(article, pieces, reading, (mention) =>
    setBox(mention && { kind: 'mention', span: mention, byKey: false }),
  )
  const openLabel = useCallback((block: Block) => setBox({ kind: 'block', block }), [setBox])

  return (
    <div ref={scroller} className={classes['scroller']}>
      <div ref={content} className={classes['content']}>
        {/* The text is walked word by word like a field, so it takes the focus. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <article
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          className={classes['article']}
          data-first-focus
          aria-label={headline}
          onFocus={(event) => setFocused(event.target === event.currentTarget)}
          onBlur={() => setFocused(false)}
          onMouseDown={onMouseDown}
        >
          <ArticleText
            ref={root}
            article={article}
            blocks={blocks}
            isLabelled={state.view === 'page'}
            onOpenLabel={openLabel}
          />
        </article>
        {blocks.length === 0 && (
          <NoStory onShowAll={() => dispatch({ do: 'view', view: 'page' })} />
        )}
        <Ghosts reader={reader} container={content} />
        <TextBox reader={reader} container={content} />
      </div>
    </div>
  )
}

function NoStory({ onShowAll }: { onShowAll(): void }) {
  return (
    <EmptyState
      title="No story was found on this page"
      action={{ label: 'Show everything', keys: 'v', run: onShowAll }}
    >
      None of its blocks was taken for a body. Show the whole page and press b on what is.
    </EmptyState>
  )
}
