import type { Block, BlockKind } from '../../../src-preload/contract/article.ts'
import type { Mark } from './furniture.ts'
import { findHead, type Head, isCreditLine, isStampLine } from './head.ts'
import type { Shape } from './prose.ts'
import type { Unit } from './unit.ts'

type Label = { kind: BlockKind; reason: string }

/** Units with what was found out about each of them, in the same order. */
export type Judged = {
  units: readonly Unit[]
  marks: readonly (Mark | null)[]
  shapes: readonly Shape[]
  /** Which of them are the story. */
  story: readonly boolean[]
  /** Why a unit of the story is one. */
  reasons: (at: number) => string[]
}

/** Most words of a line that is taken for a menu item, and of one that is still no paragraph. */
const [menuWords, lineWords] = [6, 25]
/** So many menu items in a row end a box of other stories. */
const menuRun = 3

/** Gives each unit its kind, with the reasons; unit → block, one to one. */
export function labelUnits(judged: Judged): Block[] {
  const { units, marks, shapes, story } = judged
  const head = findHead(units, marks, shapes, story)
  const headline = head.headline === null ? null : units[head.headline]!.words
  const last = story.lastIndexOf(true)
  const boxes = boxLabels(judged, head)
  return units.map(({ start, end, words }, at) => {
    const label = story[at] && at >= head.begin ? null : labelOf(at)
    return {
      start,
      end,
      kind: label?.kind ?? 'body',
      reasons: label ? [label.reason] : judged.reasons(at),
      decidedBy: 'tool',
    }

    function labelOf(index: number): Label {
      const repeated = headline !== null && words === headline
      if (index === head.headline) return { kind: 'headline', reason: head.headlineReason }
      if (repeated) return { kind: 'headline', reason: 'the headline once more' }
      const near = head.headline !== null && index > head.headline && index <= head.begin + 3
      const byRole = near ? headLabel(judged, index, head) : null
      return (
        byRole ??
        boxes[index] ??
        (marks[index] as Label | null) ??
        frameLabel(judged, index, head, last)
      )
    }
  })
}

/** Lines between the headline and the story's second paragraph. */
function headLabel({ units, marks, shapes, story }: Judged, at: number, head: Head): Label | null {
  const { words } = units[at]!
  if (story[at]) return { kind: 'standfirst', reason: 'between the headline and the stamp line' }
  if (isStampLine(words)) {
    const isByline = marks[at]?.kind === 'byline'
    return { kind: isByline ? 'byline' : 'dateline', reason: 'carries the date of publication' }
  }
  if (isCreditLine(words)) return { kind: 'credit', reason: 'names an agency and nothing else' }
  if (marks[at]) return null
  const isSummary = shapes[at]!.words >= 8 && at < head.begin
  return isSummary ? { kind: 'standfirst', reason: 'sentence between headline and story' } : null
}

/** Labels of the units under headings like "Trending", up to the next heading, menu or legal line. */
function boxLabels({ units, marks, shapes, story }: Judged, head: Head): (Label | null)[] {
  let box: Label | null = null
  let items = 0
  return units.map(({ words }, at) => {
    const mark = marks[at]
    if (story[at] || at === head.headline) box = null
    else if (mark?.opens)
      box = { kind: mark.kind, reason: `under the heading "${words.slice(0, 60)}"` }
    else if (mark?.kind === 'legal-footer') box = null
    items = shapes[at]!.words < menuWords / 2 ? items + 1 : 0
    if (items >= menuRun && !mark?.opens) box = null
    return mark?.opens || mark ? null : box
  })
}

function frameLabel({ units, shapes }: Judged, at: number, head: Head, last: number): Label {
  const { words } = shapes[at]!
  const where = at < (head.headline ?? head.begin) ? 'before' : at > last ? 'after' : 'inside'
  if (isStampLine(units[at]!.words) && where !== 'before' && Math.abs(at - last) < 6) {
    return { kind: 'dateline', reason: 'carries the date of publication' }
  }
  if (words <= menuWords) return { kind: 'navigation', reason: `short line ${where} the story` }
  if (shapes[at]!.isCut)
    return { kind: 'related-links', reason: `cut with an ellipsis, ${where} the story` }
  if (words <= lineWords && !shapes[at]!.isClosed) {
    return { kind: 'related-links', reason: `line without a full stop ${where} the story` }
  }
  return { kind: 'other', reason: `${where} the story` }
}
