import type { Unit } from './unit.ts'

/** Counts on the words of a unit, by which prose is told from lists and menus. */
export type Shape = {
  /** Words; for scripts without spaces two characters count as one. */
  words: number
  /** Ends like a sentence. */
  isClosed: boolean
  /** Ends in an ellipsis, as teasers do. */
  isCut: boolean
  /** Sentence ends and commas inside. */
  marks: number
  /** Share of words that begin with a capital. */
  capitals: number
}

const unspaced =
  /[\p{Script=Han}\p{Script=Hira}\p{Script=Kana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/gu

/** Counts the shape of the first 4,000 characters. */
export function shapeOf(words: string): Shape {
  const text = words.slice(0, 4000)
  const spaced = text.match(/[\p{L}\p{N}][^\s]*/gu) ?? []
  const dense = text.match(unspaced)?.length ?? 0
  const capitals = spaced.filter((word) => /^[\p{Lu}\p{Lt}]/u.test(word)).length
  const tail = words.slice(-14).replace(/[\s~\p{Extended_Pictographic}\ufe0f\u200d]+$/u, '')
  return {
    words: spaced.length + dense / 2,
    isClosed: /[.!?。！？؟।۔…:;："”»’)]["”»’)\]]*$/.test(tail) && /[.!?。！？؟।۔…:]/.test(tail),
    isCut: /(?:\.{3}|…)["”»’)\]]?$/.test(tail),
    marks: text.match(/[.!?。！？؟।۔](?=\s|["”»’]|$|\p{Script=Han})|[,،、，;؛]/gu)?.length ?? 0,
    capitals: spaced.length === 0 ? 0 : capitals / spaced.length,
  }
}

/** How much a unit looks like a paragraph of the story at first sight, by its length and its end. */
export function proseScore(unit: Unit, shape: Shape): number {
  if (shape.isCut && shape.words >= 12) return -2
  const length = Math.min(3, Math.log2(1 + shape.words / 8))
  const closed = shape.isClosed ? 1 : -1
  const marks = Math.min(1, shape.marks / 3)
  const capitals = shape.words > 3 && shape.capitals > 0.6 ? 0.6 : 0
  return length + closed + marks - (unit.isItem ? 0.4 : 0) - capitals - 1.2
}
