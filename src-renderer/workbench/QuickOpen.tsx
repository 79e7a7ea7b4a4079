import { createSpotlight, Spotlight } from '@mantine/spotlight'
import { useState } from 'react'
import type { ArticleSummary } from '../../src-preload/contract/article.ts'
import { edtfText } from '../edtf-text.ts'
import { useCall } from '../use-call.ts'
import { useWorkbench } from './context.ts'
import { paletteLook } from './palette-look.ts'
import { focusPane } from './pane-focus.ts'
import { useCommands } from './use-commands.ts'
import { usePaletteFocus } from './use-palette-focus.ts'

const [store, quickOpen] = createSpotlight()
const limit = 20

/** Any article of the case, found by its words; with nothing typed, the newest. */
export function QuickOpen() {
  const { dispatch } = useWorkbench()
  const [isOpen, setIsOpen] = useState(false)
  const [query, setQuery] = useState('')
  const articles = useCall('article.list', isOpen ? { query, limit } : null, ['article'], {
    keep: true,
  })
  const focus = usePaletteFocus(quickOpen.close)

  useCommands([
    {
      id: 'go.article',
      title: 'Open an article',
      scope: 'window',
      keys: ['mod+P'],
      run: () => {
        focus.remember()
        quickOpen.open()
      },
    },
  ])
  const actions = (articles.data?.rows ?? []).map((article) => ({
    id: article.id,
    label: article.headline,
    description: sourceText(article),
    dir: 'auto' as const,
    // Enter never opens what an earlier query found.
    disabled: articles.isPlaceholderData,
    onClick: focus.choose(() => {
      dispatch({ do: 'open-article', articleId: article.id })
      focusPane('reader')
    }),
  }))

  return (
    <Spotlight
      {...paletteLook}
      attributes={{ content: { 'aria-label': 'Open an article' } }}
      store={store}
      actions={actions}
      // The engine has searched already.
      filter={(_, found) => found}
      query={query}
      onQueryChange={setQuery}
      nothingFound={articles.isPending ? 'Searching …' : 'No article has these words'}
      onSpotlightOpen={() => setIsOpen(true)}
      onSpotlightClose={() => {
        setIsOpen(false)
        focus.restore()
      }}
      searchProps={{ placeholder: 'Words of an article', 'aria-label': 'Articles', dir: 'auto' }}
    />
  )
}

const sourceText = ({ publisher, datelinePlace, published }: ArticleSummary) =>
  [publisher, datelinePlace, published && edtfText(published)].filter(Boolean).join(' · ')
