import { type Clock, dateDoubt, type Extent } from '../../../src-preload/contract/claim-table.ts'
import { extentOf, isEdtf } from '../edtf.ts'

/** One date of a claim: what it can mean, and what is said of it. */
export type ClaimDate = Extent & {
  clock: Clock
  /** A sum of `dateDoubt`. */
  doubt: number
}

/**
 * What one clock says of a claim: each of its dates, or that it has none.
 *
 * @param texts EDTF, or words that nobody made a date of
 */
export function datesOf(clock: Clock, texts: readonly string[]): ClaimDate[] {
  if (texts.length === 0) return [{ clock, from: null, to: null, doubt: 0 }]
  return texts.map((text) => ({ clock, ...extentOf([text]), doubt: doubtOf(text) }))
}

/** EDTF's qualifications; a season is somewhere in its year, for EDTF does not say in which hemisphere. */
function doubtOf(text: string): number {
  if (!isEdtf(text)) return dateDoubt.wordsOnly
  return (
    (/[?%]/.test(text) ? dateDoubt.uncertain : 0) +
    (/[~%]|\d{4}-2[1-4]\b/.test(text) ? dateDoubt.approximate : 0)
  )
}
