import { describe, expect, test } from 'vitest'
import type { TimeMark } from '../../../src-preload/contract/timeline.ts'
import { nextStart, startOf, timeUnits, unitFor } from '../../../src-preload/contract/time-units.ts'
import { cursorAt, markAt } from '../../../src-renderer/timeline/cursor.ts'
import { extentText } from '../../../src-renderer/timeline/extent-text.ts'
import { layOut, markText } from '../../../src-renderer/timeline/layout.ts'
import { ticksOf } from '../../../src-renderer/timeline/ticks.ts'
import { holding, panned, zoomed } from '../../../src-renderer/timeline/window.ts'

const utc = Date.UTC
const month = { from: utc(2026, 2), to: utc(2026, 3) - 1 }
const year = { from: utc(2026, 0), to: utc(2027, 0) - 1 }

const mark = (changes: Partial<TimeMark>): TimeMark => ({
  is: 'span',
  ...month,
  claims: 1,
  doubtful: 0,
  at: { clock: 'happened', from: null, to: null, doubt: 0, lane: null },
  only: null,
  ...changes,
})
const strip = (...marks: TimeMark[]) => ({ clock: 'happened' as const, marks })

describe('the calendar', () => {
  test.each(timeUnits)('a %s begins where the one before ends', (unit) => {
    for (const at of [utc(2026, 6, 14, 13, 44), utc(1969, 11, 31, 23), utc(-49, 2, 15), 0]) {
      const start = startOf(unit, at)
      expect(start).toBeLessThanOrEqual(at)
      expect(nextStart(unit, start)).toBeGreaterThan(at)
      expect(startOf(unit, nextStart(unit, start) - 1)).toBe(start)
    }
  })

  test('weeks begin on Monday, years of two digits are years of two digits', () => {
    expect(new Date(startOf('week', utc(2026, 10, 30))).getUTCDay()).toBe(1)
    const early = new Date(0).setUTCFullYear(50, 3, 1)
    expect(new Date(startOf('year', early)).getUTCFullYear()).toBe(50)
  })

  test('the unit is the shortest that has room', () => {
    expect(unitFor(year.to - year.from, 400)).toBe('day')
    expect(unitFor(year.to - year.from, 53)).toBe('week')
    expect(unitFor(year.to - year.from, 13)).toBe('month')
    expect(unitFor(1e15, 10)).toBe('century')
  })
})

describe('a date in words', () => {
  test.each([
    [month, 'Mar 2026'],
    [year, '2026'],
    [{ from: utc(2020, 0), to: utc(2030, 0) - 1 }, '2020s'],
    [{ from: utc(2026, 2, 5), to: utc(2026, 2, 6) - 1 }, '5 Mar 2026'],
    [{ from: utc(2026, 2, 5), to: utc(2026, 2, 10) - 1 }, '5 Mar 2026 – 9 Mar 2026'],
    [{ from: utc(2026, 2, 5), to: null }, 'from 5 Mar 2026'],
    [{ from: null, to: utc(2026, 2, 6) - 1 }, 'until 5 Mar 2026'],
    [{ from: null, to: null }, 'no date'],
    [{ from: utc(2026, 2, 5, 10, 2), to: utc(2026, 2, 5, 10, 2) }, '5 Mar 2026, 10:02 UTC'],
  ])('%o is %s', (extent, text) => {
    expect(extentText(extent)).toBe(text)
  })
})

