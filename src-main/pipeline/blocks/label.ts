import type { Block, BlockKind } from '../../../src-preload/contract/article.ts'
import type { Mark } from './furniture.ts'
import { findHead, type Head, type Judged, type Label } from './head.ts'

/** Most words of a line that is taken for a menu item, and of one that is still no paragraph. */
const [menuWords, lineWords] = [6, 25]
/** Least words of a standfirst. */
const summaryWords = 8
/** So many menu items in a row end a box of other stories. */
const menuRun = 3

/**
 * Gives each unit its kind, with the reasons; unit → block, one to one.
 *
 * @param reasons why a unit of the story is one
 */
export function labelUnits(judged: Judged, reasons: (at: number) => string[]): Block[] {
  const { units, marks, story } = judged
  const head = findHead(judged)
  const boxes = boxLabels(judged, head)
  return units.map(({ start, end }, at) => {
    const block = { start, end, decidedBy: 'tool' as const }
    const headline = headlineLabel(judged, at, head)
    if (story[at] && at >= head.begin && !headline) {
      return { ...block, kind: 'body', reasons: reasons(at) }
    }
    const label =
      headline ??
      headLabel(judged, at, head) ??
      (isOfStory(judged, at, head) ? marks[at] : boxes[at]) ??
      boxes[at] ??
      markAway(marks[at]!) ??
      judged.elementLabel(at) ??
      frameLabel(judged, at, head)
    return { ...block, kind: label.kind, reasons: [label.reason] }
  })
}

/**
 * A block for all that lies after the units that were looked at; none if nothing does.
 *
 * Empty if only white space is left.
 */
export function restOf(text: string, looked: readonly { end: number }[]): Block[] {
  const from = looked.at(-1)?.end ?? 0
  const end = text.trimEnd().length
  if (end <= from) return []
  const start = end - text.slice(from, end).trimStart().length
  const reasons = [`beyond the first ${looked.length} paragraphs, not looked at`]
  return [{ start, end, kind: 'other', reasons, decidedBy: 'tool' }]
}

/** The headline, and the same words again anywhere but in the story. */
function headlineLabel(
  { units, story }: Judged,
  at: number,
  { headline, begin }: Head,
): Label | null {
  if (!headline) return null
  if (at === headline.at) return { kind: 'headline', reason: headline.reason }
  const isRepeated = units[at]!.words === units[headline.at]!.words
  return isRepeated && !(story[at] && at >= begin)
    ? { kind: 'headline', reason: 'the headline once more' }
    : null
}

/** Paragraphs between the headline and the story. */
function headLabel(judged: Judged, at: number, head: Head): Label | null {
  const { marks, shapes, story } = judged
  if (at >= head.begin || (marks[at] && !story[at])) return null
  if (story[at])
    return { kind: 'standfirst', reason: 'before the stamp line or the dateline of the story' }
  const isBelow = head.headline !== null && at > head.headline.at && !judged.elementLabel(at)
  return isBelow && shapes[at]!.words >= summaryWords
    ? { kind: 'standfirst', reason: 'between the headline and the story' }
    : null
}

/** Kinds of lines that say something of the story they stand at, and how far from it they may stand. */
const storyLines: ReadonlySet<BlockKind> = new Set(['dateline', 'byline', 'credit'])
const [linesBefore, linesAfter] = [8, 6]

/** Whether a unit is a line about the story: every other story in a box has its own stamp line. */
function isOfStory({ marks, story }: Judged, at: number, { headline, begin }: Head): boolean {
  if (!marks[at]) return false
  if (!storyLines.has(marks[at].kind)) return true
  const from = (headline?.at ?? begin) - linesBefore
  return at >= from && at <= Math.max(begin, story.lastIndexOf(true)) + linesAfter
}

/** The mark of a unit that stands away from the story. */
function markAway(mark: Mark | null): Label | null {
  if (!mark) return null
  return storyLines.has(mark.kind)
    ? { kind: 'other', reason: `${mark.reason}, away from the story` }
    : mark
}

/** Labels of the units under headings like "Trending", up to the next heading, menu or legal line. */
function boxLabels({ units, marks, shapes, story }: Judged, { headline }: Head): (Label | null)[] {
  let box: Label | null = null
  let items = 0
  return units.map(({ words }, at) => {
    const mark = marks[at]
    if (story[at] || at === headline?.at) box = null
    else if (mark?.opens)
      box = { kind: mark.kind, reason: `under the heading "${words.slice(0, 60)}"` }
    else if (mark?.kind === 'legal-footer') box = null
    items = shapes[at]!.words < menuWords / 2 ? items + 1 : 0
    if (items >= menuRun && !mark?.opens) box = null
    return mark && !storyLines.has(mark.kind) ? null : box
  })
}

/** An e-mail address, or a telephone number with its country's code. */
const contact = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]+\.\w|(?<!\d)(?:\+|00)[1-9][\d ().-]{7,}/

/** What is left: menus, teasers and other text around the story. */
function frameLabel({ units, shapes, story }: Judged, at: number, head: Head): Label {
  const { words, isClosed, isCut } = shapes[at]!
  const last = story.lastIndexOf(true)
  if (head.headline && at > head.headline.at && at < head.begin) {
    return { kind: 'other', reason: 'between the headline and the story' }
  }
  const where = at < (head.headline?.at ?? head.begin) ? 'before' : at > last ? 'after' : 'inside'
  if (where === 'after' && words <= lineWords && contact.test(units[at]!.words)) {
    return { kind: 'legal-footer', reason: 'address or telephone of the outlet' }
  }
  if (words <= menuWords) return { kind: 'navigation', reason: `short line ${where} the story` }
  if (isCut) return { kind: 'related-links', reason: `cut with an ellipsis, ${where} the story` }
  if (words <= lineWords && !isClosed) {
    return { kind: 'related-links', reason: `line without a full stop ${where} the story` }
  }
  return { kind: 'other', reason: `${where} the story` }
}
