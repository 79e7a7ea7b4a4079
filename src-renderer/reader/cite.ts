import type { Article, Span } from '../../src-preload/contract/article.ts'
import { edtfText } from '../edtf-text.ts'

/** Selected words with where they stand: `“…” (Publisher, headline, 12 Oct 2020, characters 10–42 of file.txt)`. */
export function citation(article: Article, { start, end }: Span): string {
  const { text, publisher, headline, published, originalName } = article
  const source = [publisher, headline, published && edtfText(published)].filter(Boolean)
  const place = `characters ${start}–${end} of ${originalName}`
  return `“${text.slice(start, end)}” (${[...source, place].join(', ')})`
}

/**
 * Puts text on the clipboard. The window has no permission for the clipboard's own
 * interface, and needs none: the user's key press is asked to copy, and we say what.
 */
export function copyText(text: string): void {
  const onCopy = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
    event.stopPropagation()
  }
  document.addEventListener('copy', onCopy, { capture: true, once: true })
  document.execCommand('copy')
  document.removeEventListener('copy', onCopy, { capture: true })
}
