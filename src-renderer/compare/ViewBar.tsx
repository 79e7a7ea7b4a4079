import { NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { type ReactNode, useRef, useState } from 'react'
import {
  type ClaimFacet,
  claimFacets,
  type ClaimSort,
  claimSorts,
} from '../../src-preload/contract/claim-table.ts'
import { useWorkbench } from '../workbench/context.ts'
import { useCommands } from '../workbench/use-commands.ts'
import classes from './compare.module.css'
import { facetTitles, sortTitles } from './facet-text.ts'
import { FilterPicker, Filters } from './Filters.tsx'
import { SavedViews } from './SavedViews.tsx'

const grouped = claimFacets.filter((facet) => facet !== 'point')

/** Which claims are shown and how: words, filters, groups, order, and views kept by name. */
export function ViewBar({ children }: { children: ReactNode }) {
  const { state, dispatch } = useWorkbench()
  const { sort, descending, group } = state.claimView
  return (
    <div className={classes['bar']} role="toolbar" aria-label="Which claims">
      <WordsBox />
      <FilterPicker />
      <NativeSelect
        size="xs"
        aria-label="Group by"
        value={group ?? ''}
        onChange={({ currentTarget: { value } }) =>
          dispatch({ do: 'view-claims', view: { group: (value || null) as ClaimFacet | null } })
        }
        data={[
          { value: '', label: 'No groups' },
          ...grouped.map((facet) => ({
            value: facet,
            label: `By ${facetTitles[facet].toLowerCase()}`,
          })),
        ]}
      />
      <NativeSelect
        size="xs"
        aria-label="Order"
        value={`${sort} ${descending}`}
        onChange={({ currentTarget: { value } }) => {
          const [by, turned] = value.split(' ')
          dispatch({
            do: 'view-claims',
            view: { sort: by as ClaimSort, descending: turned === 'true' },
          })
        }}
        data={claimSorts.flatMap((by) => [
          { value: `${by} false`, label: `${sortTitles[by]} ↑` },
          { value: `${by} true`, label: `${sortTitles[by]} ↓` },
        ])}
      />
      <SavedViews />
      <span className={classes['summary']}>{children}</span>
      <Filters />
    </div>
  )
}

/** Words that the claims hold, searched while the person types. */
function WordsBox() {
  const { state, dispatch } = useWorkbench()
  const { query } = state.claimView
  const input = useRef<HTMLInputElement>(null)
  const [draft, setDraft] = useState(query)
  const [asked, setAsked] = useState(query)
  const search = useDebouncedCallback((words: string) => {
    dispatch({ do: 'view-claims', view: { query: words } })
  }, 150)
  // The view was changed elsewhere: show its words.
  if (query !== asked) {
    setAsked(query)
    if (query !== draft.trim()) setDraft(query)
  }
  useCommands([
    {
      id: 'table.words',
      title: 'Search the claims',
      scope: 'screen',
      keys: ['/'],
      run: () => input.current?.select(),
    },
  ])
  return (
    <TextInput
      ref={input}
      type="search"
      size="xs"
      aria-label="Words in the claims"
      placeholder="Words in the claims"
      dir="auto"
      value={draft}
      onChange={({ currentTarget: { value } }) => {
        setDraft(value)
        search(value.trim())
      }}
      onKeyDown={(event) => {
        if (!['Enter', 'Escape', 'ArrowDown'].includes(event.key)) return
        event.preventDefault()
        document.querySelector<HTMLElement>('[data-pane="screen"] [data-first-focus]')?.focus()
      }}
    />
  )
}
