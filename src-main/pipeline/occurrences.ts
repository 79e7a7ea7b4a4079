import type { Span } from '../../src-preload/contract/article.ts'

const letter = String.raw`[\p{L}\p{N}\p{M}]`
/** Scripts whose words are not set apart: a name there ends where it ends. */
const unspaced =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u

/**
 * Every place where the words stand as whole words, letter case and all; a line break may stand
 * where they have a space. Words are told by Unicode's letters, digits and marks.
 *
 * @param within the stretches that are searched; an occurrence lies inside one of them
 * @returns in order, not overlapping
 */
export function occurrences(text: string, words: string, within: readonly Span[]): Span[] {
  const parts = words.trim().split(/\s+/u)
  const first = parts[0]!
  if (first === '') return []
  const before = unspaced.test([...first][0]!) ? '' : `(?<!${letter})`
  const after = unspaced.test([...parts.at(-1)!].at(-1)!) ? '' : `(?!${letter})`
  const pattern = new RegExp(`${before}${parts.map(literal).join(String.raw`\s+`)}${after}`, 'gu')
  return within.flatMap((stretch) =>
    [...text.slice(stretch.start, stretch.end).matchAll(pattern)].map((match) => ({
      start: stretch.start + match.index,
      end: stretch.start + match.index + match[0].length,
    })),
  )
}

const literal = (part: string) => part.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
