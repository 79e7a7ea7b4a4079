import type { Span } from '../../../src-preload/contract/article.ts'

/** The tokens of one sentence: half-open ranges of UTF-16 units into the text, and the words themselves. */
export type Tokens = { words: string[]; starts: number[]; ends: number[] }

/**
 * One token: initials ("J.", "U.S."), a word with its inner apostrophes (but not "'s"),
 * a number with its inner dots and commas, or any other single character.
 */
const pattern =
  /(?:\p{Lu}\.){2,}|(?:\p{Lu}\.)+\p{Lu}(?![\p{L}\p{N}.])|\p{Lu}\.(?=\s+\p{Lu})|\p{L}[\p{L}\p{M}\p{N}]*(?:['’](?![sS]\b)\p{L}[\p{L}\p{M}]*)*|\p{N}+(?:[.,:]\p{N}+)*\p{L}*|['’][sS]\b|[^\s]/gu

/**
 * The tokens of a stretch of text: in order, without white space; every other character
 * lies in exactly one. A hyphen is a token of its own, so that "Iran-backed" begins with "Iran".
 *
 * @param abbreviations lower-case, without the dot: "Gen." keeps its dot
 */
export function tokenise(text: string, span: Span, abbreviations: ReadonlySet<string>): Tokens {
  const tokens: Tokens = { words: [], starts: [], ends: [] }
  const sentence = text.slice(span.start, span.end)
  pattern.lastIndex = 0
  for (let match = pattern.exec(sentence); match; match = pattern.exec(sentence)) {
    let word = match[0]
    if (sentence[pattern.lastIndex] === '.' && abbreviations.has(word.toLowerCase())) {
      word += '.'
      pattern.lastIndex++
    }
    tokens.words.push(word)
    tokens.starts.push(span.start + match.index)
    tokens.ends.push(span.start + match.index + word.length)
  }
  return tokens
}
