import type { Span } from '../../../src-preload/contract/article.ts'

const closing: Record<string, string> = { '“': '”', '«': '»', '„': '“', '"': '"' }

/** A quotation longer than this lost its closing mark; UTF-16 units. */
const longest = 3_000

/** A quotation with its marks; `isOpen`: the next paragraph goes on with it. */
export type Quote = Span & { isOpen?: true }

/**
 * The quotations of a text with their marks, in order, not overlapping. One that a
 * paragraph leaves open ends with the paragraph: the next one opens it anew.
 */
export function findQuotes(text: string): Quote[] {
  const quotes: Quote[] = []
  let open = -1
  let mark = ''
  for (let i = 0; i < text.length; i++) {
    const character = text[i] ?? ''
    if (open < 0 && character in closing) {
      open = i
      mark = closing[character] ?? ''
    } else if (open >= 0 && character === mark) {
      quotes.push({ start: open, end: i + 1 })
      open = -1
    } else if (open >= 0 && (isParagraphEnd(text, i) || i - open > longest)) {
      const isOpen =
        text[i] === '\n' &&
        text
          .slice(i, i + 9)
          .trimStart()
          .startsWith(text[open] ?? '')
      if (i - open <= longest) quotes.push({ start: open, end: i, ...(isOpen ? { isOpen } : {}) })
      open = -1
    }
  }
  return quotes
}

function isParagraphEnd(text: string, i: number): boolean {
  return text[i] === '\n' && /^\n\s*\n/.test(text.slice(i, i + 4))
}
