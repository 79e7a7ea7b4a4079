import { NativeSelect, Pill, Select } from '@mantine/core'
import { useState } from 'react'
import {
  type ClaimFacet,
  claimFacets,
  type FacetValue,
} from '../../src-preload/contract/claim-table.ts'
import { useCall } from '../use-call.ts'
import { useWorkbench } from '../workbench/context.ts'
import classes from './compare.module.css'
import { facetTitles, groupText } from './facet-text.ts'

const topics = ['claim', 'article', 'entity', 'history'] as const
/** Values offered: those of the most claims. */
const OFFERED = 500

/** Adds a filter: first the field, then one of the values that the claims in sight have. */
export function FilterPicker() {
  const { state, dispatch } = useWorkbench()
  const { claimView: view } = state
  const [facet, setFacet] = useState<ClaimFacet | null>(null)
  const values = useCall(
    'claimTable.groups',
    facet && { view: { ...view, group: null }, facet, limit: OFFERED },
    topics,
  )
  const choose = (value: string | null) => {
    if (facet && value !== null) {
      dispatch({ do: 'view-claims', view: { filters: [...view.filters, { facet, value }] } })
    }
    setFacet(null)
  }
  return (
    <>
      <NativeSelect
        size="xs"
        aria-label="Filter by"
        value={facet ?? ''}
        onChange={({ currentTarget: { value } }) => setFacet((value || null) as ClaimFacet | null)}
        data={[
          { value: '', label: 'Filter by …' },
          ...claimFacets.map((name) => ({ value: name, label: facetTitles[name] })),
        ]}
      />
      {facet && values.data && (
        <Select
          key={facet}
          size="xs"
          aria-label={facetTitles[facet]}
          placeholder={facetTitles[facet]}
          searchable
          ref={(input) => input?.focus()}
          defaultDropdownOpened
          limit={100}
          nothingFoundMessage="No such value"
          comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
          data={values.data.map((group) => ({
            // A value may be empty, which the list takes for no choice.
            value: `=${group.value}`,
            label: `${groupText(facet, group)} (${group.claims})`,
          }))}
          onChange={(value) => choose(value && value.slice(1))}
          onDropdownClose={() => setFacet(null)}
        />
      )}
    </>
  )
}

/** The filters in force, each with its way out. */
export function Filters() {
  const { state, dispatch } = useWorkbench()
  const { filters } = state.claimView
  if (filters.length === 0) return null
  const remove = (gone: FacetValue) =>
    dispatch({
      do: 'view-claims',
      view: { filters: filters.filter((filter) => filter !== gone) },
    })
  return (
    <ul className={classes['filters']} aria-label="Filters">
      {filters.map((filter) => (
        <li key={`${filter.facet} ${filter.value}`}>
          <Filter filter={filter} onRemove={() => remove(filter)} />
        </li>
      ))}
    </ul>
  )
}

function Filter({ filter, onRemove }: { filter: FacetValue; onRemove(): void }) {
  const { facet } = filter
  const named = useCall(
    'claimTable.groups',
    {
      view: { query: '', filters: [filter], sort: 'entered', descending: false, group: null },
      facet,
      limit: OFFERED,
    },
    topics,
  )
  const label = named.data?.find(({ value }) => value === filter.value)?.label ?? filter.value
  const text = `${facetTitles[facet]}: ${groupText(facet, { value: filter.value, label })}`
  return (
    <Pill
      size="sm"
      withRemoveButton
      onRemove={onRemove}
      removeButtonProps={{
        'aria-label': `Remove the filter ${text}`,
        'aria-hidden': false,
        tabIndex: 0,
      }}
    >
      <bdi>{text}</bdi>
    </Pill>
  )
}
