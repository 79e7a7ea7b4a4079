import type { Span } from '../../../src-preload/contract/article.ts'
import type { Passage, TieKind, TieReason } from '../../../src-preload/contract/copy.ts'
import { locatedPrints } from './fingerprints.ts'
import { align, type Match, shareOf } from './align.ts'
import type { Story } from './story.ts'
import type { Words } from './words.ts'

/** What is known about where a story was published, as far as it tells copies and versions apart. */
export type Publication = {
  publisher: string | null
  url: string | null
  headline: string
  /** Codes of the agencies that its credit, dateline or byline names. */
  credited: readonly string[]
  /** Earliest instant that its stamp can mean, milliseconds since 1970 UTC. */
  published: number | null
}

/** What two articles have in common. */
export type Tie = {
  kind: TieKind
  /** Which of both the words were in first, as far as anything shows it. */
  earlier: 'a' | 'b' | null
  reasons: TieReason[]
  /** Share of each story's words that stand in the other: 0 to 1. */
  shares: { a: number; b: number }
  passages: Passage[]
}

/** One telling of a story: its words, and where they were published. */
export type Telling = { story: Story; publication: Publication }

/**
 * Least share of the shorter and of the longer story that makes one the copy of the other; below,
 * they share passages. Chosen on the first half of the generated rewrites (tests/unit/copies).
 */
const copy = { ofShorter: 0.5, ofLonger: 0.2 }
/** The same where outlet and headline, or the address, already say that it is one story. */
const version = { ofShorter: 0.25, ofLonger: 0.15 }
/** A story with fewer words in common says nothing: a notice in front of a wall has as many. */
const leastCommon = 40

/**
 * What ties two articles together; `null` if nothing does.
 *
 * `same-text`: the same words to the letter, but for case, marks and line breaks. `version`: one
 * outlet's story at two times. `copy`: one tells the other's story, cut, reordered, under another
 * headline, or put in other words. `passages`: some passages only. `quotation`: only direct
 * quotations, which two reporters can have heard.
 *
 * @param furniture fingerprints of passages that recur in unrelated articles: they tie nothing
 */
export function tieOf(
  a: Telling,
  b: Telling,
  furniture: ReadonlySet<number> = new Set(),
): Tie | null {
  const matches = align(a.story, b.story).filter(isNoneOf(furniture, a.story))
  const told = matches.filter(({ isQuotation }) => !isQuotation)
  if (matches.length === 0) return null
  const shares = {
    a: shareOf(
      a.story,
      matches.map((match) => match.a),
    ),
    b: shareOf(
      b.story,
      matches.map((match) => match.b),
    ),
  }
  const lineage = lineageOf(a.publication, b.publication)
  const kind = told.length === 0 ? 'quotation' : kindOf(a.story, b.story, shares, told, lineage)
  const { earlier, reasons } = directionOf(a.publication, b.publication)
  return {
    kind,
    earlier,
    reasons: [...lineage.reasons, ...reasons],
    shares,
    passages: matches
      .map((match) => passageOf(match, a.story, b.story))
      .toSorted((one, two) => one.span.start - two.span.start),
  }
}

/** Share of a passage's fingerprints that make it furniture. */
const mostlyFurniture = 0.6

/** Tells matches that are something else than furniture. */
function isNoneOf(furniture: ReadonlySet<number>, story: Story): (match: Match) => boolean {
  if (furniture.size === 0) return () => true
  const located = locatedPrints(story)
  return ({ a: { from, to } }) => {
    const prints = located.filter(({ at }) => at >= from && at < to)
    const recurring = prints.filter(({ print }) => furniture.has(print))
    return recurring.length === 0 || recurring.length < mostlyFurniture * prints.length
  }
}

/** Ties that make two articles one story, told again. */
export const oneStory: readonly TieKind[] = ['same-text', 'version', 'copy']
export const isOneStory = ({ kind }: Pick<Tie, 'kind'>): boolean => oneStory.includes(kind)

type Lineage = { isOneOutlet: boolean; isOneStory: boolean; reasons: TieReason[] }

