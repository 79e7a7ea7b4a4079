import {
  type ClaimRow,
  type Clock,
  dateDoubt,
  type FacetValue,
  type TimeRange,
} from '../../src-preload/contract/claim-table.ts'
import type { TimeMark } from '../../src-preload/contract/timeline.ts'
import { nextStart, startOf, type TimeUnit } from '../../src-preload/contract/time-units.ts'
import type { DateGroup } from './store/timeline.ts'

type Axis = {
  clock: Clock
  unit: TimeUnit
  /** The steps by which the groups were counted, milliseconds. */
  step: number
  lane: FacetValue | null
  claimAt(no: number): ClaimRow
}

/** Marks of a strip that can be told by their claims: their sentences go with them. */
const FEW = 40

/**
 * The marks of one strip. A date that lies inside one unit of the axis counts in that unit's column;
 * a longer one stays as long as it is, and a claim without a date goes aside.
 *
 * @param groups dates of one lane and clock
 */
export function marksOf(groups: readonly DateGroup[], axis: Axis): TimeMark[] {
  const drawn = [...Map.groupBy(groups, (group) => keyOf(group, axis.unit)).values()]
    .map((same) => ({ mark: markOf(same, axis), no: same[0]!.no }))
    .toSorted((a, b) => place(a.mark) - place(b.mark))
  return drawn.map(({ mark, no }) => {
    if (mark.claims > 1 || drawn.length > FEW) return mark
    const { id, articleId, sentence, span } = axis.claimAt(no)
    return { ...mark, only: { id, articleId, sentence, span } }
  })
}

/** Aside comes before everything, words before nothing at all. */
const place = ({ is, from, to, at }: TimeMark) =>
  is === 'aside' ? -Number.MAX_SAFE_INTEGER - (at.doubt ?? 0) : (from ?? to ?? 0)

/** The unit of the axis that a date lies in; `null` if it is longer, open or none. */
function columnOf({ from, to }: DateGroup, unit: TimeUnit): TimeRange | null {
  if (from === null || to === null) return null
  const start = startOf(unit, from)
  const end = nextStart(unit, start) - 1
  return to <= end ? { from: start, to: end } : null
}

/** The same for dates that are drawn as one. */
function keyOf(group: DateGroup, unit: TimeUnit): string {
  const column = columnOf(group, unit)
  return column ? `${column.from}` : `${group.from} ${group.to} ${group.doubt}`
}

function markOf(same: readonly DateGroup[], { clock, unit, step, lane }: Axis): TimeMark {
  const [{ from, to, doubt }] = same as [DateGroup]
  const column = columnOf(same[0]!, unit)
  const edge = (at: number | null): TimeRange | null => {
    const first = at === null ? null : Math.floor(at / step) * step
    return first === null ? null : { from: first, to: first + step - 1 }
  }
  const counted = {
    claims: sum(same),
    doubtful: sum(same.filter(isDoubtful)),
    only: null,
  }
  if (!column) {
    const is = from === null && to === null ? 'aside' : 'span'
    return { is, from, to, ...counted, at: { clock, from: edge(from), to: edge(to), doubt, lane } }
  }
  return {
    is: 'column',
    from: Math.min(...same.map((one) => one.from!)),
    to: Math.max(...same.map((one) => one.to!)),
    ...counted,
    at: { clock, from: column, to: column, doubt: null, lane },
  }
}

const sum = (groups: readonly DateGroup[]) => groups.reduce((all, { claims }) => all + claims, 0)
const isDoubtful = ({ doubt }: DateGroup) =>
  (doubt & (dateDoubt.uncertain | dateDoubt.approximate)) > 0
