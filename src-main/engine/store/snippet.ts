import { fold, type Search, wordsOf } from './search-words.ts'

/** UTF-16 units shown before and after the first hit: about one line of the source list. */
const BEFORE = 40
const AFTER = 90

const word = /[\p{L}\p{N}\p{M}\p{Co}]+/gu

/**
 * Some words around the first word of the text that the search found, on one line.
 *
 * @param parts the stretches that are searched, in order
 * @returns `null` if the words stand elsewhere, such as in the headline
 */
export function snippet(parts: readonly string[], search: Search): string | null {
  for (const part of parts) {
    const at = firstHit(part, search)
    if (at !== null) return around(part, at)
  }
  return null
}

function firstHit(text: string, { phrases, prefix }: Search): number | null {
  const last = phrases.length - 1
  const wanted = new Set(phrases.map((words) => words[0]!))
  const open = prefix && phrases[last]!.length === 1 ? phrases[last]![0]! : null
  for (const match of text.matchAll(word)) {
    const words = wordsOf(fold(match[0]))
    if (words.some((found) => wanted.has(found) || (open !== null && found.startsWith(open)))) {
      return match.index
    }
  }
  return null
}

function around(text: string, at: number): string {
  const from = Math.max(0, at - BEFORE)
  const to = Math.min(text.length, at + AFTER)
  const start = from === 0 ? 0 : text.indexOf(' ', from) + 1
  const end = to === text.length ? to : text.lastIndexOf(' ', to)
  // Where there is no space to cut at, as in Chinese, half a surrogate pair may be left over.
  const line = text
    .slice(start > 0 && start <= at ? start : from, end > at ? end : to)
    .toWellFormed()
    .replace(/\uFFFD/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return `${from > 0 ? '… ' : ''}${line}${to < text.length ? ' …' : ''}`
}
