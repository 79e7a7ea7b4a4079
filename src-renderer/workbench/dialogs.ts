import { createContext, useCallback, useContext, useEffect, useRef, useState } from 'react'
import type { ClaimId, ClaimPath } from '../../src-preload/contract/claim-fields.ts'
import type { SourceId } from '../../src-preload/contract/source.ts'
import type { ArticleId } from '../../src-preload/contract/article.ts'
import type { Grant } from '../../src-preload/contract/index.ts'
import { currentPane, focusPane } from './pane-focus.ts'

/** The one dialog that is open. */
export type OpenDialog =
  | { kind: 'import'; grants: readonly Grant[] }
  | { kind: 'ledger'; jobId: string }
  /** All imports, or those that brought an article. */
  | { kind: 'imports'; articleId: ArticleId | null }
  | { kind: 'copies'; articleId: ArticleId }
  | { kind: 'export'; caseName: string }
  | { kind: 'report'; caseName: string }
  | { kind: 'identities' }
  /** With one of them open. */
  | { kind: 'sources'; sourceId: SourceId | null }
  | { kind: 'judgements' }
  /** Of one claim or one of its fields, or of the whole case. */
  | { kind: 'history'; claimId: ClaimId | null; field?: ClaimPath }
  /** The first of them to another, or to one of the rest. */
  | { kind: 'relate'; ids: readonly [ClaimId, ...ClaimId[]] }
  | { kind: 'bundle'; caseName: string }
  | { kind: 'merge'; grant: Grant }
  | { kind: 'disagreements' }
  | { kind: 'verify' }
  | { kind: 'about' }
  | { kind: 'keys' }

export const DialogContext = createContext<(dialog: OpenDialog) => void>(() => {
  throw new Error('There is no workbench around this component')
})

/** Opens a dialog in place of the one that is open. */
export const useOpenDialog = (): ((dialog: OpenDialog) => void) => useContext(DialogContext)

/** Which dialog is open; when it closes, the focus goes back to where it was before. */
export function useDialog() {
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const before = useRef<Element | null>(null)
  useEffect(() => {
    const target = before.current
    if (dialog || !target) return
    before.current = null
    if (target instanceof HTMLElement && target.isConnected) target.focus({ preventScroll: true })
    else focusPane(currentPane() ?? 'sources')
  }, [dialog])

  const open = useCallback((opened: OpenDialog) => {
    before.current ??= document.activeElement
    setDialog(opened)
  }, [])
  const close = useCallback(() => setDialog(null), [])
  return { dialog, open, close }
}
