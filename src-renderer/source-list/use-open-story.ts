import { useState } from 'react'
import type { ArticleId } from '../../src-preload/contract/article.ts'
import { useCall } from '../use-call.ts'
import { useCommands } from '../workbench/use-commands.ts'
import type { ListedRows, OpenStory } from './listed-rows.ts'

/** The story whose copies are shown; one at a time, so that a list of any length keeps its order. */
export function useOpenStory(): {
  story: OpenStory | null
  toggle(id: ArticleId): void
  close(): void
} {
  const [id, setId] = useState<ArticleId | null>(null)
  const family = useCall('copy.family', id && { articleId: id }, ['copy', 'article'])
  return {
    story: id && family.data ? { id, copies: family.data } : null,
    toggle: (chosen) => setId((now) => (now === chosen ? null : chosen)),
    close: () => setId(null),
  }
}

/** Right shows the copies of the chosen story, left hides them and goes back to it. */
export function useStoryCommands(
  rows: ListedRows,
  active: number | null,
  { story, toggle, close }: ReturnType<typeof useOpenStory>,
  moveTo: (index: number) => void,
): void {
  const row = active === null ? undefined : rows.at(active)
  const isClosed = row !== undefined && row.copies > 0 && story?.id !== row.id
  const isInside =
    story !== null && (story.id === row?.id || (active !== null && rows.isCopy(active)))
  useCommands([
    {
      id: 'sources.show-copies',
      title: 'Show the copies of the story',
      scope: 'sources',
      keys: ['ArrowRight'],
      enabled: isClosed,
      run: () => row && toggle(row.id),
    },
    {
      id: 'sources.hide-copies',
      title: 'Hide the copies of the story',
      scope: 'sources',
      keys: ['ArrowLeft'],
      enabled: isInside,
      run: () => {
        const lead = story && rows.indexOf(story.id)
        close()
        if (typeof lead === 'number' && lead !== active) moveTo(lead)
      },
    },
  ])
}
