import { useEffect, useState } from 'react'
import { ErrorNotice } from '../ui/ErrorNotice.tsx'
import { useWorkbench } from '../workbench/context.ts'
import { rowAt } from './article-pages.ts'
import { listedRows } from './listed-rows.ts'
import { ListRows } from './ListRows.tsx'
import { NothingListed } from './NothingListed.tsx'
import { SourceRow } from './SourceRow.tsx'
import classes from './SourceList.module.css'
import { useArticlePages } from './use-article-pages.ts'
import { useOpenStory, useStoryCommands } from './use-open-story.ts'
import { useListCursor } from './use-list-cursor.ts'

/** Pixels of a row: two lines, and a third for the words found. */
const heights = { plain: 52, found: 70 }

/** The articles that match, as one long list of which only what is in sight is drawn. */
export function SourceList({ onCount }: { onCount(total: number | null): void }) {
  const { state, dispatch } = useWorkbench()
  const { query, sort, articleId } = state
  const [range, setRange] = useState({ first: 0, last: 0 })
  const { total, isStale, pages, error, retry } = useArticlePages(
    query,
    sort,
    range.first,
    range.last,
  )
  const stories = useOpenStory()
  const rows = listedRows(pages, total ?? 0, query ? null : stories.story)
  const cursor = useListCursor(rows)
  useStoryCommands(rows, cursor.active, stories, cursor.moveTo)

  useEffect(() => onCount(isStale ? null : total), [onCount, isStale, total])
  const newest = articleId === null && !query ? rowAt(pages, 0)?.id : undefined
  useEffect(() => {
    if (newest) dispatch({ do: 'open-article', articleId: newest })
  }, [newest, dispatch])

  if (error) return <ErrorNotice error={error} onRetry={retry} />
  if (total === 0) return <NothingListed query={query} />
  return (
    <ListRows
      // Another search or order starts at its top.
      key={`${sort} ${query}`}
      total={rows.total}
      rowHeight={query ? heights.found : heights.plain}
      active={cursor.active}
      moveTo={cursor.moveTo}
      onRange={(from, to) => {
        const [first, last] = [rows.inPages(from), rows.inPages(to)]
        setRange((now) => (now.first === first && now.last === last ? now : { first, last }))
      }}
    >
      {(index) => {
        const row = rows.at(index)
        if (!row) return <span className={classes['waiting']} />
        return (
          <SourceRow
            row={row}
            query={query}
            isCopy={rows.isCopy(index)}
            isOpen={stories.story?.id === row.id}
            onToggle={stories.toggle}
          />
        )
      }}
    </ListRows>
  )
}
