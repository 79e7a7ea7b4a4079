import { createContext, useContext } from 'react'

/** The one dialog that is open. */
export type OpenDialog =
  | { kind: 'ledger'; jobId: string }
  | { kind: 'verify' }
  | { kind: 'about' }
  | { kind: 'keys' }

export const DialogContext = createContext<(dialog: OpenDialog) => void>(() => {
  throw new Error('There is no workbench around this component')
})

/** Opens a dialog in place of the one that is open. */
export const useOpenDialog = (): ((dialog: OpenDialog) => void) => useContext(DialogContext)
