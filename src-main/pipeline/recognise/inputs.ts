import { evidence } from './evidence.ts'
import { margin, type View } from './view.ts'

/** Flags of a token that the network sees. */
export const flagCount = 69
/** Flag numbers at which the groups of flags begin. */
const [ofPhraseBegin, ofPhraseInside, ofEvidence, ofCasing, ofShape] = [16, 32, 48, 54, 57]

/** Characters of a word that the network sees: its first and its last half of this. */
export const formSize = 16
/** Letters are told apart by case; digits, and everything else, are not told apart. */
export const letterCount = 60

/**
 * Writes the numbers of the flags that token `i` has to `out`: what lexicons know of the
 * word and of the phrase it is in, what the rest of the article says, how it is written.
 *
 * @returns how many they are
 */
export function flagsOf(view: View, i: number, isKnown: boolean, out: Int32Array): number {
  const at = i + margin
  const word = view.tokens.words[i] ?? ''
  let size = 0
  const add = (flag: number) => {
    out[size++] = flag
  }
  const addBits = (bits: number, count: number, first: number) => {
    for (let bit = 0; bit < count; bit++) if ((bits & (1 << bit)) !== 0) add(first + bit)
  }
  addBits(view.bits[at] ?? 0, 16, 0)
  const phrase = view.phrase[at] ?? 0
  addBits(phrase >> 1, 16, (phrase & 1) === 1 ? ofPhraseBegin : ofPhraseInside)
  addBits(view.evidence[at] ?? 0, Object.keys(evidence).length, ofEvidence)
  if (view.casing > 0) add(ofCasing + view.casing - 1)
  add(ofShape + shapeClass(word))
  if (!isKnown) add(ofShape + 9)
  if (i === 0) add(ofShape + 10)
  if (view.tokens.starts[i] === view.tokens.ends[i - 1]) add(ofShape + 11)
  return size
}

const shapes = [
  /^\p{Lu}\p{Ll}+$/u,
  /^\p{Lu}{2,}$/u,
  /^\p{Lu}$/u,
  /^[\p{Ll}\p{Lo}]+$/u,
  /^(?:\p{Lu}\.)+\p{Lu}?$/u,
  /^\p{N}/u,
  /^\p{Lu}/u,
  /^\p{L}/u,
]

/** How a word is written: one of nine ways, the last for what has no letter or digit. */
function shapeClass(word: string): number {
  const shape = shapes.findIndex((pattern) => pattern.test(word))
  return shape < 0 ? shapes.length : shape
}

/** Writes the numbers of a word's characters to `out` at `to`, `formSize` of them; 0 is none. */
export function writeForm(word: string, out: Uint8Array | Int32Array, to: number): void {
  const half = formSize / 2
  const isLong = word.length > formSize
  for (let c = 0; c < formSize; c++) {
    const unit = isLong && c >= half ? word.length - formSize + c : c
    out[to + c] = unit < word.length ? letterOf(word.charCodeAt(unit)) : 0
  }
}

function letterOf(unit: number): number {
  if (unit >= 97 && unit <= 122) return 1 + unit - 97
  if (unit >= 65 && unit <= 90) return 27 + unit - 65
  if (unit >= 48 && unit <= 57) return 53
  if (unit === 46) return 54
  if (unit === 39 || unit === 0x2019) return 55
  if (unit < 128) return 56
  const plain = String.fromCharCode(unit).normalize('NFD').charCodeAt(0)
  if (plain !== unit && plain < 128) return letterOf(plain)
  return String.fromCharCode(unit).toLowerCase() === String.fromCharCode(unit) ? 57 : 58
}
