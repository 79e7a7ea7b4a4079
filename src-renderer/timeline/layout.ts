import { dateDoubt, type TimeRange } from '../../src-preload/contract/claim-table.ts'
import type { TimeMark, TimeStrip } from '../../src-preload/contract/timeline.ts'
import { countText } from '../workbench/count-text.ts'
import { extentText } from './extent-text.ts'

/** Pixels. */
const PAD = 6
const COLUMNS = 46
const LABELLED = 22
const BAR = 11
const LEAST = 5
/** Of the names at the side. */
const LINE = 21
/** Strips of up to so many marks are drawn with the words of their claims. */
const READABLE = 24
/** Rows of bars; what does not fit is counted. */
const TRACKS = 24

/** A mark where it is drawn, pixels from the start of the strip. */
export type Placed = {
  mark: TimeMark
  x: number
  y: number
  width: number
  height: number
  /** The date goes on beyond this side of the window, or has no end there. */
  open: { start: boolean; end: boolean }
  /** Words beside the bar; where they begin, and how much room they have. */
  label: { text: string; x: number; width: number; isBefore: boolean } | null
}

export type StripLayout = {
  height: number
  /** Claims that have no date. */
  aside: TimeMark[]
  columns: Placed[]
  bars: Placed[]
  /** Marks for which there was no room. */
  hidden: number
}

/**
 * Where the marks of a strip are drawn, in a window of time so many pixels wide.
 *
 * @param isNamed its lane's name stands beside it
 */
export function layOut(
  { marks }: TimeStrip,
  window: TimeRange,
  width: number,
  isNamed: boolean,
): StripLayout {
  const aside = marks.filter(({ is }) => is === 'aside')
  const dated = marks.filter(({ is }) => is !== 'aside')
  const isReadable = dated.length <= READABLE
  const columns = isReadable ? [] : columnsOf(dated, window, width)
  const top = columns.length > 0 ? COLUMNS + 2 * PAD : PAD
  const loose = isReadable ? dated : dated.filter(({ is }) => is === 'span')
  const { bars, tracks, hidden } = pack(loose, { window, width, isReadable, top })
  const height = top + tracks * (isReadable ? LABELLED : BAR) + (tracks > 0 ? PAD : 0)
  const beside = 2 * PAD + LINE * (1 + aside.length + (isNamed ? 1 : 0))
  return { height: Math.max(height, beside), aside, columns, bars, hidden }
}

function columnsOf(dated: readonly TimeMark[], window: TimeRange, width: number): Placed[] {
  const columns = dated.filter(({ is }) => is === 'column')
  const most = Math.max(1, ...columns.map(({ claims }) => claims))
  return columns.map((mark) => {
    const stretch = stretchOf(mark.at.from!, window, width)
    const height = Math.max(2, Math.round((mark.claims / most) * COLUMNS))
    return {
      mark,
      ...stretch,
      width: Math.max(1.5, stretch.width - 1),
      y: PAD + COLUMNS - height,
      height,
      label: null,
    }
  })
}

type Packing = { window: TimeRange; width: number; isReadable: boolean; top: number }

/** Bars in as few rows as they need, each in the first row that has room. */
function pack(marks: readonly TimeMark[], { window, width, isReadable, top }: Packing) {
  const ends: number[] = []
  const bars: Placed[] = []
  for (const mark of marks) {
    const bar = stretchOf(mark, window, width)
    const label = isReadable ? labelOf(mark, bar, width) : null
    const from = Math.min(bar.x, label?.x ?? bar.x)
    const to = Math.max(bar.x + bar.width, label ? label.x + label.width : 0)
    const free = ends.findIndex((end) => end <= from)
    const track = free < 0 ? ends.length : free
    if (track >= TRACKS) continue
    ends[track] = to + 4
    const step = isReadable ? LABELLED : BAR
    bars.push({ mark, ...bar, y: top + track * step + 2, height: step - 4, label })
  }
  return { bars, tracks: ends.length, hidden: marks.length - bars.length }
}

/** The part of a date that lies in the window, never so short that it cannot be seen. */
function stretchOf({ from, to }: Pick<TimeMark, 'from' | 'to'>, window: TimeRange, width: number) {
  const scale = width / (window.to - window.from + 1)
  const first = Math.max(from ?? window.from, window.from)
  const last = Math.min(to ?? window.to, window.to)
  const x = (first - window.from) * scale
  return {
    x,
    width: Math.max(LEAST, (last - first) * scale),
    open: {
      start: from === null || from < window.from,
      end: to === null || to > window.to,
    },
  }
}

/** Pixels a letter needs, and a label has at most. */
const LETTER = 6.6
const LABEL = 460

function labelOf(
  mark: TimeMark,
  bar: { x: number; width: number },
  width: number,
): Placed['label'] {
  const text = labelText(mark)
  const needed = Math.min(LABEL, text.length * LETTER + 10)
  const end = bar.x + bar.width + 4
  if (end + needed <= width) return { text, x: end, width: needed, isBefore: false }
  if (bar.x - 4 - needed >= 0) return { text, x: bar.x - 4 - needed, width: needed, isBefore: true }
  // As long as the window or nearly so: the words stand on it.
  const room = Math.min(needed, Math.max(width - bar.x - 12, 40))
  return { text, x: Math.min(bar.x + 6, width - room), width: room, isBefore: false }
}

/** The claim of a mark, or how many it stands for. */
export const labelText = ({ only, claims }: TimeMark): string =>
  only ? only.sentence : countText(claims, 'claim')

/** What a mark says, for who cannot see how it is drawn. */
export const markText = (mark: TimeMark): string => `${whenText(mark)}: ${labelText(mark)}`

/** The date of a mark, and whether it is sure. */
export function whenText(mark: TimeMark): string {
  const { is, from, to, claims, doubtful } = mark
  if (is === 'aside') return asideText(mark)
  if (doubtful === 0) return extentText({ from, to })
  const doubt = doubtful === claims ? 'not certain' : `${doubtful} not certain`
  return `${extentText({ from, to })}, ${doubt}`
}

/** Why claims stand aside. */
export const asideText = ({ at }: TimeMark): string =>
  at.doubt === dateDoubt.wordsOnly ? 'in words only' : 'no date'
