import type { Needles } from './needles.ts'

/** Kinds of files whose bytes can be searched through; in packed ones, words can hide from a search. */
const searchable = new Set(['text/plain', 'text/html', 'application/xhtml+xml'])

/** Whether an original can be shown to hold no withheld words: in it as it is, and as browsers, links and scripts would read it. */
export function isClean(
  original: { bytes: Uint8Array; mediaType: string; encoding: string },
  needles: Needles,
): boolean {
  if (!searchable.has(original.mediaType)) return false
  const text = new TextDecoder(original.encoding).decode(original.bytes)
  return [text, withoutReferences(text), withoutPercents(text), withoutEscapes(text)].every(
    (view) => !needles.has(view) && !hasInBase64(view, needles),
  )
}

const character = (code: number, written: string) =>
  code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : written

/** With `&#65;` and `&#x41;` read. */
const withoutReferences = (text: string) =>
  text
    .replace(/&#(\d{1,7});?/g, (all, digits: string) => character(Number(digits), all))
    .replace(/&#x([0-9a-f]{1,6});?/gi, (all, digits: string) =>
      character(Number.parseInt(digits, 16), all),
    )
    .replace(/&nbsp;/gi, ' ')
    .replace(/&(\w)(acute|grave|uml|circ|tilde|cedil|ring|caron);/g, '$1')

/** With `%41`, `=41` and `+` read. */
const withoutPercents = (text: string) =>
  text
    .replaceAll('+', ' ')
    .replace(/(?:[%=][0-9a-f]{2})+/gi, (run) =>
      new TextDecoder().decode(Buffer.from(run.replace(/[%=]/g, ''), 'hex')),
    )

/** With `\u0041`, `\x41` and `\41` read. */
const withoutEscapes = (text: string) =>
  text.replace(
    /\\u\{?([0-9a-f]{1,6})\}?|\\x?([0-9a-f]{2,6}) ?/gi,
    (all, long: string, short: string) => character(Number.parseInt(long ?? short, 16), all),
  )

/** Runs that can be base64 or hex, read. */
function hasInBase64(text: string, needles: Needles): boolean {
  for (const [run] of text.matchAll(/[A-Za-z0-9+/_-]{8,}/g)) {
    if (/^[0-9a-f]+$/i.test(run) && needles.has(Buffer.from(run, 'hex').toString('utf8')))
      return true
    for (let shift = 0; shift < 4; shift++) {
      const bytes = Buffer.from(run.slice(shift), 'base64')
      if (needles.has(bytes.toString('utf8')) || needles.has(bytes.toString('utf16le'))) return true
    }
  }
  return false
}
