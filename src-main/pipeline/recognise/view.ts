import { hashText, mix } from './hash.ts'
import { type Knowledge, known } from './knowledge.ts'
import { matchPhrases } from './phrases.ts'
import type { Tokens } from './tokens.ts'

/** Places left free before and after a sentence, so that windows need no bounds. */
export const margin = 2

/**
 * What the tagger sees of a sentence: one number per token in each array, token `i`
 * at `i + margin`; the margins hold 0.
 */
export type View = {
  size: number
  lower: Int32Array
  exact: Int32Array
  shape: Int32Array
  /** Finest word class, 0 for a word without one. */
  wordClass: Int32Array
  /** Bits of `known`. */
  bits: Int32Array
  /** Bits of `known` of the phrase that this token begins (odd) or goes on with (even), shifted by one. */
  phrase: Int32Array
  /** Bits of what the rest of the article says about the word. */
  evidence: Int32Array
  /** How the sentence is capitalised: as sentences are (0), as titles (1), throughout (2), not at all (3). */
  casing: number
  tokens: Tokens
  lowerWords: string[]
}

/** How a sentence is capitalised: shapes of letters mean little in headlines and in message traffic. */
export const casing = { sentence: 0, title: 1, upper: 2, lower: 3 } as const

/** The tagger's view of a sentence; `evidence` is left empty. */
export function view(text: string, tokens: Tokens, knowledge: Knowledge): View {
  const size = tokens.words.length
  const array = () => new Int32Array(size + 2 * margin)
  const lowerWords = tokens.words.map((word) => word.toLowerCase())
  const kind = casingOf(tokens.words)
  const made: View = {
    size,
    lower: array(),
    exact: array(),
    shape: array(),
    wordClass: array(),
    bits: array(),
    phrase: array(),
    evidence: array(),
    casing: kind,
    tokens,
    lowerWords,
  }
  for (let i = 0; i < size; i++) {
    const word = tokens.words[i] ?? ''
    const lower = lowerWords[i] ?? ''
    made.lower[i + margin] = hashText(lower, 0, lower.length)
    made.exact[i + margin] = hashText(word, 0, word.length)
    made.shape[i + margin] = mix(shapeOf(word), kind)
    made.wordClass[i + margin] = knowledge.classes.get(lower) ?? 0
    made.bits[i + margin] = knowledge.words.get(lower) ?? 0
  }
  const known = kind === casing.upper ? knowledge.inCapitals() : knowledge
  for (const { from, to, bits } of matchPhrases(text, tokens, known)) {
    for (let i = from; i < to; i++) made.phrase[i + margin] = bits * 2 + (i === from ? 1 : 0)
  }
  return made
}

/** Runs of upper-case letters, lower-case letters, digits and others, each as one character, at most six. */
export function shapeOf(word: string): number {
  let hash = 7
  let last = ''
  let runs = 0
  for (let i = 0; i < word.length && runs < 6; i++) {
    const character = word[i] ?? ''
    const lower = character.toLowerCase()
    const isUpper = character !== lower
    const kind = isUpper
      ? 'A'
      : lower !== character.toUpperCase()
        ? 'a'
        : character >= '0' && character <= '9'
          ? '0'
          : character
    if (kind === last) continue
    last = kind
    runs++
    hash = mix(hash, kind.charCodeAt(0))
  }
  // One capital and several ("I", "UN") are different shapes.
  return mix(hash, word.length === 1 ? 1 : 0)
}

export function isCapitalised(word: string): boolean {
  const first = word[0] ?? ''
  return first !== first.toLowerCase()
}

function casingOf(words: readonly string[]): number {
  let letters = 0
  let capitalised = 0
  let upper = 0
  for (const word of words) {
    if (word.length < 4 || word.toUpperCase() === word.toLowerCase()) continue
    letters++
    if (isCapitalised(word)) capitalised++
    if (word === word.toUpperCase()) upper++
  }
  if (letters < 3) return casing.sentence
  if (capitalised === 0 && !words.some(isCapitalised)) return casing.lower
  if (upper > 0.8 * letters) return casing.upper
  return capitalised > 0.7 * letters ? casing.title : casing.sentence
}

/** The word's own bits say that it is seldom a name. */
export function isCommon(bits: number): boolean {
  return (bits & known.common) !== 0
}
