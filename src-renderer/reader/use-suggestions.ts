import { useState } from 'react'
import type { Article } from '../../src-preload/contract/article.ts'
import type { Suggestion, SuggestionKey } from '../../src-preload/contract/suggestion.ts'
import { useAct } from '../use-act.ts'
import { useCall } from '../use-call.ts'
import { useWorkbench } from '../workbench/context.ts'

const none: readonly Suggestion[] = []
const topics = ['suggestion', 'claim', 'article', 'block', 'mention', 'history'] as const

export type Suggestions = {
  /** In the order of the text, best first where two begin at one place. */
  list: readonly Suggestion[]
  /** The one that has the focus. */
  current: Suggestion | null
  setCurrent(key: SuggestionKey | null): void
  /** Makes it a claim and opens that in the editor; the focus goes to the next suggestion. */
  accept(one: Suggestion): Promise<void>
  reject(one: Suggestion): Promise<void>
}

/** The claims that the machine suggests for an article, and what the analyst says to them. */
export function useSuggestions(
  { id: articleId }: Article,
  say: (text: string) => void,
): Suggestions {
  const act = useAct()
  const { dispatch } = useWorkbench()
  const { data } = useCall('suggestion.list', { articleId }, topics)
  const [key, setKey] = useState<SuggestionKey | null>(null)
  const startOf = ({ passages }: Suggestion) => passages[0]?.start ?? 0
  const list = data?.toSorted((a, b) => startOf(a) - startOf(b)) ?? none
  // The next one is known before the list is asked for anew.
  const leave = (one: Suggestion) => {
    const at = list.indexOf(one)
    setKey((list[at + 1] ?? list[at - 1])?.key ?? null)
  }
  return {
    list,
    current: list.find((one) => one.key === key) ?? null,
    setCurrent: setKey,
    async accept(one) {
      leave(one)
      const made = await act('suggestion.accept', { articleId, key: one.key })
      if (!made) return
      dispatch({ do: 'open-claim', claimId: made.id })
      say(one.claimId ? 'Passages added to the claim that says the same' : 'Accepted as a claim')
    },
    async reject(one) {
      leave(one)
      if (await act('suggestion.reject', { articleId, key: one.key })) say('Rejected for good')
    },
  }
}
