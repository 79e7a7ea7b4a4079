import type { BlockKind } from '../../../src-preload/contract/article.ts'
import { openingDateline } from '../metadata/dateline.ts'
import type { Mark } from './furniture.ts'
import type { Shape } from './prose.ts'
import { beginOf } from './trim.ts'
import type { Unit } from './unit.ts'
import { contentWords } from './vocabulary.ts'

/** A kind and why. */
export type Label = { kind: BlockKind; reason: string }

/** Units with what was found out about each of them, in the same order. */
export type Judged = {
  units: readonly Unit[]
  marks: readonly (Mark | null)[]
  shapes: readonly Shape[]
  /** Which of them are the story, standfirst and all. */
  story: readonly boolean[]
  /** How much more than its words speaks for a unit being the headline, 0 to 3. */
  titleHint: (at: number) => number
  /** What a unit is by the elements it stands in, if it is not the story; `null` if they do not tell. */
  elementLabel: (at: number) => Label | null
}

/** What stands around the beginning of a story; indexes of units. */
export type Head = {
  headline: { at: number; reason: string } | null
  /** The first paragraph of the story itself: after standfirst, stamp line and repeated headline. */
  begin: number
}

/** Finds headline and begin of the story. */
export function findHead(judged: Judged): Head {
  const { units, shapes, story } = judged
  const first = story.indexOf(true)
  if (first < 0) return { headline: null, begin: units.length }
  const anchor = findAnchor(judged, first)
  const headline = findHeadline(judged, Math.min(first, anchor ?? first))
  const title = headline === null ? null : units[headline.at]!.words
  const after = anchor !== null && anchor > first ? anchor : first
  const members = story.flatMap((isBody, at) =>
    isBody && at >= after && units[at]!.words !== title ? [at] : [],
  )
  const wire = members
    .slice(0, mostSummaries + 1)
    .find((at) => openingDateline(units[at]!.words).credit)
  return { headline, begin: wire ?? beginOf(members, shapes) ?? first }
}

/** Most paragraphs of a standfirst before the one that opens with place and agency. */
const mostSummaries = 2

/** Kinds of lines between headline and story. */
const anchorKinds: ReadonlySet<BlockKind> = new Set(['dateline', 'byline', 'credit'])
/** Units before and after the first paragraph among which they are looked for. */
const [reachBefore, reachAfter] = [14, 8]
/** The story's greater part follows its stamp line; what precedes it is standfirst. */
const mostBeforeAnchor = 0.4

/** The stamp line, byline or credit that is the last before the greater part of the story. */
function findAnchor({ units, marks, story }: Judged, first: number): number | null {
  const isAnchor = (at: number) => anchorKinds.has(marks[at]?.kind ?? 'other')
  const sizes = units.map(({ words }, at) => (story[at] ? words.length : 0))
  const whole = sizes.reduce((sum, size) => sum + size, 0)
  let before = 0
  let anchor: number | null = null
  for (let at = first; at <= Math.min(units.length - 1, first + reachAfter); at++) {
    if (isAnchor(at) && before < whole * mostBeforeAnchor) anchor = at
    before += sizes[at]!
  }
  for (let at = first - 1; anchor === null && at >= Math.max(0, first - reachBefore); at--) {
    if (isAnchor(at)) anchor = at
  }
  return anchor
}

/** Units before the story in which the headline is looked for, and UTF-16 units of the story that it is held against. */
const [headlineReach, storySample] = [40, 50_000]
/** Longest headline in words, and least score of one. */
const [longestHeadline, leastScore] = [40, 2]

/** What speaks for the line just above stamp line, byline or story. */
const nextTo = 0.5

/** The line above the story that scores best: shared words, length, being printed twice, nearness. */
function findHeadline(judged: Judged, before: number): Head['headline'] {
  const { units, marks, shapes, story } = judged
  const text = units.filter((_, at) => story[at]).map(({ words }) => words)
  const words = new Set(contentWords(text.join(' ').slice(0, storySample)))
  let best: { at: number; reason: string; score: number } | null = null
  for (let at = before - 1; at >= Math.max(0, before - headlineReach); at--) {
    const hint = judged.titleHint(at)
    if ((marks[at] && hint === 0) || shapes[at]!.words > longestHeadline) continue
    const found = headlineScore(judged, at, words)
    const isNext = marks.slice(at + 1, before).every((mark) => mark !== null) ? nextTo : 0
    const score = found.score + hint + isNext - (before - at) * 0.08
    if (score > leastScore && (!best || score > best.score)) {
      best = {
        at,
        score,
        reason: hint > 0 ? `${found.reason}; the page names it its title` : found.reason,
      }
    }
  }
  return best
}

function headlineScore(
  { units, shapes }: Judged,
  at: number,
  story: ReadonlySet<string>,
): { score: number; reason: string } {
  const { words } = units[at]!
  const size = shapes[at]!.words
  if (size < 2) return { score: 0, reason: '' }
  const content = contentWords(words)
  const shared = content.filter((word) => story.has(word)).length / Math.max(2, content.length)
  const isTwice = size > 3 && units.some((other, index) => index !== at && other.words === words)
  const score =
    3 * shared + Math.min(size, 8) / 4 + (isTwice ? 0.7 : 0) - (shapes[at]!.isClosed ? 0.5 : 0)
  const share = `above the story, ${Math.round(shared * 100)} % of its words are in it`
  return { score, reason: isTwice ? `${share}, printed twice` : share }
}
