import { hashText, mix } from './hash.ts'
import { margin, type View } from './view.ts'

/** Room for the features of one token. */
export const mostFeatures = 80

/**
 * Writes the hashed features of token `i` to `out`, and says how many they are.
 *
 * Templates after Ratinov and Roth (CoNLL 2009) and Guo et al. (EMNLP 2014): words,
 * affixes and shapes in a window of five, nested word classes, lexicons, and what the
 * rest of the article says about the word.
 */
export function features(view: View, i: number, out: Int32Array): number {
  const at = i + margin
  let size = 0
  const add = (template: number, value: number) => {
    out[size++] = mix(template, value)
  }
  addWords(view, at, add)
  addShapes(view, at, add)
  addAffixes(view.lowerWords[i] ?? '', add)
  addClasses(view.wordClass, at, add)
  addLexicons(view, at, add)
  return size
}

type Add = (template: number, value: number) => void

function addWords({ lower, exact, shape }: View, at: number, add: Add): void {
  const [p2, p1, w, n1, n2] = window(lower, at)
  add(0, 0)
  add(1, w)
  add(2, p1)
  add(3, n1)
  add(4, p2)
  add(5, n2)
  add(6, exact[at] ?? 0)
  add(7, mix(p1, w))
  add(8, mix(w, n1))
  add(9, mix(p1, n1))
  const s = shape[at] ?? 0
  add(10, mix(p1, s))
  add(11, mix(n1, s))
  add(12, mix(mix(p2, p1), s))
}

function addShapes({ shape }: View, at: number, add: Add): void {
  const [p2, p1, s, n1, n2] = window(shape, at)
  add(20, s)
  add(21, mix(p1, s))
  add(22, mix(s, n1))
  add(23, mix(mix(p1, s), n1))
  add(24, mix(mix(p2, p1), s))
  add(25, mix(mix(s, n1), n2))
}

function addAffixes(word: string, add: Add): void {
  const end = word.length
  for (let size = 1; size <= 4 && size < end; size++) {
    add(30 + size, hashText(word, end - size, end))
    if (size > 1) add(35 + size, hashText(word, 0, size))
  }
}

/** Classes are nested: one in 2,048, its ancestors in 256 and in 32. */
function addClasses(wordClass: Int32Array, at: number, add: Add): void {
  const [p2, p1, c, n1, n2] = window(wordClass, at)
  const middle = (code: number) => (code === 0 ? 0 : 1 + ((code - 1) >> 3))
  const coarse = (code: number) => (code === 0 ? 0 : 1 + ((code - 1) >> 6))
  add(40, c)
  add(41, p1)
  add(42, n1)
  add(43, middle(c))
  add(44, middle(p1))
  add(45, middle(n1))
  add(46, middle(p2))
  add(47, middle(n2))
  add(48, coarse(c))
  add(49, mix(middle(p1), middle(c)))
  add(50, mix(middle(c), middle(n1)))
  add(51, mix(mix(coarse(p1), coarse(c)), coarse(n1)))
  add(52, mix(coarse(p2), coarse(p1)))
  add(53, mix(coarse(n1), coarse(n2)))
}

function addLexicons({ bits, phrase, evidence, shape }: View, at: number, add: Add): void {
  const [p2, p1, b, n1, n2] = window(bits, at)
  const s = shape[at] ?? 0
  const f = phrase[at] ?? 0
  for (let bit = 0; bit < 16; bit++) {
    if ((b & (1 << bit)) !== 0) add(60 + bit, s)
    if (((f >> 1) & (1 << bit)) !== 0) add(80 + bit, f & 1)
  }
  const e = evidence[at] ?? 0
  for (let bit = 0; bit < 6; bit++) if ((e & (1 << bit)) !== 0) add(100 + bit, s)
  add(110, mix(b, s))
  add(111, mix(p1, s))
  add(112, mix(n1, s))
  add(113, mix(mix(p1, b), shape[at - 1] ?? 0))
  add(114, mix(mix(b, n1), shape[at + 1] ?? 0))
  add(115, mix(p2, p1))
  add(116, mix(n1, n2))
  add(117, mix(f, s))
  add(118, mix(phrase[at - 1] ?? 0, s))
  add(119, mix(phrase[at + 1] ?? 0, s))
  add(120, mix(e, s))
}

function window(values: Int32Array, at: number): [number, number, number, number, number] {
  return [
    values[at - 2] ?? 0,
    values[at - 1] ?? 0,
    values[at] ?? 0,
    values[at + 1] ?? 0,
    values[at + 2] ?? 0,
  ]
}
