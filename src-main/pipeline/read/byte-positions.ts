import type { Page } from '../page.ts'
import { findEncoding } from './decode.ts'

/**
 * Where characters of a text file stand in its bytes, for selectors that count bytes.
 *
 * UTF-16 offsets into `page.text`, in any order → byte offsets into the file, byte order mark
 * counted; exact for broken bytes too. `null` for every offset of a page that is not the whole file as
 * plain text (its text layer is made), of ISO-2022-JP (its bytes mean nothing without the escapes before them), inside a
 * surrogate pair, and outside the text. Linear in the file's size.
 */
export function bytePositions(
  bytes: Uint8Array,
  page: Pick<Page, 'reader'>,
  offsets: readonly number[],
): (number | null)[] {
  const { encoding, bom } = findEncoding(bytes)
  if (page.reader !== 'text/1' || encoding === 'iso-2022-jp') return offsets.map(() => null)
  const wanted = [...new Set(offsets)].toSorted((a, b) => a - b)
  const positions = new Map<number, number>()
  let next = 0
  let unit = 0
  for (const { at, units } of characters(bytes, bom, encoding)) {
    while (next < wanted.length && wanted[next]! < unit) next++
    if (next === wanted.length) break
    if (wanted[next] === unit) positions.set(unit, at)
    unit += units
  }
  return offsets.map((offset) => positions.get(offset) ?? null)
}

/** A decoded character: its first byte and its length in UTF-16 units; the last one stands for the end. */
type Character = { at: number; units: number }

function characters(bytes: Uint8Array, from: number, encoding: string): Generator<Character> {
  if (encoding === 'utf-8') return utf8Characters(bytes, from)
  if (encoding.startsWith('utf-16')) return utf16Characters(bytes, from, encoding === 'utf-16le')
  return legacyCharacters(bytes, from, encoding)
}

/** UTF-8 as the Encoding Standard decodes it: one U+FFFD for each maximal subpart of a broken sequence. */
function* utf8Characters(bytes: Uint8Array, from: number): Generator<Character> {
  let at = from
  while (at < bytes.length) {
    const size = utf8Size(bytes, at)
    yield { at, units: size === 4 ? 2 : 1 }
    at += Math.abs(size)
  }
  yield { at, units: 0 }
}

/** Bytes of the sequence at a position; negative if it is broken. */
function utf8Size(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!
  if (lead < 0x80) return 1
  const needed =
    lead >= 0xc2 && lead < 0xe0
      ? 1
      : lead >= 0xe0 && lead < 0xf0
        ? 2
        : lead >= 0xf0 && lead < 0xf5
          ? 3
          : 0
  if (needed === 0) return -1
  for (let offset = 1; offset <= needed; offset++) {
    const byte = bytes[at + offset] ?? 0
    const lowest = offset > 1 ? 0x80 : lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
    const highest = offset > 1 ? 0xbf : lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
    if (byte < lowest || byte > highest) return -offset
  }
  return needed + 1
}

function* utf16Characters(
  bytes: Uint8Array,
  from: number,
  isLittle: boolean,
): Generator<Character> {
  const unitAt = (at: number) =>
    bytes[at + (isLittle ? 0 : 1)]! + 256 * bytes[at + (isLittle ? 1 : 0)]!
  let at = from
  while (at < bytes.length) {
    const isHigh = at + 1 < bytes.length && (unitAt(at) & 0xfc00) === 0xd800
    const isPair = isHigh && at + 3 < bytes.length && (unitAt(at + 2) & 0xfc00) === 0xdc00
    // A file that ends within a pair ends in one U+FFFD for all that is left.
    const isRest = at + 2 >= bytes.length || (isHigh && at + 3 >= bytes.length)
    yield { at, units: isPair ? 2 : 1 }
    at = isRest ? bytes.length : at + (isPair ? 4 : 2)
  }
  yield { at: bytes.length, units: 0 }
}

/** Most bytes of one character in the encodings that browsers know. */
const longestCharacter = 4

/** Any other encoding: its own decoder is asked how many bytes the next character takes. */
function* legacyCharacters(
  bytes: Uint8Array,
  from: number,
  encoding: string,
): Generator<Character> {
  let at = from
  while (at < bytes.length) {
    if (bytes[at]! < 0x80) {
      yield { at, units: 1 }
      at++
      continue
    }
    const { size, units } = legacyCharacter(bytes, at, encoding)
    yield { at, units }
    at += size
  }
  yield { at, units: 0 }
}

function legacyCharacter(
  bytes: Uint8Array,
  at: number,
  encoding: string,
): { size: number; units: number } {
  const decoder = new TextDecoder(encoding)
  for (let size = 1; size <= longestCharacter && at + size <= bytes.length; size++) {
    const text = decoder.decode(bytes.subarray(at + size - 1, at + size), { stream: true })
    if (text === '') continue
    // A broken sequence can give back its last bytes, which then begin a character of their own.
    if (text.startsWith('\ufffd')) return { size: Math.max(1, size - text.length + 1), units: 1 }
    return { size, units: text.length }
  }
  return { size: bytes.length - at, units: 1 }
}
