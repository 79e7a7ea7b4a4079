/** Scripts written without spaces: each character is indexed as a word, and found as a phrase. */
const unspaced =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu

/** Letters that Arabic and Persian keyboards write differently for the same word. */
const arabic: Record<string, string> = { ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه', ـ: '' }

/** Marks that many leave out: accents, Hebrew points, tashkeel; not Japan's, nor the vowels of India's scripts. */
const accents = /(?![\u3099\u309A])(?=\p{Mn})[\p{sc=Inherited}\p{sc=Arabic}\p{sc=Hebrew}]/gu

/**
 * The text as search compares it: lower case, compatibility forms and accents removed (so also
 * hamza and tashkeel), Arabic letter variants unified, characters of unspaced scripts set apart.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(accents, '')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[ىیکةـ]/g, (letter) => arabic[letter] ?? letter)
    .replace(unspaced, ' $& ')
}

/** The words of folded text: runs of letters with their marks, and digits, as the index has them. */
export const wordsOf = (folded: string): string[] =>
  folded.match(/[\p{L}\p{N}\p{Co}\p{Mn}\p{Mc}]+/gu) ?? []

/** What a person searches for: phrases that must all occur, the last word perhaps unfinished. */
export type Search = { phrases: string[][]; prefix: boolean }

/**
 * Reads a search box: words, and "phrases" in double quotes. Nothing a person can type is an error.
 *
 * @returns `null` if there is no word in it
 */
export function readSearch(query: string): Search | null {
  const phrases: string[][] = []
  for (const [, quoted, bare] of query.matchAll(
    /["“”„«»]([^"“”„«»]*)(?:["“”„«»]|$)|([^\s"“”„«»]+)/gu,
  )) {
    const words = wordsOf(fold(quoted ?? bare ?? ''))
    if (words.length > 0) phrases.push(words)
  }
  if (phrases.length === 0) return null
  return { phrases, prefix: /[\p{L}\p{N}\p{M}\p{Co}]$/u.test(query) }
}

/** The search in the language of FTS5: only quoted words, so that none is taken for syntax. */
export function toMatch({ phrases, prefix }: Search): string {
  return phrases
    .map((words, index) => {
      const star = prefix && index === phrases.length - 1 ? ' *' : ''
      return `"${words.join(' ')}"${star}`
    })
    .join(' AND ')
}
