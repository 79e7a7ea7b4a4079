import { detect } from 'jschardet'
import { latin1 } from './sniff.ts'

export type Decoded = {
  text: string
  encoding: string /** Length of the byte order mark in bytes. */
  bom: number
}

/**
 * Decodes the bytes of a text or HTML file. Bytes that the encoding does not know become U+FFFD.
 *
 * The encoding is, in this order: the byte order mark; UTF-16 by where its NULs stand; ISO-2022-JP
 * by its escapes; UTF-8 if the bytes are valid or nearly so; what an HTML page or XML declares;
 * what jschardet finds; windows-1252. Valid UTF-8 comes before a declaration because pages saved by
 * a browser are often converted and keep the old one.
 *
 * @returns `encoding`: WHATWG label, as TextDecoder takes it
 */
export function decode(bytes: Uint8Array): Decoded {
  const { encoding, bom } = findEncoding(bytes)
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes.subarray(bom))
  return { text, encoding, bom }
}

/** WHATWG label of the bytes' encoding, and the length of the byte order mark. */
export function findEncoding(bytes: Uint8Array): { encoding: string; bom: number } {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return { encoding: 'utf-8', bom: 3 }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', bom: 2 }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', bom: 2 }
  return { encoding: encodingWithoutMark(bytes), bom: 0 }
}

function encodingWithoutMark(bytes: Uint8Array): string {
  const wide = utf16ByNuls(bytes)
  if (wide) return wide
  const head = latin1(bytes.subarray(0, 16_384))
  if (/\x1b\$[@B]|\x1b\([BJ]/.test(head) && !/[\x80-\xff]/.test(head)) return 'iso-2022-jp'
  const utf8 = utf8Quality(bytes)
  if (utf8 === 'valid') return 'utf-8'
  const declared = declaredEncoding(head)
  if (utf8 === 'nearly' && (declared === null || declared === 'utf-8')) return 'utf-8'
  if (declared && declared !== 'utf-8') return declared
  return guessed(bytes)
}

/** UTF-16 without a mark: NULs (of ASCII, digits, line ends) stand on one side of the pairs only. */
function utf16ByNuls(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, 65_536)
  const nuls = [0, 0]
  for (let at = 0; at < head.length; at++) if (head[at] === 0) nuls[at % 2]!++
  const [high, low] = nuls as [number, number]
  const pairs = head.length / 2
  if (high + low < Math.max(2, pairs * 0.02)) return utf16ByPunctuation(head)
  const label = low > high * 20 ? 'utf-16le' : high > low * 20 ? 'utf-16be' : null
  if (!label) return null
  return /[\ufffd\uffff\0]/.test(utf16(head, label)) ? null : label
}

/** UTF-16 of Chinese and Japanese has few NULs; read the right way round it is letters, with U+3001, U+3002 or U+FF0C. */
function utf16ByPunctuation(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (!head.some((byte) => byte < 9 || (byte > 13 && byte < 27))) return null
  for (const label of ['utf-16le', 'utf-16be'] as const) {
    const text = utf16(head, label)
    const marks = text.match(/[\u3001\u3002\uff0c]/g)?.length ?? 0
    const letters =
      text.match(/[\p{Script=Han}\p{Script=Kana}\p{Script=Hira}\p{P}\s\w]/gu)?.length ?? 0
    if (marks > text.length * 0.01 && letters > text.length * 0.95) return label
  }
  return null
}

function utf16(bytes: Uint8Array, label: 'utf-16le' | 'utf-16be'): string {
  return new TextDecoder(label).decode(bytes.subarray(0, bytes.length - (bytes.length % 2)))
}

/** At most one broken sequence for so many good ones is UTF-8 with damage, not another encoding. */
const goodPerBroken = 10

function utf8Quality(bytes: Uint8Array): 'valid' | 'nearly' | 'no' {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'valid'
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes.subarray(0, 1_000_000))
    const broken = text.match(/\ufffd/g)?.length ?? 0
    const good = text.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0
    return good >= broken * goodPerBroken ? 'nearly' : 'no'
  }
}

/** The label in an XML declaration or a `meta`, if TextDecoder knows it. */
function declaredEncoding(head: string): string | null {
  const found =
    /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w:-]+)/i.exec(head) ??
    /<meta[^>]+\bcharset\s*=\s*["']?\s*([\w:-]+)/i.exec(head)
  return found ? known(found[1]!) : null
}

function guessed(bytes: Uint8Array): string {
  const first = bytes.findIndex((byte) => byte > 0x7f)
  const sample = bytes.subarray(Math.max(0, first - 2000), Math.max(0, first - 2000) + 200_000)
  const { encoding } = detect(sample)
  return (encoding && known(encoding)) || 'windows-1252'
}

/** Names that detectors give and TextDecoder does not know. */
const synonyms: Readonly<Record<string, string>> = {
  cp949: 'euc-kr',
  johab: 'euc-kr',
  cp932: 'shift_jis',
  big5hkscs: 'big5',
  'iso-8859-1': 'windows-1252',
  macroman: 'macintosh',
  maccyrillic: 'x-mac-cyrillic',
}

function known(label: string): string | null {
  const name = label.toLowerCase()
  try {
    const { encoding } = new TextDecoder(synonyms[name] ?? name.replace(/^cp(\d+)$/, 'windows-$1'))
    return encoding.startsWith('utf-16') ? null : encoding
  } catch {
    return null
  }
}