function kindOf(
  a: Story,
  b: Story,
  shares: Tie['shares'],
  matches: readonly Match[],
  lineage: Lineage,
): TieKind {
  if (isSameText(a, b)) return 'same-text'
  const common = matches.reduce((sum, { same }) => sum + same, 0)
  const shareA = a.ids.length <= b.ids.length ? shares.a : shares.b
  const shareB = a.ids.length <= b.ids.length ? shares.b : shares.a
  const reaches = (limits: typeof copy) => shareA >= limits.ofShorter && shareB >= limits.ofLonger
  const isFew = common < leastCommon * (a.isUnspaced && b.isUnspaced ? 2 : 1)
  if (lineage.isOneOutlet && lineage.isOneStory && reaches(version)) return 'version'
  if (!reaches(copy) || isFew) return 'passages'
  return lineage.isOneOutlet ? 'version' : 'copy'
}

/** Whether the bodies are the same word for word; a headline of its own does not make a text another. */
function isSameText(a: Story, b: Story): boolean {
  const [one, two] = [a, b].map((story) => story.ids.subarray(story.headline))
  if (one!.length !== two!.length || one!.length === 0) return false
  if (one!.length < leastCommon && a.headline + b.headline > 0) {
    return a.ids.length === b.ids.length && a.ids.every((id, at) => id === b.ids[at])
  }
  return one!.every((id, at) => id === two![at])
}

/** Whether two articles come from one outlet, and whether their address or headline says one story. */
function lineageOf(a: Publication, b: Publication): Lineage {
  const reasons: TieReason[] = []
  const isOneUrl = a.url !== null && b.url !== null && address(a.url) === address(b.url)
  const isOneOutlet =
    isOneUrl || (a.publisher !== null && outletKey(a.publisher) === outletKey(b.publisher ?? ''))
  const isOneHeadline = outletKey(a.headline) === outletKey(b.headline) && a.headline !== ''
  if (isOneUrl) reasons.push({ code: 'same-address', detail: a.url! })
  else if (isOneOutlet) reasons.push({ code: 'same-outlet', detail: a.publisher! })
  if (isOneHeadline) reasons.push({ code: 'same-headline', detail: a.headline })
  return { isOneOutlet, isOneStory: isOneUrl || isOneHeadline, reasons }
}

/** Which came first: the agency that the other credits before the earlier stamp. */
function directionOf(a: Publication, b: Publication): Pick<Tie, 'earlier' | 'reasons'> {
  const reasons: TieReason[] = []
  const owes = (one: Publication, two: Publication) =>
    one.credited.find((agency) => outletKey(agency) === outletKey(two.publisher ?? '')) ?? null
  const common = a.credited.find((agency) => b.credited.includes(agency))
  const [aOwes, bOwes] = [owes(a, b), owes(b, a)]
  let earlier: Tie['earlier'] = null
  if (aOwes !== null && bOwes === null) earlier = 'b'
  if (bOwes !== null && aOwes === null) earlier = 'a'
  const credit = aOwes ?? bOwes ?? common
  if (credit) reasons.push({ code: 'credit', detail: credit })
  if (a.published !== null && b.published !== null && a.published !== b.published) {
    const first = a.published < b.published ? 'a' : 'b'
    earlier ??= first
    if (earlier === first) reasons.push({ code: 'earlier-stamp', detail: '' })
  }
  return { earlier, reasons }
}

/** A name of an outlet or a headline, as it is compared. */
export const outletKey = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/^the\s+/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')

/** An address without what differs between visits. */
const address = (url: string): string =>
  url
    .replace(/^https?:\/\/(?:www\.|m\.|amp\.)?/iu, '')
    .replace(/[?#].*$/u, '')
    .replace(/\/(?:amp|index\.html?)?$/iu, '')
    .toLowerCase()

function passageOf({ a, b, isQuotation }: Match, one: Story, two: Story): Passage {
  return { span: spanOf(one, a), otherSpan: spanOf(two, b), isQuotation }
}

const spanOf = ({ starts, ends }: Words, { from, to }: Match['a']): Span => ({
  start: starts[from]!,
  end: ends[to - 1]!,
})
