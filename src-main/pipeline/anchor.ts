import search from 'approx-string-match'
import type { Span } from '../../src-preload/contract/article.ts'
import type { anchorVerdicts } from '../../src-preload/contract/claim.ts'

/** Words of a text and how to find them again: W3C TextPositionSelector and TextQuoteSelector. */
export type Anchor = Span & { exact: string; prefix: string; suffix: string }

/** Where an anchor's words stand now. The span of an orphan is the one they once had. */
export type Located = Span & { verdict: (typeof anchorVerdicts)[number] }

/** Length of prefix and suffix in UTF-16 units: enough to tell repeated words apart, as Hypothesis found. */
const CONTEXT = 32

/** Share of a quotation's characters that may differ in what is offered for review. */
const TOLERANCE = 0.2
/** The same where the words around it have been found: there more may have been corrected. */
const TOLERANCE_IN_CONTEXT = 0.5
/** Most characters that may differ, so that the search stays linear in practice. */
const MOST_ERRORS = 64

/** Whether a span lies inside the text, is not empty, and cuts no character outside the BMP in two. */
export const isInside = (text: string, { start, end }: Span): boolean =>
  start >= 0 && start < end && end <= text.length && !isCut(text, start) && !isCut(text, end)

/**
 * Describes a span so that its words can be found again. Prefix and suffix are up to 32 UTF-16
 * units long, one less where that would cut a surrogate pair.
 *
 * @param span as `isInside` accepts it
 */
export function describe(text: string, { start, end }: Span): Anchor {
  const from = Math.max(0, start - CONTEXT)
  const to = Math.min(text.length, end + CONTEXT)
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(isCut(text, from) ? from + 1 : from, start),
    suffix: text.slice(end, isCut(text, to) ? to - 1 : to),
  }
}

/**
 * Finds an anchor's words in a text.
 *
 * `exact`: they stand where the anchor says, to the letter. `moved`: not there, but words and
 * surroundings stand at exactly one other place. `needs-review`: only the words, more than one
 * place, or words that differ a little; the span is the best guess. `orphan`: nothing like it.
 */
export function locate(text: string, anchor: Anchor): Located {
  const { start, end, exact, prefix, suffix } = anchor
  if (text.slice(start, end) === exact) return { start, end, verdict: 'exact' }

  const at = (place: number, verdict: Located['verdict']): Located => ({
    start: place,
    end: place + exact.length,
    verdict,
  })
  const quoted = placesOf(text, prefix + exact + suffix).map((place) => place + prefix.length)
  if (quoted.length === 1) return at(quoted[0]!, 'moved')

  const places = quoted.length > 0 ? quoted : placesOf(text, exact)
  const nearest = places.toSorted((a, b) => Math.abs(a - start) - Math.abs(b - start))[0]
  if (nearest !== undefined) return at(nearest, 'needs-review')

  const whole = similar(text, prefix + exact + suffix, start - prefix.length, TOLERANCE)
  const region = whole ?? { start: 0, end: text.length }
  const tolerance = whole ? TOLERANCE_IN_CONTEXT : TOLERANCE
  const part = text.slice(region.start, region.end)
  const words = similar(part, exact, start - region.start, tolerance)
  if (!words) return { start, end, verdict: 'orphan' }
  const from = region.start + words.start
  return { start: from, end: region.start + words.end, verdict: 'needs-review' }
}

/** Where the words stand with the fewest differences that are tolerable; of equals the nearest. */
function similar(text: string, words: string, near: number, tolerance: number): Span | null {
  const errors = Math.min(MOST_ERRORS, Math.floor(words.length * tolerance))
  const [best] = search(text, words, errors).toSorted(
    (a, b) => a.errors - b.errors || Math.abs(a.start - near) - Math.abs(b.start - near),
  )
  return best ?? null
}

/** Whether an offset lies between the two halves of a surrogate pair. */
function isCut(text: string, offset: number): boolean {
  const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff
  const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff
  return isHigh(text.charCodeAt(offset - 1)) && isLow(text.charCodeAt(offset))
}

/** Every place where the words stand, overlapping ones too. */
function placesOf(text: string, words: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) places.push(at)
  return places
}
