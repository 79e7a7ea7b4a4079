import { mostLines, mostWords, type Unit } from './unit.ts'

type Line = {
  start: number
  end: number
  indent: number
  /** Columns from the margin to the last character. */
  width: number
  words: string
  isItem: boolean
}

const listMark = /^(?:[*•·●○▪■►‣◦]|[-–+>](?=\s))\s*|^\[[ x]\]\s+/
/** A line drawn across the page. */
const rule = /^[=_*~#-]{5,}$/
/** A heading as some dumps mark it: `**** Title ****`, `== Title ==`. */
const headingMark = /^(?:\*{2,}|={2,}|#{1,6}(?= ))\s*|\s*(?:\*{2,}|={2,})$/g
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/g

/**
 * Splits the text layer of a text file into its units: a paragraph each, hard wraps undone.
 *
 * Every character of the first `mostLines` lines that is not white space lies in exactly one unit.
 * Linear in `text.length`.
 */
export function unitsOf(text: string): Unit[] {
  const lines = linesOf(text)
  const wrapped = wrapWidth(lines)
  const units: Unit[] = []
  for (let at = 0; at < lines.length; at++) {
    const first = lines[at]!
    if (first.words === '' && first.start === first.end) continue
    const last = wrapped === null ? at : lastOfParagraph(lines, at, wrapped)
    const words = lines.slice(at, last + 1).map((line) => line.words)
    units.push({
      start: first.start,
      end: lines[last]!.end,
      words: words.join(' ').trim().slice(0, mostWords),
      isItem: first.isItem,
      indent: first.indent,
    })
    at = last
  }
  return units
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  for (const { 0: raw, index } of text.matchAll(
    /[^\n\r\u2028\u2029\f\v]*(?:\r\n|[\n\r\u2028\u2029\f\v]|$)/g,
  )) {
    if (lines.length === mostLines) break
    if (raw === '') continue
    const trimmed = raw.trim()
    const indent = trimmed === '' ? 0 : raw.length - raw.trimStart().length
    const words = trimmed
      .slice(0, mostWords)
      .replace(headingMark, '')
      .replace(listMark, '')
      .replace(/\s+/g, ' ')
    lines.push({
      start: index + indent,
      end: index + indent + trimmed.length,
      indent,
      width: indent + columns(trimmed),
      words,
      isItem: listMark.test(trimmed),
    })
  }
  return lines
}

function columns(text: string): number {
  return text.length + (text.length > 400 ? 0 : (text.match(wide)?.length ?? 0))
}

/** Margins that mail, terminals and text browsers wrap at, with room on both sides. */
const [narrowest, widest] = [50, 140]
/** Fewest wrapped lines that show a margin, and most lines beyond it for each of them. */
const [fewestWraps, mostBeyond] = [4, 0.34]

/**
 * The column at which the text was hard wrapped, or `null` if its lines are paragraphs.
 *
 * A line was wrapped at column W if it ends by W, the next word would have gone beyond W, and the
 * sentence goes on: no full stop, next line not with a capital. The W that explains most lines wins.
 */
function wrapWidth(lines: Line[]): number | null {
  const explained = Array.from({ length: widest + 1 }, () => 0)
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1]
    if (!next || next.words === '' || next.isItem || line.width > widest) continue
    if (/[.!?。؟:]["”»’)]*$/.test(line.words) || !/^["“«(]?[^\p{Lu}\P{L}]/u.test(next.words))
      continue
    const upTo = Math.min(widest, line.width + firstWord(next.words))
    for (let width = Math.max(narrowest, line.width); width <= upTo; width++) explained[width]!++
  }
  const best = explained.indexOf(Math.max(...explained))
  if (explained[best]! < fewestWraps) return null
  const beyond = lines.filter(
    (line) => line.width > best + 10 && /\s\S+\s\S+\s/.test(line.words),
  ).length
  return beyond <= explained[best]! * mostBeyond ? best : null
}

/** Columns that the first word takes with a space before it; text without spaces can break anywhere. */
function firstWord(words: string): number {
  const word = /^\S+/.exec(words)?.[0] ?? ''
  return /^[\u2e80-\ua4cf\uff00-\uff60]/.test(word) ? 4 : columns(word.slice(0, 40)) + 1
}

function lastOfParagraph(lines: Line[], first: number, width: number): number {
  let last = closingLine(lines, first)
  while (continues(lines, first, last, width)) last++
  return last
}

/** Most lines of a picture's description in brackets. */
const longestBracket = 40

/** The line that closes a bracket which a line opens and does not close; the line itself if none does. */
function closingLine(lines: Line[], first: number): number {
  const opens = lines[first]!.words.startsWith('[') && !lines[first]!.words.includes(']')
  for (let at = first + 1; opens && at <= first + longestBracket; at++) {
    const words = lines[at]?.words ?? ''
    if (words === '' || words.startsWith('[')) return first
    if (words.includes(']')) return at
  }
  return first
}

/** Whether the line after `last` goes on with the paragraph that began at `first`. */
function continues(lines: Line[], first: number, last: number, width: number): boolean {
  const line = lines[last]!
  const next = lines[last + 1]
  if (!next || next.words === '' || next.isItem || line.words === '') return false
  if (rule.test(next.words) || rule.test(line.words)) return false
  if (line.width + firstWord(next.words) <= width) return false
  return last > first
    ? next.indent === line.indent
    : lines[first]!.isItem || Math.abs(next.indent - line.indent) <= 4
}
