import { Button } from '@mantine/core'
import { facetTitles } from '../compare/facet-text.ts'
import { useWorkbench } from '../workbench/context.ts'
import { useCommands } from '../workbench/use-commands.ts'
import classes from './graph.module.css'

/** Says that only some claims are drawn, those that the table shows, and takes them all in. */
export function ClaimsInView() {
  const { state, dispatch } = useWorkbench()
  const { query, filters } = state.claimView
  const isNarrow = query !== '' || filters.length > 0
  const widen = () => dispatch({ do: 'view-claims', view: { query: '', filters: [] } })
  useCommands([
    {
      id: 'graph.widen',
      title: 'Draw all claims, not only those in view',
      scope: 'screen',
      keys: ['w'],
      enabled: isNarrow,
      run: widen,
    },
  ])
  if (!isNarrow) return null
  const facets = new Set(filters.map(({ facet }) => facetTitles[facet].toLowerCase()))
  const narrowed = [...(query === '' ? [] : [`“${query}”`]), ...facets].join(', ')
  return (
    <span className={classes['facts']}>
      Only the claims in view: <bdi>{narrowed}</bdi>{' '}
      <Button variant="subtle" size="compact-xs" onClick={widen}>
        All claims <kbd className={classes['key']}>w</kbd>
      </Button>
    </span>
  )
}
