import { latin1 } from '../read/sniff.ts'
import { damaged } from './failures.ts'
import type { Format, Found } from './format.ts'
import { documentHtml, escaped } from './markup.ts'
import { pressArticles } from './press.ts'
import { charsets, destinationsWithoutText, signs } from './rtf-words.ts'
import type { Source } from './source.ts'

/** Rich Text Format 1.9: the text with its paragraphs; styles, pictures and objects are passed over. */
export const rtf: Format = {
  kind: 'rtf',
  mediaType: 'application/rtf',
  sniff: ({ head }) => head.startsWith('{\\rtf'),
  read,
}

function* read({ bytes }: Source): Generator<Found> {
  const { paragraphs, codePage } = new RtfReader(bytes).read()
  const usual = usualSize(paragraphs)
  const html = paragraphs.map(({ words, size }) => {
    const isHeading = size > usual * headingSize && words.length < longestHeading
    const tag = isHeading ? 'h1' : 'p'
    return `<${tag}>${escaped(words).replaceAll('\n', '<br>')}</${tag}>`
  })
  const content = documentHtml(html.join(''))
  const press = pressArticles(content, codePage)
  if (press) yield* press
  else yield { form: 'html', content, encoding: codePage, hints: {}, part: null }
}

/** A paragraph and the size of its first character, in half points. */
type Paragraph = { words: string; size: number }

/** How much larger than the text a heading's characters are, and how long it may be. */
const [headingSize, longestHeading] = [1.15, 250]

/** The size in which most of the text is set. */
function usualSize(paragraphs: readonly Paragraph[]): number {
  const lengths = new Map<number, number>()
  for (const { words, size } of paragraphs)
    lengths.set(size, (lengths.get(size) ?? 0) + words.length)
  return [...lengths].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

/** Deepest nesting of groups; word processors stay under 30. */
const deepest = 1_000

/** A group's state; a closing brace brings back the one before. */
type Group = {
  isSilent: boolean
  isFontTable: boolean
  font: number
  /** In half points. */
  size: number
  fallback: number
}

const token = /\\([a-z]+)(-?\d+)? ?|\\'([\da-f]{2})|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)/giy

class RtfReader {
  readonly paragraphs: Paragraph[] = []
  codePage = 'windows-1252'
  private readonly fonts = new Map<number, string>()
  private readonly stack: Group[] = []
  private group: Group = { isSilent: false, isFontTable: false, font: -1, size: 24, fallback: 1 }
  private words = ''
  private size = 0
  /** Bytes that wait for their neighbours: a character can have two. */
  private pending: number[] = []
  /** Characters still to be passed over after a `\\u`. */
  private skip = 0
  private readonly bytes: Uint8Array

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  /** @throws AttestError `file/damaged` */
  read(): this {
    const { bytes } = this
    for (let at = 0; at < bytes.length; ) {
      // By pieces, which end where no token does: a pattern walks no further than it has to.
      const piece = latin1(bytes.subarray(at, at + pieceSize))
      at += this.readPiece(piece, at + pieceSize >= bytes.length)
    }
    this.endParagraph()
    return this
  }

  /** @returns how many characters were used up: the last token may go on in the next piece */
  private readPiece(piece: string, isLast: boolean): number {
    token.lastIndex = 0
    for (;;) {
      const from = token.lastIndex
      if (from >= piece.length) return piece.length
      const match = token.exec(piece)
      if (!match) return isLast ? piece.length : Math.max(1, from)
      if (!isLast && from > 0 && token.lastIndex > piece.length - longestToken && !match[6])
        return from
      const [, word, value, hex, sign, brace, text] = match
      if (word === 'bin') return token.lastIndex + Math.max(0, Number(value ?? 0))
      if (word !== undefined) this.control(word, value === undefined ? null : Number(value))
      else if (hex !== undefined) this.byte(Number.parseInt(hex, 16))
      else if (sign !== undefined) this.sign(sign)
      else if (brace !== undefined) this.brace(brace)
      else if (text !== undefined)
        for (let at = 0; at < text.length; at++) this.byte(text.charCodeAt(at))
    }
  }

  private brace(brace: string): void {
    this.decode()
    this.skip = 0
    if (brace === '{') {
      if (this.stack.length >= deepest) throw damaged('its groups are nested too deep')
      this.stack.push(this.group)
      this.group = { ...this.group }
    } else this.group = this.stack.pop() ?? this.group
  }

  private sign(sign: string): void {
    if (sign === '*') this.group.isSilent = true
    else if (sign === '~') this.append('\u00a0')
    else if (sign === '_') this.append('\u2011')
    else if (sign === '\n' || sign === '\r') this.endParagraph()
    else if (sign !== '-' && sign !== ':' && sign !== '|') this.append(sign)
  }

  private control(word: string, value: number | null): void {
    const { group } = this
    if (word === 'u') {
      this.append(String.fromCharCode(value ?? 0))
      this.skip = group.fallback
    } else if (word === 'uc') group.fallback = value ?? 1
    else if (word === 'ansicpg') this.codePage = labelOf(value ?? 1252) ?? this.codePage
    else if (word === 'mac') this.codePage = 'macintosh'
    else if (word === 'f') this.setFont(value ?? -1)
    else if (word === 'fs') group.size = value ?? 24
    else if (word === 'fcharset') {
      const label = charsets[value ?? 0]
      if (group.isFontTable && label) this.fonts.set(group.font, label)
    } else if (word === 'fonttbl') group.isSilent = group.isFontTable = true
    else if (destinationsWithoutText.has(word)) group.isSilent = true
    else if (word === 'v') group.isSilent = value !== 0
    else if (word === 'par' || word === 'row' || word === 'sect' || word === 'page')
      this.endParagraph()
    else if (signs[word]) this.append(signs[word])
  }

  private setFont(font: number): void {
    this.decode()
    this.group.font = font
  }

  private byte(byte: number): void {
    if (this.skip > 0) this.skip--
    else if (!this.group.isSilent) {
      if (this.words === '' && this.pending.length === 0) this.size = this.group.size
      this.pending.push(byte)
    }
  }

  private append(text: string): void {
    this.decode()
    if (this.group.isSilent) return
    if (this.words === '') this.size = this.group.size
    this.words += text
  }

  private decode(): void {
    if (this.pending.length === 0) return
    const label = this.fonts.get(this.group.font) ?? this.codePage
    this.words += new TextDecoder(label).decode(Uint8Array.from(this.pending))
    this.pending = []
  }

  private endParagraph(): void {
    this.decode()
    const words = this.words.toWellFormed().trim()
    if (words !== '') this.paragraphs.push({ words, size: this.size })
    this.words = ''
  }
}

/** Characters that are looked at at once, and the longest control word with its number. */
const [pieceSize, longestToken] = [65_536, 64]

function labelOf(codePage: number): string | null {
  const labels: Record<number, string> = {
    932: 'shift_jis',
    936: 'gbk',
    949: 'euc-kr',
    950: 'big5',
    10000: 'macintosh',
    65001: 'utf-8',
  }
  try {
    return new TextDecoder(labels[codePage] ?? `windows-${codePage}`).encoding
  } catch {
    return null
  }
}
