import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'
import type { ArticleId } from '../../src-preload/contract/article.ts'
import { useSettings } from '../use-settings.ts'

/** Where the person stopped reading in this case, kept for the next start. */
export function useLastArticle(caseId: string) {
  const { settings, change } = useSettings()
  const [at] = useState<ArticleId | null>(settings.lastArticle[caseId] ?? null)
  const remember = useDebouncedCallback((articleId: ArticleId | null) => {
    if (articleId && articleId !== settings.lastArticle[caseId]) {
      change({ lastArticle: { ...settings.lastArticle, [caseId]: articleId } })
    }
  }, 1_000)
  return { at, remember }
}
