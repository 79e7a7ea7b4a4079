import { mix } from '../recognise/hash.ts'

/**
 * Words in order. `ids[i]` stands for the i-th word as it is compared (case, marks and width
 * folded away), and `starts[i]`, `ends[i]` are its UTF-16 offsets in the text layer.
 */
export type Words = { ids: Int32Array; starts: Int32Array; ends: Int32Array; isUnspaced: boolean }

/** What a UTF-16 unit is to a word. */
const other = 1
const letter = 2
/** Belongs to the word before it and is not compared: combining marks, tatweel. */
const mark = 3
/** A word by itself, since its script sets no spaces. */
const unspaced = 4

const unspacedScript =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar}/u

/** Filled as characters are met; 0 is not met yet. */
const classes = new Uint8Array(65_536)
const folded = new Uint16Array(65_536)

function meet(unit: number): void {
  const character = String.fromCharCode(unit)
  const isSurrogate = unit >= 0xd800 && unit < 0xe000
  if (isSurrogate || unspacedScript.test(character)) classes[unit] = unspaced
  else if (unit === 0x640 || /\p{M}/u.test(character)) classes[unit] = mark
  else classes[unit] = /[\p{L}\p{N}]/u.test(character) ? letter : other
  folded[unit] = isSurrogate ? unit : character.normalize('NFKD').toLowerCase().charCodeAt(0)
}

/**
 * The words of stretches of a text, in any language: runs of letters and digits; in scripts that
 * set no spaces, each character. A line break, a hyphen, a kind of quotation mark makes no
 * difference. Linear in the stretches; offsets are UTF-16 units.
 */
export function wordsIn(text: string, stretches: readonly { start: number; end: number }[]): Words {
  const ids: number[] = []
  const starts: number[] = []
  const ends: number[] = []
  let alone = 0
  for (const { start, end } of stretches) {
    for (let at = start; at < end; ) {
      const kind = classOf(text.charCodeAt(at))
      if (kind === other || kind === mark) {
        at++
        continue
      }
      const from = at
      let id = 0x811c9dc5 | 0
      do {
        const unit = text.charCodeAt(at)
        if (classes[unit] !== mark) id = Math.imul(id ^ folded[unit]!, 0x01000193)
        at++
      } while (at < end && goesOn(kind, text.charCodeAt(at)))
      if (kind === unspaced) alone++
      ids.push(id)
      starts.push(from)
      ends.push(at)
    }
  }
  return {
    ids: Int32Array.from(ids),
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    isUnspaced: alone * 2 > ids.length,
  }
}

function classOf(unit: number): number {
  if (classes[unit] === 0) meet(unit)
  return classes[unit]!
}

/** Whether a unit belongs to the word that began with a unit of `kind`. */
function goesOn(kind: number, unit: number): boolean {
  const next = classOf(unit)
  return next === mark || (kind === letter && next === letter)
}

/**
 * One number for each run of `length` words: the i-th is of the words from i on.
 * Equal runs have equal numbers; different ones nearly always different numbers.
 */
export function shingles(ids: Int32Array, length: number): Int32Array {
  const count = Math.max(0, ids.length - length + 1)
  const found = new Int32Array(count)
  for (let at = 0; at < count; at++) {
    let hash = ids[at]!
    for (let next = 1; next < length; next++) hash = mix(hash, ids[at + next]!)
    found[at] = hash
  }
  return found
}
