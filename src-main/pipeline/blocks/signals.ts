import type { Mark } from './furniture.ts'
import { captionLike } from './phrases.ts'
import type { Shape } from './prose.ts'
import type { Unit } from './unit.ts'
import { vocabulary, wordsShared } from './vocabulary.ts'
import { isBiography } from './writer-lines.ts'

/** Units of a page with what each of them shows by itself, all in the same order. */
export type Observed = {
  text: string
  units: readonly Unit[]
  marks: readonly (Mark | null)[]
  shapes: readonly Shape[]
  /** Which units a first look took for the story. */
  core: readonly boolean[]
}

/** Signs for and against a unit being a paragraph of the story; most lie between 0 and 1. */
export type Signals = Record<string, number>

/** Least words of a unit that is prose by its length and its full stop. */
const proseWords = 12

/** Words of the unit if it is prose by itself, else 0. */
export function proseIn({ words, isClosed, isCut }: Shape, mark: Mark | null): number {
  return mark === null && words >= proseWords && isClosed && !isCut ? words : 0
}

/** The signs of every unit of a page. Linear. */
export function signalsOf(observed: Observed): Signals[] {
  const { units, marks, shapes, text, core } = observed
  const prose = shapes.map((shape, at) => proseIn(shape, marks[at]!))
  const around = windowSums(prose.map((words) => Math.min(words, 60)))
  const short = windowSums(shapes.map(({ words }) => (words < 4 ? 1 : 0)))
  const counts = new Map<string, number>()
  for (const { words } of units) counts.set(words, (counts.get(words) ?? 0) + 1)
  const isTwin = (at: number) =>
    shapes[at]!.words >= 5 &&
    [units[at - 1], units[at + 1]].some((other) => other?.words === units[at]!.words)
  const spaced = gapsBefore(text, units)
  const boxes = openersBefore(marks)
  const stamps = stampsBefore(marks)
  const rows = units.map(({ start, end }) => isRow(text.slice(start, end)))
  const rowsAround = windowSums(rows.map((row) => (row ? 1 : 0)))
  const furniture = windowSums(marks.map((mark) => (mark && mark.kind !== 'caption' ? 1 : 0)))
  const coreSignals = coreSignalsOf(units, core)
  return units.map((unit, at) => ({
    ...shapeSignals(unit, shapes[at]!),
    proseNear: Math.min(1, around(at, 2) / 60),
    proseAround: Math.min(1, around(at, 8) / 240),
    proseBefore: Math.min(1, around(at - 3, 2) / 60),
    proseAfter: Math.min(1, around(at + 3, 2) / 60),
    menuNear: short(at, 3) / 7,
    repeated: (counts.get(unit.words) ?? 0) > 1 ? 1 : 0,
    often: shapes[at]!.words >= 5 && (counts.get(unit.words) ?? 0) > 2 ? 1 : 0,
    twin: isTwin(at) ? 1 : 0,
    gapBefore: spaced(at),
    gapAfter: spaced(at + 1),
    underOpener: boxes[at]!,
    afterStamp: stamps[at]!,
    row: rows[at]! ? 1 : 0,
    rowRun: rowsAround(at, 4) / 8,
    furnitureBefore: furniture(at - 3, 2) / 5,
    furnitureAfter: furniture(at + 3, 2) / 5,
    ...coreSignals(at),
  }))
}

