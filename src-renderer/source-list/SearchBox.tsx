import { CloseButton, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useWorkbench } from '../workbench/context.ts'
import { useCommands } from '../workbench/use-commands.ts'

type Props = { onLeave(): void }

/**
 * Searches the case's articles while the person types.
 *
 * @param onLeave the person wants on, into the list
 */
export function SearchBox({ onLeave }: Props) {
  const { state, dispatch } = useWorkbench()
  const input = useRef<HTMLInputElement>(null)
  const [draft, setDraft] = useState(state.query)
  const [asked, setAsked] = useState(state.query)
  const search = useDebouncedCallback((query: string) => dispatch({ do: 'search', query }), 150)

  // The query was changed elsewhere: show that one.
  if (state.query !== asked) {
    setAsked(state.query)
    if (state.query !== draft.trim()) setDraft(state.query)
  }
  const type = (text: string) => {
    setDraft(text)
    search(text.trim())
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && draft) type('')
    else if (['Escape', 'Enter', 'ArrowDown'].includes(event.key)) onLeave()
    else return
    event.preventDefault()
  }
  useCommands([
    {
      id: 'sources.search',
      title: 'Search the sources',
      scope: 'window',
      keys: ['/', 'mod+shift+F'],
      run: () => input.current?.select(),
    },
  ])

  return (
    <TextInput
      ref={input}
      type="search"
      size="xs"
      flex={1}
      aria-label="Search the sources"
      placeholder="Search"
      dir="auto"
      value={draft}
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      leftSection={<IconSearch size={14} aria-hidden />}
      rightSection={
        draft && <CloseButton size="xs" aria-label="Clear the search" onClick={() => type('')} />
      }
    />
  )
}
