import type { Phrases } from './knowledge.ts'
import type { Tokens } from './tokens.ts'

/** A known phrase in a sentence: tokens `from` up to, not including, `to`. */
export type PhraseMatch = { from: number; to: number; bits: number }

/**
 * The longest known phrases of a sentence, from left to right, not overlapping.
 * Upper and lower case must be as in the lexicon, white space one blank.
 */
export function matchPhrases(text: string, tokens: Tokens, known: Phrases): PhraseMatch[] {
  const matches: PhraseMatch[] = []
  for (let from = 0; from < tokens.words.length; ) {
    const match = longestFrom(text, tokens, from, known)
    if (match) matches.push(match)
    from = match?.to ?? from + 1
  }
  return matches
}

function longestFrom(
  text: string,
  { words, starts, ends }: Tokens,
  from: number,
  { phrases, longest }: Phrases,
): PhraseMatch | null {
  const limit = longest.get(words[from] ?? '')
  if (limit === undefined) return null
  const start = starts[from] ?? 0
  let found: PhraseMatch | null = null
  for (let to = from + 1; to <= words.length && (ends[to - 1] ?? 0) - start <= limit; to++) {
    const bits = phrases.get(text.slice(start, ends[to - 1]))
    if (bits !== undefined) found = { from, to, bits }
  }
  return found
}
