import { hashText, mix } from '../recognise/hash.ts'

/** What is said and on whose word, as 16 hexadecimal digits: the same for words that differ in case, marks and blanks only. */
export function keyOf(content: string, source: string): string {
  const words = `${folded(source)}|${folded(content)}`
  const first = hashText(words, 0, words.length)
  const second = mix(hashText(words, Math.floor(words.length / 2), words.length), words.length)
  return hex(first) + hex(mix(first, second))
}

const folded = (words: string): string =>
  (
    words
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ')

const hex = (number: number): string => (number >>> 0).toString(16).padStart(8, '0')
