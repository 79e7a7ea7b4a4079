import type { Block, Span } from '../../../src-preload/contract/article.ts'
import { findDates } from '../dates/index.ts'
import { ofKind } from './located.ts'
import { writtenDates } from './written-dates.ts'

/** What sets a dateline apart from the sentence after it, within so many UTF-16 units. */
const [dash, longest] = [/\s(?:--|[-–—])\s|\)\s*[-–—:]|\.[-–—]/u, 160]

/**
 * The day that the dateline of a story names: `TARVELL, 4 March 2031 —`, `BELMAR, Oct 12 (AP) —`.
 *
 * @param published EDTF: tells the year where the dateline names none
 */
export function datelineDate(
  text: string,
  blocks: readonly Block[],
  published: string | null,
): { value: string; span: Span } | null {
  const [body] = ofKind({ text, blocks }, 'body')
  if (!body) return null
  const head = text.slice(body.start, Math.min(body.end, body.start + longest))
  const end = dash.exec(head)?.index
  if (end === undefined) return null
  const [written] = writtenDates(head.slice(0, end))
  if (written && written.days.length === 1) {
    const [year, month, day] = written.days[0].map((part) => String(part).padStart(2, '0'))
    const span = { start: body.start + written.start, end: body.start + written.end }
    return { value: `${year}-${month}-${day}`, span }
  }
  const sentence = { start: body.start, end: body.start + end }
  const named = findDates(text, [sentence], published).find(
    ({ type, edtf }) => type === 'DATE' && edtf,
  )
  return named?.edtf ? { value: named.edtf, span: { start: named.start, end: named.end } } : null
}
