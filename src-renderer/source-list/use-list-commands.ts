import type { Command } from '../workbench/commands.ts'
import { focusPane } from '../workbench/pane-focus.ts'
import { useCommands } from '../workbench/use-commands.ts'

type List = {
  active: number | null
  total: number
  /** Rows in sight. */
  page: number
  moveTo(index: number): void
}

/** The keys of the list, and the two that go through the articles from anywhere. */
export function useListCommands({ active, total, page, moveTo }: List): void {
  const by = (step: number) => () => moveTo(active === null ? 0 : active + step)
  const inList = (id: string, title: string, keys: string[], run: () => void): Command => ({
    id: `sources.${id}`,
    title,
    scope: 'sources',
    keys,
    run,
  })
  useCommands([
    inList('next', 'Next in the list', ['j', 'ArrowDown'], by(1)),
    inList('previous', 'Previous in the list', ['k', 'ArrowUp'], by(-1)),
    inList('page-down', 'A page down', ['PageDown'], by(page)),
    inList('page-up', 'A page up', ['PageUp'], by(-page)),
    inList('first', 'First in the list', ['Home'], () => moveTo(0)),
    inList('last', 'Last in the list', ['End'], () => moveTo(total - 1)),
    inList('read', 'Read the article', ['Enter', 'o'], () => focusPane('reader')),
    {
      id: 'go.next-article',
      title: 'Next article',
      scope: 'window',
      keys: ['shift+PageDown'],
      run: by(1),
    },
    {
      id: 'go.previous-article',
      title: 'Previous article',
      scope: 'window',
      keys: ['shift+PageUp'],
      run: by(-1),
    },
  ])
}
