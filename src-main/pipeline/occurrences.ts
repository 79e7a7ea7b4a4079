import type { Span } from '../../src-preload/contract/article.ts'

const letter = String.raw`[\p{L}\p{N}\p{M}]`
/** Scripts whose words are not set apart: a name there ends where it ends. */
const unspaced = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]`
const startsUnspaced = new RegExp(`^${unspaced}`, 'u')
const endsUnspaced = new RegExp(`${unspaced}$`, 'u')

/**
 * Every place where the words stand as whole words, letter case and all; a line break may stand
 * where they have a space. Words are told by Unicode's letters, digits and marks.
 *
 * @param within the stretches that are searched; an occurrence lies inside one of them
 * @returns in order, not overlapping
 */
export function occurrences(text: string, quoted: string, within: readonly Span[]): Span[] {
  const words = quoted.trim()
  const parts = words.split(/\s+/u)
  if (parts[0] === '') return []
  const before = startsUnspaced.test(words) ? '' : `(?<!${letter})`
  const after = endsUnspaced.test(words) ? '' : `(?!${letter})`
  const pattern = new RegExp(`${before}${parts.map(literal).join(String.raw`\s+`)}${after}`, 'gu')
  return within.flatMap((stretch) =>
    [...text.slice(stretch.start, stretch.end).matchAll(pattern)].map((match) => ({
      start: stretch.start + match.index,
      end: stretch.start + match.index + match[0].length,
    })),
  )
}

const literal = (part: string) => part.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
