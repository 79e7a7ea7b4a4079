/** How often each content word stands in a text. */
type Vocabulary = ReadonlyMap<string, number>

const unspaced = '\\p{Script=Han}\\p{Script=Katakana}\\p{Script=Hiragana}\\p{Script=Thai}'
/** Words long enough to carry a subject; and every pair of characters where words are not set apart. */
const contentWord = new RegExp(
  `(?:(?![${unspaced}])[\\p{L}\\p{N}]){4,40}|(?=([${unspaced}]{2}))[${unspaced}]`,
  'gu',
)

/** The content words of a text, lower case. */
export function contentWords(text: string): string[] {
  return Array.from(text.toLowerCase().matchAll(contentWord), ([word, pair]) => pair ?? word)
}

/** Counts the content words of some units. */
export function vocabulary(texts: readonly string[]): Vocabulary {
  const counts = new Map<string, number>()
  for (const text of texts) {
    for (const word of contentWords(text)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}

/**
 * Share of a unit's content words, 0 to 1, that the vocabulary holds too; 0.5 for a unit without such words.
 *
 * @param isPart the unit was counted in the vocabulary: its own words do not speak for it
 */
export function wordsShared(text: string, words: Vocabulary, isPart: boolean): number {
  const own = vocabulary([text])
  if (own.size === 0) return 0.5
  let shared = 0
  for (const [word, count] of own) if ((words.get(word) ?? 0) - (isPart ? count : 0) > 0) shared++
  return shared / own.size
}
