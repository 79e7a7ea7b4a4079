import { useEffect } from 'react'
import type { Span } from '../../src-preload/contract/article.ts'
import { currentPane } from '../workbench/pane-focus.ts'

/**
 * Copies the selected words to the letter. The browser knows nothing of our selection: it asks the
 * document, not the text, and would copy line breaks that are not in the text layer.
 */
export function useCopy(text: string, selection: Span | null): void {
  useEffect(() => {
    if (!selection) return
    const onCopy = (event: ClipboardEvent) => {
      const isOurs = currentPane() === 'reader' && document.getSelection()?.isCollapsed !== false
      if (!isOurs || (event.target as Element).closest('input, textarea')) return
      event.clipboardData?.setData('text/plain', text.slice(selection.start, selection.end))
      event.preventDefault()
    }
    document.addEventListener('copy', onCopy)
    return () => document.removeEventListener('copy', onCopy)
  }, [text, selection])
}
