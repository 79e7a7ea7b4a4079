import type { Mark } from './furniture.ts'
import type { Shape } from './prose.ts'
import type { Unit } from './unit.ts'

/** What stands around the beginning of a story; indexes of units. */
export type Head = {
  /** The headline, `null` if none can be told. */
  headline: number | null
  /** Why it is the headline. */
  headlineReason: string
  /** The line with the stamp or the byline nearest to the story's begin. */
  anchor: number | null
  /** The first paragraph of the story itself: after standfirst, stamp line and repeated headline. */
  begin: number
}

/** Units before and after the first paragraph among which stamp line and byline are looked for. */
const [reachBefore, reachAfter] = [14, 8]
/** The story's greater part follows its stamp line; what precedes it is standfirst. */
const mostBeforeAnchor = 0.4
/** Finds headline, stamp line and begin of the story among the units, given which of them read like it. */
export function findHead(
  units: readonly Unit[],
  marks: readonly (Mark | null)[],
  shapes: readonly Shape[],
  story: readonly boolean[],
): Head {
  const first = story.indexOf(true)
  if (first < 0) return { headline: null, headlineReason: '', anchor: null, begin: units.length }
  const anchor = findAnchor(units, marks, story, first)
  const begin = anchor !== null && anchor > first ? story.indexOf(true, anchor) : first
  const found = findHeadline(
    units,
    marks,
    shapes,
    Math.min(first, anchor ?? first),
    bodyWords(units, story),
  )
  return {
    headline: found?.at ?? null,
    headlineReason: found?.reason ?? '',
    anchor,
    begin: begin < 0 ? first : begin,
  }
}

function findAnchor(
  units: readonly Unit[],
  marks: readonly (Mark | null)[],
  story: readonly boolean[],
  first: number,
): number | null {
  const isAnchor = (at: number) =>
    !story[at] &&
    (isStampLine(units[at]!.words) ||
      marks[at]?.kind === 'byline' ||
      isCreditLine(units[at]!.words))
  const size = (from: number, to: number) =>
    units
      .slice(from, to)
      .reduce((sum, { words }, at) => sum + (story[from + at] ? words.length : 0), 0)
  const whole = size(first, units.length)
  for (let at = Math.min(units.length - 1, first + reachAfter); at > first; at--) {
    if (isAnchor(at) && size(first, at) < whole * mostBeforeAnchor) return at
  }
  for (let at = first - 1; at >= Math.max(0, first - reachBefore); at--) if (isAnchor(at)) return at
  return null
}

function bodyWords(units: readonly Unit[], story: readonly boolean[]): Set<string> {
  const text = units
    .filter((_, at) => story[at])
    .map(({ words }) => words)
    .join(' ')
    .slice(0, 50_000)
  return new Set(contentWords(text))
}

function contentWords(text: string): string[] {
  return (
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]{4,}|[\p{Script=Han}\p{Script=Kana}\p{Script=Hira}]{2}/gu) ?? []
  )
}

/** Units before the story in which the headline is looked for. */
const headlineReach = 40

/**
 * The line above the story that shares most words with it: weighs shared words, length, being
 * printed twice, and nearness.
 */
function findHeadline(
  units: readonly Unit[],
  marks: readonly (Mark | null)[],
  shapes: readonly Shape[],
  before: number,
  body: ReadonlySet<string>,
): { at: number; reason: string } | null {
  let best: { at: number; score: number; reason: string } | null = null
  for (let at = before - 1; at >= Math.max(0, before - headlineReach); at--) {
    const { words } = units[at]!
    const size = shapes[at]!.words
    if (marks[at] || size < 2 || size > 40 || words.length > 250 || isStampLine(words)) continue
    const content = contentWords(words)
    const shared = content.filter((word) => body.has(word)).length / Math.max(2, content.length)
    const isTwice = units.some((other, index) => index !== at && other.words === words)
    const score =
      3 * shared +
      Math.min(size, 8) / 4 +
      (isTwice && size > 3 ? 0.7 : 0) -
      (before - at) * 0.08 -
      (shapes[at]!.isClosed ? 0.5 : 0)
    if (score > 2 && (!best || score > best.score)) {
      const parts = [
        `${Math.round(shared * 100)} % of its words are in the story`,
        ...(isTwice ? ['printed twice'] : []),
      ]
      best = { at, score, reason: `above the story, ${parts.join(', ')}` }
    }
  }
  return best
}
