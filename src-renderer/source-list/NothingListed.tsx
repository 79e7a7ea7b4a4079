import { EmptyState } from '../ui/EmptyState.tsx'
import { useWorkbench } from '../workbench/context.ts'
import { runCommand } from '../workbench/use-commands.ts'

/** An empty list says why it is empty, and what to do. */
export function NothingListed({ query }: { query: string }) {
  const { dispatch } = useWorkbench()
  if (query) {
    return (
      <EmptyState
        title="Nothing found"
        action={{ label: 'Show all articles', run: () => dispatch({ do: 'search', query: '' }) }}
      >
        No article has the words “<bdi>{query}</bdi>”.
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title="No sources yet"
      action={{ label: 'Import files', keys: 'mod+I', run: () => runCommand('import.files') }}
    >
      Drop saved pages (HTML or plain text) or whole folders on this window.
    </EmptyState>
  )
}
