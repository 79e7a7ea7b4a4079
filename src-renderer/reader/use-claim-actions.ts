import type { Article, Span } from '../../src-preload/contract/article.ts'
import type { ClaimPath } from '../../src-preload/contract/claim-fields.ts'
import { fieldTitle } from '../../src-preload/contract/field-words.ts'
import { useAct } from '../use-act.ts'
import { useWorkbench } from '../workbench/context.ts'

export type ClaimActions = {
  /** A new claim that rests on these words; the keyboard stays in the text. */
  claim(span: Span): Promise<void>
  /** The words become evidence of the active field; without an open claim one is made. */
  addEvidence(span: Span): Promise<void>
  activate(field: ClaimPath): void
}

/**
 * The way from words to a claim and its evidence.
 *
 * @param onUsed told when words were put to use: what was offered to do with them can go
 */
export function useClaimActions(
  article: Article,
  say: (text: string) => void,
  onUsed: () => void,
): ClaimActions {
  const act = useAct()
  const { state, dispatch } = useWorkbench()
  const articleId = article.id

  const claim = async (span: Span) => {
    const made = await act('claim.create', { articleId, span })
    if (!made) return
    dispatch({ do: 'open-claim', claimId: made.id })
    onUsed()
    say('New claim')
  }
  return {
    claim,
    addEvidence: async (span) => {
      const field = state.activeField
      if (!state.claimId && field === 'description') return claim(span)
      const claimId = state.claimId ?? (await act('claim.create', { articleId, span: null }))?.id
      if (!claimId) return
      if (claimId !== state.claimId) {
        dispatch({ do: 'open-claim', claimId })
        dispatch({ do: 'activate-field', field })
      }
      const { start, end } = span
      const added = await act('evidence.add', { articleId, start, end, claimId, field })
      if (!added) return
      onUsed()
      say(`Evidence of ${fieldTitle(field).toLowerCase()} added`)
    },
    activate: (field) => {
      dispatch({ do: 'activate-field', field })
      say(`Active field: ${fieldTitle(field).toLowerCase()}`)
    },
  }
}
