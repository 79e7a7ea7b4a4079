import type { ClaimFacet, ClaimGroup, FacetValue } from '../../src-preload/contract/claim-table.ts'
import type { Wanted } from './claim-pages.ts'

/** A line of the table: the head of a group, or a claim by its index in its group or in the whole. */
export type Line =
  | { is: 'group'; group: ClaimGroup; isOpen: boolean }
  | { is: 'claim'; within: FacetValue | null; index: number }

/** The lines of a table without a line of them being made: 50,000 claims are counted, not listed. */
export type Lines = {
  count: number
  at(line: number): Line
  wanted(first: number, last: number): Wanted[]
}

/** A table without groups. */
export const plainLines = (total: number): Lines => ({
  count: total,
  at: (index) => ({ is: 'claim', within: null, index }),
  wanted: (first, last) => (total > 0 ? [{ within: null, first, last }] : []),
})

/** Groups one below the other; the claims of those in `open` are below their heads. */
export function groupedLines(
  facet: ClaimFacet,
  groups: readonly ClaimGroup[],
  open: ReadonlySet<string>,
): Lines {
  const heads: number[] = []
  let count = 0
  for (const { value, claims } of groups) {
    heads.push(count)
    count += 1 + (open.has(value) ? claims : 0)
  }
  const groupAt = (line: number) => lastAtMost(heads, line)
  return {
    count,
    at(line) {
      const at = groupAt(line)
      const group = groups[at]!
      const index = line - heads[at]! - 1
      if (index < 0) return { is: 'group', group, isOpen: open.has(group.value) }
      return { is: 'claim', within: { facet, value: group.value }, index }
    },
    wanted(first, last) {
      if (count === 0) return []
      const wanted: Wanted[] = []
      for (let at = groupAt(first); at <= groupAt(last); at++) {
        const { value, claims } = groups[at]!
        const head = heads[at]!
        const from = Math.max(0, first - head - 1)
        const to = Math.min(claims - 1, last - head - 1)
        if (open.has(value) && to >= from) {
          wanted.push({ within: { facet, value }, first: from, last: to })
        }
      }
      return wanted
    },
  }
}

/** The index of the last number that is not above a limit; the numbers ascend from 0. */
function lastAtMost(numbers: readonly number[], limit: number): number {
  let low = 0
  let high = numbers.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (numbers[middle]! <= limit) low = middle
    else high = middle - 1
  }
  return low
}
