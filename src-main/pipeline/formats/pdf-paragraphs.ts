import type { Line } from './pdf-lines.ts'

/** A PDF's text: its paragraphs in reading order, and what is printed on page after page. */
export type PdfText = {
  paragraphs: string[]
  furniture: { text: string; reason: string }[]
}

/** Share of a page's height at its top and at its bottom in which headers and footers stand. */
const edge = 0.14

/** Share of the pages, at least two, on which a line at the edge stands that is a header or footer. */
const furnitureShare = 0.4

/** Size of small print against that of the text. */
const smallPrint = 0.8

/**
 * Lines → paragraphs. Lines at the edge of the pages that recur, whatever the numbers in them, are
 * taken out of the text's way, so that sentences run on over the page's end; none is dropped.
 */
export function paragraphsOf(lines: readonly Line[], heights: readonly number[]): PdfText {
  const pages = heights.length
  const counts = new Map<string, Set<number>>()
  for (const line of lines.filter((each) => isAtEdge(each, heights))) {
    const key = keyOf(line)
    counts.set(key, (counts.get(key) ?? new Set()).add(line.page))
  }
  const least = Math.max(2, Math.ceil(pages * furnitureShare))
  const onPages = (line: Line) =>
    isAtEdge(line, heights) ? (counts.get(keyOf(line))?.size ?? 0) : 0
  const usual = usualSize(lines)
  // Where nothing can recur, a browser's header and footer are told by their small print.
  const isSmall = (line: Line) =>
    pages === 1 && isAtEdge(line, heights) && line.size < usual * smallPrint
  const [furniture, story] = [[] as Line[], [] as Line[]]
  for (const line of lines) {
    ;(onPages(line) >= least || isSmall(line) ? furniture : story).push(line)
  }
  return {
    paragraphs: joined(story),
    furniture: furniture.map((line) => ({
      text: line.text,
      reason: isSmall(line)
        ? 'small print at the edge of the page'
        : `printed at the edge of ${onPages(line)} of ${pages} pages`,
    })),
  }
}

/** The size in which most of the text is set, in points. */
function usualSize(lines: readonly Line[]): number {
  const lengths = new Map<number, number>()
  for (const { size, text } of lines) lengths.set(size, (lengths.get(size) ?? 0) + text.length)
  return [...lengths].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

function isAtEdge({ y, page }: Line, heights: readonly number[]): boolean {
  const height = heights[page - 1] ?? 0
  return y < height * edge || y > height * (1 - edge)
}

const keyOf = ({ text }: Line) => text.replace(/\d+/g, '#')

/** Distance of base lines in font sizes beyond which a new paragraph begins, if the text is not set wider. */
const paragraphGap = 1.9

function joined(lines: readonly Line[]): string[] {
  const usual = usualLeading(lines)
  const measures = columnWidths(lines)
  const paragraphs: string[] = []
  let words = ''
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1]
    if (before && !goesOn(before, line, usual, measures)) {
      paragraphs.push(words)
      words = ''
    }
    words = append(words, line.text)
  }
  if (words !== '') paragraphs.push(words)
  return paragraphs
}

/** Usual distance of the base lines of two lines of one column, in font sizes. */
function usualLeading(lines: readonly Line[]): number {
  const steps: number[] = []
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1]
    if (!before || before.page !== line.page || before.size !== line.size) continue
    const step = (before.y - line.y) / line.size
    if (step > 0.8 && step < paragraphGap) steps.push(step)
  }
  return steps.toSorted((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 1.2
}

/** How far right the lines of a size reach on a page, for lines that begin at about the same place. */
function columnWidths(lines: readonly Line[]): (line: Line) => number {
  const key = ({ page, left, right, isRightToLeft }: Line) =>
    `${page} ${Math.round((isRightToLeft ? right : left) / 40)}`
  const widths = new Map<string, number>()
  for (const line of lines) {
    widths.set(key(line), Math.max(widths.get(key(line)) ?? 0, line.right - line.left))
  }
  return (line) => widths.get(key(line)) ?? 0
}

const closed = /[.!?…。！？؟۔:;][\p{Pf}\p{Pe}"'”’»]*$/u

/** A line that ends before this share of its column ends its paragraph, if it also ends a sentence. */
const shortLine = 0.88

/** Whether a line belongs to the paragraph of the line before it. */
function goesOn(before: Line, line: Line, usual: number, widthOf: (line: Line) => number): boolean {
  if (Math.abs(before.size - line.size) > 0.6 || before.isRightToLeft !== line.isRightToLeft) {
    return false
  }
  const step = (before.y - line.y) / line.size
  const isBelow = before.page === line.page && step > 0.3
  if (!isBelow) return !closed.test(before.text)
  if (step > Math.max(usual * 1.3, usual + 0.25)) return false
  const isShort = before.right - before.left < widthOf(before) * shortLine
  if (isShort && closed.test(before.text)) return false
  const indent = line.isRightToLeft ? before.right - line.right : line.left - before.left
  return !(indent > line.size * 0.8 && indent < line.size * 4 && closed.test(before.text))
}

/** Lines run on with a space; a word that was cut at the line's end is put together. */
function append(words: string, line: string): string {
  if (words === '') return line
  if (words.endsWith('\u00ad')) return words.slice(0, -1) + line
  const isCut = /\p{Ll}[-\u2010]$/u.test(words) && /^\p{Ll}/u.test(line)
  if (isCut) return words.slice(0, -1) + line
  const isHan = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。，]$/u.test(words)
  return isHan ? words + line : `${words} ${line}`
}
