import type { ClaimRow } from '../../src-preload/contract/claim-table.ts'
import { useWorkbench } from '../workbench/context.ts'

/** The way from a row to the panes, with its article, its words and its claim open. */
export function useGoToClaim(): (row: Pick<ClaimRow, 'id' | 'articleId' | 'span'>) => void {
  const { dispatch } = useWorkbench()
  return ({ id, articleId, span }) => {
    dispatch({ do: 'open-article', articleId, ...(span && { span }) })
    dispatch({ do: 'open-claim', claimId: id })
    dispatch({ do: 'leave-screen', to: 'claims' })
  }
}
