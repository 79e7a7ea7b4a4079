import { useCallback } from 'react'
import { flushSync } from 'react-dom'
import { useWorkbench } from './context.ts'
import { focusPane, type Pane } from './pane-focus.ts'

/** The way from a screen back to the panes: to one of them, or to the sources. */
export function useLeaveScreen(): (to: Pane | null) => void {
  const { dispatch } = useWorkbench()
  return useCallback(
    (to) => {
      // The panes take the focus only when nothing covers them.
      flushSync(() => dispatch({ do: 'screen', screen: null }))
      focusPane(to ?? 'sources')
    },
    [dispatch],
  )
}