describe('where it is drawn', () => {
  test('a month is a bar of a month', () => {
    const [bar] = layOut(strip(mark({})), year, 3_650, false).bars
    expect(bar!.x).toBeCloseTo(590, 0)
    expect(bar!.width).toBeCloseTo(310, 0)
    expect(bar!.open).toEqual({ start: false, end: false })
  })

  test('an open end goes to the edge and says so, an instant can still be seen', () => {
    const [open, instant] = layOut(
      strip(mark({ to: null }), mark({ from: utc(2026, 5), to: utc(2026, 5) })),
      year,
      1_000,
      false,
    ).bars
    expect(open!.x + open!.width).toBeCloseTo(1_000, 0)
    expect(open!.open).toEqual({ start: false, end: true })
    expect(instant!.width).toBeGreaterThanOrEqual(5)
  })

  test('bars that would cover each other or their words are in rows of their own', () => {
    const many = Array.from({ length: 20 }, (_, n) =>
      mark({ from: utc(2026, n % 12, 1 + n), to: utc(2026, (n % 12) + 2, 1), claims: 1 + n }),
    )
    const { bars } = layOut(strip(...many), year, 900, false)
    expect(bars).toHaveLength(20)
    for (const [n, a] of bars.entries()) {
      for (const b of bars.slice(n + 1)) {
        const isBeside = a.x + a.width <= b.x || b.x + b.width <= a.x
        expect(isBeside || a.y !== b.y).toBe(true)
      }
    }
  })

  test('many marks are columns, the tallest of the most claims; what finds no room is counted', () => {
    const columns = Array.from({ length: 30 }, (_, n) =>
      mark({
        is: 'column',
        claims: n + 1,
        at: {
          clock: 'happened',
          from: { from: utc(2026, 0, n + 1), to: utc(2026, 0, n + 2) - 1 },
          to: null,
          doubt: null,
          lane: null,
        },
      }),
    )
    const spans = Array.from({ length: 100 }, (_, n) => mark({ to: utc(2026, 6, 1 + n) }))
    const laid = layOut(strip(...columns, ...spans), year, 900, false)
    expect(laid.columns).toHaveLength(30)
    const heights = laid.columns.map(({ height }) => height)
    expect(heights).toEqual(heights.toSorted((a, b) => a - b))
    expect(laid.bars.length + laid.hidden).toBe(100)
    expect(laid.hidden).toBeGreaterThan(0)
  })

  test('what has no date stands aside, never on the axis', () => {
    const aside = mark({ is: 'aside', from: null, to: null })
    const laid = layOut(strip(aside), year, 900, false)
    expect(laid.aside).toEqual([aside])
    expect(laid.bars).toEqual([])
    expect(markText(aside)).toBe('no date: 1 claim')
  })

  test('doubt is said', () => {
    expect(markText(mark({ doubtful: 1 }))).toBe('Mar 2026, not certain: 1 claim')
    expect(markText(mark({ claims: 3, doubtful: 1 }))).toBe('Mar 2026, 1 not certain: 3 claims')
  })
})

test('the axis names every year and its months once', () => {
  const ticks = ticksOf({ from: utc(2025, 10), to: utc(2026, 3) }, 600)
  expect(ticks.map(({ label }) => label)).toEqual(['Nov', 'Dec', 'Jan', 'Feb', 'Mar', 'Apr'])
  expect(ticks.flatMap(({ above }) => above ?? [])).toEqual(['2025', '2026'])
})

test('zooming keeps what is under the pointer, panning keeps the length', () => {
  const at = utc(2026, 3)
  const near = zoomed(year, 0.5, at)
  const share = (window: typeof year) => (at - window.from) / (window.to - window.from)
  expect(share(near)).toBeCloseTo(share(year), 6)
  expect(near.to - near.from).toBeCloseTo((year.to - year.from) / 2, -2)
  const moved = panned(year, 0.25)
  expect(moved.to - moved.from).toBe(year.to - year.from)
  expect(holding(month, utc(2026, 8)).to).toBeGreaterThan(utc(2026, 8))
  expect(holding(year, at)).toBe(year)
})

test('the cursor stays on its date when the axis is divided anew, aside stays aside', () => {
  const aside = mark({ is: 'aside', from: null, to: null })
  const day = mark({ is: 'column', from: utc(2026, 4, 5), to: utc(2026, 4, 6) - 1 })
  const cursor = cursorAt(0, day)
  const coarser = [
    aside,
    mark({ is: 'column' }),
    mark({ is: 'column', from: utc(2026, 4), to: utc(2026, 5) - 1 }),
  ]
  expect(markAt(coarser, cursor)).toBe(2)
  expect(markAt([day, mark({})], cursorAt(0, mark({})))).toBe(1)
  expect(markAt([mark({}), { ...aside, claims: 9 }], cursorAt(0, aside))).toBe(1)
  expect(markAt([], cursor)).toBe(-1)
})
