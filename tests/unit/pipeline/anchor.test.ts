import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { describe as anchorOf, isInside, locate } from '../../../src-main/pipeline/anchor.ts'
import { textWithSpans } from '../../store/spans.ts'

const text =
  'The ferry runs again. The pier is closed. The harbour master said the ferry runs late, but runs.'
const span = (words: string, from = 0) => {
  const start = text.indexOf(words, from)
  return { start, end: start + words.length }
}

describe('isInside', () => {
  test.each([
    [0, 1, true],
    [0, 8, true],
    [7, 8, true],
    [-1, 2, false],
    [3, 3, false],
    [4, 2, false],
    [0, 9, false],
    [2, 5, false], // from within the first ship
    [0, 2, false], // into the first ship
    [1, 3, true],
  ])('of "a🚢🚢b c": %i to %i is %s', (start, end, inside) => {
    expect(isInside('a🚢🚢b c', { start, end })).toBe(inside)
  })
})

describe('describe', () => {
  test('takes up to 32 units on either side and cuts no character in two', () => {
    const words = `${'x'.repeat(10)}🚢${'y'.repeat(31)}WORDS${'z'.repeat(31)}🚢w`
    const { exact, prefix, suffix } = anchorOf(words, { start: 43, end: 48 })
    expect([exact, prefix, suffix]).toEqual(['WORDS', 'y'.repeat(31), 'z'.repeat(31)])
    const { prefix: longer } = anchorOf(words, { start: 42, end: 48 })
    expect(longer).toBe(`🚢${'y'.repeat(30)}`)
  })

  test('gives the span back, whatever the text', () => {
    const property = fc.property(textWithSpans, ({ text: hard, spans }) => {
      for (const one of spans) {
        expect(isInside(hard, one)).toBe(true)
        const anchor = anchorOf(hard, one)
        expect(hard.slice(anchor.start, anchor.end)).toBe(anchor.exact)
        expect(`${anchor.prefix}${anchor.suffix}`.isWellFormed()).toBe(true)
        expect(locate(hard, anchor)).toEqual({ ...one, verdict: 'exact' })
      }
    })
    fc.assert(property, { numRuns: 100 })
  })
})

describe('locate', () => {
  const anchor = anchorOf(text, span('the ferry runs', 40))

  test('exact: at its place, even where the same words stand elsewhere', () => {
    expect(locate(text, anchorOf(text, span('runs')))).toMatchObject({
      verdict: 'exact',
      start: 10,
    })
  })

  test('moved: words and surroundings at one other place', () => {
    const edited = `Update. ${text}`
    expect(locate(edited, anchor)).toEqual({
      start: anchor.start + 8,
      end: anchor.end + 8,
      verdict: 'moved',
    })
  })

  test('needs-review: only the words, other surroundings; the nearest place is offered', () => {
    const edited = text.replace('harbour master said', 'mayor denied')
    const found = locate(edited, anchor)
    expect(found.verdict).toBe('needs-review')
    expect(edited.slice(found.start, found.end)).toBe('the ferry runs')
    const repeated = locate(`x${text} x${text}`, anchorOf(text, span('runs')))
    expect(repeated).toMatchObject({ verdict: 'needs-review', start: 11 })
  })

  test('needs-review: words that were corrected a little', () => {
    const edited = text.replace('the ferry runs late', 'the ferries run late')
    const found = locate(edited, anchor)
    expect(found.verdict).toBe('needs-review')
    expect(edited.slice(found.start, found.end)).toMatch(/^the ferr/)
  })

  test('orphan: nothing like it; the span is the one it had', () => {
    const { start, end } = anchor
    expect(locate('Something else altogether, with no boats in it.', anchor)).toEqual({
      start,
      end,
      verdict: 'orphan',
    })
    expect(locate('', anchor).verdict).toBe('orphan')
  })

  test('a word of a few letters is not found in others that look like it', () => {
    const short = anchorOf(text, span('pier'))
    expect(locate('The peer is closed.', short).verdict).toBe('orphan')
  })

  test('never says exact of words that differ', () => {
    const property = fc.property(
      textWithSpans,
      fc.nat(),
      fc.constantFrom('', 'x', '\n', '🚢'),
      ({ text: hard, spans: [one] }, at, put) => {
        const place = at % (hard.length + 1)
        const edited = hard.slice(0, place) + put + hard.slice(place + 1)
        const described = anchorOf(hard, one!)
        const { verdict, start, end } = locate(edited, described)
        const isExact = verdict === 'exact' || verdict === 'moved'
        if (isExact) expect(edited.slice(start, end)).toBe(described.exact)
      },
    )
    fc.assert(property, { numRuns: 1_000 })
  })
})
