import { isRightToLeft, logicalOrder } from './pdf-order.ts'

/** A run of characters as pdf.js gives it; lengths in points, from the page's lower left corner. */
export type Glyphs = { str: string; x: number; y: number; width: number; size: number }

/** A printed line. */
export type Line = {
  page: number
  text: string
  /** Left and right end, and base line; in points. */
  left: number
  right: number
  y: number
  /** Of most of its characters; in points. */
  size: number
  isRightToLeft: boolean
}

/** Gaps in font sizes: from the first on there is a space, beyond the second another column begins. */
const [spaceGap, columnGap] = [0.17, 2.2]

/** How far the base lines of one line's runs may lie apart, in font sizes: superscripts, marks. */
const lineTolerance = 0.45

/**
 * Puts the runs of a page together to lines, in the order in which the page was drawn, which is
 * that of its columns. Spaces are told by the gaps: those in the file can be anywhere.
 */
export function linesOf(items: readonly Glyphs[], page: number): Line[] {
  const lines: Glyphs[][] = []
  let line: Glyphs[] = []
  for (const item of items) {
    if (item.str.trim() === '') continue
    if (line.length > 0 && !continues(line, item)) {
      lines.push(line)
      line = []
    }
    line.push(item)
  }
  if (line.length > 0) lines.push(line)
  return lines.map((runs) => toLine(runs, page)).filter(({ text }) => text !== '')
}

function continues(line: readonly Glyphs[], item: Glyphs): boolean {
  const last = line.at(-1)!
  const size = Math.max(last.size, item.size)
  const base = line.reduce((widest, run) => (run.width > widest.width ? run : widest))
  if (Math.abs(item.y - base.y) > lineTolerance * Math.max(base.size, item.size)) return false
  const left = Math.min(...line.slice(-nearby).map(({ x }) => x))
  const right = Math.max(...line.slice(-nearby).map(({ x, width }) => x + width))
  const gap = Math.max(item.x - right, left - (item.x + item.width))
  return gap < columnGap * size
}

/** Runs back to which a line is measured. */
const nearby = 50

function toLine(runs: readonly Glyphs[], page: number): Line {
  const sorted = placed(runs)
  const sizes = Map.groupBy(sorted, ({ size }) => Math.round(size * 2) / 2)
  const weight = (group: readonly Glyphs[]) => group.reduce((sum, { str }) => sum + str.length, 0)
  const [size = 0] = [...sizes].toSorted((a, b) => weight(b[1]) - weight(a[1]))[0] ?? []
  const base = sorted.reduce((widest, run) => (run.width > widest.width ? run : widest))
  const isRtl = isRightToLeft(sorted.map(({ str }) => str).join(''))
  return {
    page,
    text: cleaned(isRtl ? logicalOrder(pieces(sorted)) : pieces(sorted).join('')),
    left: sorted[0]!.x,
    right: Math.max(...sorted.map(({ x, width }) => x + width)),
    y: base.y,
    size,
    isRightToLeft: isRtl,
  }
}

/** From left to right; marks that take no room stand behind the letter they lie on. */
function placed(runs: readonly Glyphs[]): Glyphs[] {
  const isMark = ({ str }: Glyphs) => /^\p{M}+$/u.test(str)
  const sorted = runs.filter((run) => !isMark(run)).toSorted((a, b) => a.x - b.x)
  if (sorted.length === 0) return [...runs]
  for (const mark of runs.filter(isMark)) {
    const under = sorted.findLastIndex(({ x }) => x <= mark.x + mark.size * 0.05)
    const letter = sorted[Math.max(0, under)]!
    sorted[Math.max(0, under)] = { ...letter, str: letter.str + mark.str }
  }
  return sorted
}

/** The runs' strings with a space wherever there is a gap. */
function pieces(sorted: readonly Glyphs[]): string[] {
  const found: string[] = []
  let right: number | null = null
  for (const { str, x, width, size } of sorted) {
    if (right !== null && x - right > spaceGap * size && !/\s$/.test(found.at(-1) ?? '')) {
      found.push(' ')
    }
    found.push(str)
    right = Math.max(right ?? x, x + width)
  }
  return found
}

/** Ligatures and the shapes that letters take within a word, as the letters they stand for. */
function cleaned(text: string): string {
  return text
    .replace(/[\ufb00-\ufdff\ufe70-\ufefc]+/g, (shapes) => shapes.normalize('NFKC'))
    .replace(/[\0\ufffd\ue000-\uf8ff]/g, '\ufffd')
    .replace(/\s+/g, ' ')
    .trim()
}