function shapeSignals(unit: Unit, shape: Shape): Signals {
  const { words, isClosed, isCut, marks, capitals } = shape
  const flag = (value: boolean) => (value ? 1 : 0)
  return {
    length: Math.min(1, Math.log2(1 + words / 8) / 3),
    tiny: flag(words < 3.5),
    small: flag(words >= 3.5 && words < 9),
    closed: flag(isClosed && !isCut),
    closedLong: flag(isClosed && !isCut && words >= proseWords),
    openLong: flag(!isClosed && words >= proseWords),
    cutLong: flag(isCut && words >= proseWords),
    marks: Math.min(1, marks / 4),
    dense: Math.min(1, (marks / Math.max(words, 5)) * 6),
    capitals: words < 2 ? 0.5 : capitals,
    capitalLong: flag(words >= 4 && capitals > 0.6),
    item: flag(unit.isItem),
    itemLong: flag(unit.isItem && words >= proseWords),
    quote: flag(/^["“«„'‘]/.test(unit.words)),
    colon: flag(/[:：]$/.test(unit.words)),
    question: flag(/[?？؟]["”]?$/.test(unit.words)),
    bars: flag(/\s[|•·»›]\s/.test(unit.words)),
    caption: flag(words < 70 && captionLike.test(unit.words)),
    shouts: flag(words >= 4 && !/\p{Ll}/u.test(unit.words) && /\p{Lu}/u.test(unit.words)),
    biography: flag(words < 120 && isBiography(unit.words)),
    web: flag(/https?:\/\/|www\.|@\w|#\w/.test(unit.words)),
    digits: Math.min(
      1,
      (unit.words.match(/\p{N}/gu)?.length ?? 0) / Math.max(6, unit.words.length / 2),
    ),
  }
}

/** A row of a table: cells set apart by tabs or wide gaps, or mostly figures. */
function isRow(line: string): boolean {
  if (line.length > 200) return false
  const cells = line.trim().split(/\t| {3,}/).length
  const figures = line.match(/(?<![\p{L}\d])[\d.,:%-]*\d(?![\p{L}])/gu)?.length ?? 0
  const words = line.match(/\p{L}+/gu)?.length ?? 0
  return cells >= 3 || (figures >= 3 && figures >= words)
}

/** Units for which a stamp line or a byline still counts. */
const stampReach = 30

/**
 * How closely each unit follows a stamp line or byline that stands alone, as a story's does: 1 just
 * after it, fading. Lists of stories have one at every item.
 */
function stampsBefore(marks: readonly (Mark | null)[]): number[] {
  const isStamp = marks.map((mark) => mark?.kind === 'byline' || mark?.kind === 'dateline')
  const others = windowSums(isStamp.map((stamp) => (stamp ? 1 : 0)))
  let since = stampReach
  return isStamp.map((stamp, at) => {
    since = stamp && others(at, 8) <= 2 ? 0 : Math.min(stampReach, since + 1)
    return 1 - since / stampReach
  })
}

/** How a unit stands to the core of the story: nearness on both sides, and words in common. */
function coreSignalsOf(units: readonly Unit[], core: readonly boolean[]): (at: number) => Signals {
  const first = core.indexOf(true)
  const last = core.lastIndexOf(true)
  const words = vocabulary(units.filter((_, at) => core[at]).map((unit) => unit.words))
  const near = windowSums(core.map((isCore) => (isCore ? 1 : 0)))
  return (at) => ({
    core: core[at] ? 1 : 0,
    coreInside: first >= 0 && at > first && at < last ? 1 : 0,
    coreOutside: Math.min(1, (at < first ? first - at : at > last ? at - last : 0) / 20),
    coreAfter: at > last ? 1 : 0,
    coreNear: near(at, 3) / 6,
    coreWords: wordsShared(units[at]!.words, words, core[at]!),
  })
}

/** Sums over `reach` neighbours on both sides, without the unit itself. */
function windowSums(values: readonly number[]): (at: number, reach: number) => number {
  const sums = [0]
  for (const value of values) sums.push(sums.at(-1)! + value)
  const clamp = (index: number) => Math.max(0, Math.min(values.length, index))
  return (at, reach) => sums[clamp(at + reach + 1)]! - sums[clamp(at - reach)]! - (values[at] ?? 0)
}

/** Whether an empty line stands before a unit; 0.5 everywhere on pages that have none or always. */
function gapsBefore(text: string, units: readonly Unit[]): (at: number) => number {
  const gaps = units.map(({ start }, at) =>
    at > 0 && /\n[^\S\n]*\r?\n/.test(text.slice(units[at - 1]!.end, start)) ? 1 : 0,
  )
  const share = gaps.reduce<number>((sum, gap) => sum + gap, 0) / Math.max(1, gaps.length)
  return (at) => (share < 0.02 || share > 0.98 ? 0.5 : (gaps[at] ?? 1))
}

/** Units for which an opener of a box still counts. */
const boxReach = 24

/** How much each unit stands under a heading like "Trending": 1 just below it, fading. */
function openersBefore(marks: readonly (Mark | null)[]): number[] {
  let since = boxReach
  return marks.map((mark) => {
    const value = 1 - since / boxReach
    since = mark?.opens ? 0 : Math.min(boxReach, since + 1)
    return value
  })
}
