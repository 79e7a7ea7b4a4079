import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import type { ClaimSummary } from '../../src-preload/contract/claim.ts'
import type { ClaimId } from '../../src-preload/contract/claim-fields.ts'
import { useCall } from '../use-call.ts'
import classes from './relations.module.css'

/** Claims offered at once. */
const OFFERED = 40

type Found = Pick<ClaimSummary, 'id' | 'sentence' | 'chain'>
type Props = {
  /** Offered before anything is typed, ahead of the latest claims. */
  first: readonly Found[]
  /** Not offered. */
  without: ClaimId
  chosen: ClaimId | null
  onChoose(id: ClaimId | null): void
}

/** One claim of the case, found by typing some of its words. */
export function ClaimFinder({ first, without, chosen, onChoose }: Props) {
  const [typed, setTyped] = useState('')
  const [query] = useDebouncedValue(typed, 150)
  const view = {
    query: query.slice(0, 300),
    filters: [],
    sort: 'entered' as const,
    descending: true,
    group: null,
  }
  const page = useCall('claimTable.page', { view, offset: 0, limit: OFFERED }, ['claim'], {
    keep: true,
  })
  const offered = [...(query === '' ? first : []), ...(page.data?.rows ?? [])]
  // Who types and presses Enter at once must not take a claim of the list before.
  const isLate = typed !== query || page.isPlaceholderData
  const shown = isLate ? offered.filter((claim) => hasWords(claim, typed)) : [...offered, ...first]
  const claims = new Map(shown.map((claim) => [claim.id, claim]))
  claims.delete(without)
  return (
    <Select
      data-autofocus
      label="The other claim"
      placeholder="Some of its words"
      searchable
      limit={OFFERED}
      filter={({ options }) => options}
      data={[...claims.values()].map(({ id, sentence }) => ({ value: id, label: sentence }))}
      renderOption={({ option }) => (
        <span className={classes['found']}>
          <span dir="auto">{option.label}</span>
          <small dir="auto">{claims.get(option.value)?.chain}</small>
        </span>
      )}
      value={chosen}
      onChange={(id) => onChoose(id)}
      onSearchChange={setTyped}
      nothingFoundMessage={page.isPending ? 'Searching …' : 'No claim has these words'}
    />
  )
}

/** Do all the words stand in what is shown of the claim? */
function hasWords({ sentence, chain }: Found, typed: string): boolean {
  const text = `${sentence} ${chain}`.toLowerCase()
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
