/** What stands for words that stay; always the same, so that it does not tell how long they were. */
export const HOLE = '█████'

/** Shortest piece of a withheld text that is searched for, in characters. */
const PIECE = 6
/** Shortest word of a withheld name that gives it away by itself. */
const TELLING_WORD = 4

export type Span = { start: number; end: number }
/** Finds withheld words in a text, by any of their pieces. */
export type Needles = {
  /** Stretches to take out: whole words, in order, apart from each other. UTF-16 units. */
  find(text: string): Span[]
  has(text: string): boolean
}

/**
 * Finds texts that must not leave, whatever their case, accents and white space: each by any six
 * characters in a row, and by any of its words that is long enough to tell. What is found is
 * widened to whole words.
 */
export function createNeedles(texts: readonly string[]): Needles {
  const pieces = new Set<string>()
  const words = new Set<string>()
  for (const text of texts) {
    const folded = fold(text).text.trim()
    if (folded.length <= PIECE) words.add(folded)
    for (let at = 0; at + PIECE <= folded.length; at++) pieces.add(folded.slice(at, at + PIECE))
    for (const [word] of folded.matchAll(/[\p{L}\p{N}]+/gu)) {
      if (word.length >= TELLING_WORD) words.add(word)
    }
  }
  const find = (text: string) => (pieces.size + words.size === 0 ? [] : found(text, pieces, words))
  return { find, has: (text) => find(text).length > 0 }
}

function found(text: string, pieces: ReadonlySet<string>, words: ReadonlySet<string>): Span[] {
  if (isCode(text)) return []
  const folded = fold(text)
  const hits: Span[] = []
  for (let at = 0; at + PIECE <= folded.text.length; at++) {
    if (pieces.has(folded.text.slice(at, at + PIECE))) hits.push({ start: at, end: at + PIECE })
  }
  for (const { 0: word, index } of folded.text.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (words.has(word)) hits.push({ start: index, end: index + word.length })
  }
  const spans = hits.map(({ start, end }) =>
    widened(text, { start: folded.starts[start]!, end: folded.ends[end - 1]! }),
  )
  return joined(spans.toSorted((a, b) => a.start - b.start))
}

/** Hashes and ids are drawn by lot: what is found in them says nothing. */
const isCode = (text: string) =>
  /^[0-9a-f]{16,64}(\.\d+)?$|^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

/** Lower case, without marks, one blank for any white space; with where each unit came from. */
function fold(text: string): { text: string; starts: number[]; ends: number[] } {
  let folded = ''
  const starts: number[] = []
  const ends: number[] = []
  for (let at = 0; at < text.length; ) {
    const char = String.fromCodePoint(text.codePointAt(at)!)
    const end = at + char.length
    const isBlank = /[\s\p{Cf}\p{Cc}]/u.test(char)
    const plain = isBlank ? ' ' : char.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
    if (isBlank && folded.endsWith(' ')) ends[ends.length - 1] = end
    else {
      folded += plain
      for (let unit = 0; unit < plain.length; unit++) {
        starts.push(at)
        ends.push(end)
      }
    }
    at = end
  }
  return { text: folded, starts, ends }
}

const isWordUnit = (unit: string | undefined) =>
  unit !== undefined && /[\p{L}\p{N}\p{M}\p{Cs}]/u.test(unit)

/** To the ends of the words that it cuts, without blanks at its own ends. */
function widened(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end]
  while (from < to && /\s/.test(text[from]!)) from++
  while (to > from && /\s/.test(text[to - 1]!)) to--
  while (from > 0 && isWordUnit(text[from]) && isWordUnit(text[from - 1])) from--
  while (to < text.length && isWordUnit(text[to - 1]) && isWordUnit(text[to])) to++
  return { start: from, end: to }
}

function joined(spans: readonly Span[]): Span[] {
  const apart: Span[] = []
  for (const span of spans) {
    const last = apart.at(-1)
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else if (span.end > span.start) apart.push({ ...span })
  }
  return apart
}

/** The text with its holes, and the way of offsets into it: one inside a hole goes to its near end. */
export function withHoles(text: string, holes: readonly Span[]) {
  let shown = ''
  let last = 0
  const places: (Span & { hole: Span })[] = []
  for (const { start, end } of holes) {
    shown += text.slice(last, start)
    places.push({ start: shown.length, end: shown.length + HOLE.length, hole: { start, end } })
    shown += HOLE
    last = end
  }
  shown += text.slice(last)
  const moved = (offset: number, side: 'start' | 'end'): number => {
    const at = places.findLast(({ hole }) => hole.start < offset)
    if (!at) return offset
    if (offset >= at.hole.end) return offset + at.end - at.hole.end
    return side === 'start' ? at.start : at.end
  }
  return { text: shown, places, moved }
}

/** The value with every string in it, at any depth, holed. */
export function holed<T>(value: T, needles: Needles): T {
  if (typeof value === 'string') return withHoles(value, needles.find(value)).text as T
  if (Array.isArray(value)) return value.map((part: unknown) => holed(part, needles)) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, holed(part as unknown, needles)]),
  ) as T
}

/** Whether any string in the value holds withheld words. */
export function reveals(value: unknown, needles: Needles): boolean {
  if (typeof value === 'string') return needles.has(value)
  if (value === null || typeof value !== 'object') return false
  return Object.values(value).some((part) => reveals(part, needles))
}
