import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useRef, useState } from 'react'
import { useCall } from '../use-call.ts'
import { useWorkbench } from '../workbench/context.ts'
import { useCommands } from '../workbench/use-commands.ts'
import { mentionStyles } from '../reader/mention-style.ts'

/** Names, and as many claims, that are offered. */
const OFFERED = 20

/** Finds a name or a claim by some of its words, for the graph to start from. */
export function StartFinder() {
  const { state, dispatch } = useWorkbench()
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [query] = useDebouncedValue(typed.slice(0, 200), 150)
  const entities = useCall('entity.list', { query, limit: OFFERED }, ['entity'], { keep: true })
  const claims = useCall(
    'claimTable.page',
    { view: { ...state.claimView, query, group: null }, offset: 0, limit: OFFERED },
    ['claim'],
    { keep: true },
  )
  useCommands([
    {
      id: 'graph.start',
      title: 'Start from a name or a claim',
      scope: 'screen',
      keys: ['/'],
      run: () => input.current?.focus(),
    },
  ])
  return (
    <Select
      ref={input}
      size="xs"
      w={340}
      aria-label="Start from"
      placeholder="Start from a name or a claim …"
      searchable
      value={null}
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      nothingFoundMessage="Nothing has these words"
      comboboxProps={{ width: 460, position: 'bottom-start' }}
      data={[
        {
          group: 'Names',
          items: (entities.data ?? []).map(({ id, name, type }) => ({
            value: id as string,
            label: `${name} (${mentionStyles[type].name})`,
          })),
        },
        {
          group: 'Claims',
          items: (claims.data?.rows ?? []).map(({ id, sentence }) => ({
            value: id as string,
            label: sentence,
          })),
        },
      ]}
      onChange={(start) => {
        if (start) dispatch({ do: 'graph', start })
      }}
    />
  )
}
