import { createContext, type Dispatch, useContext } from 'react'
import { initialState, type WorkbenchAction, type WorkbenchState } from './state.ts'

export type WorkbenchContextValue = { state: WorkbenchState; dispatch: Dispatch<WorkbenchAction> }

export const WorkbenchContext = createContext<WorkbenchContextValue>({
  state: initialState,
  dispatch: () => {
    throw new Error('There is no workbench around this component')
  },
})

/** What the three panes share, and the way to change it. */
export const useWorkbench = (): WorkbenchContextValue => useContext(WorkbenchContext)
