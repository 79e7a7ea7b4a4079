import { expect, test } from 'vitest'
import { groupedLines, plainLines } from '../../../src-renderer/compare/table-lines.ts'

const group = (value: string, claims: number) => ({ value, label: value, claims })
const groups = [group('a', 3), group('b', 2), group('', 150)]

test('without groups every line is a claim', () => {
  expect(plainLines(3).at(2)).toEqual({ is: 'claim', within: null, index: 2 })
  expect(plainLines(3).wanted(0, 2)).toEqual([{ within: null, first: 0, last: 2 }])
  expect(plainLines(0).wanted(0, 0)).toEqual([])
})

test('closed groups are a line each', () => {
  const lines = groupedLines('kind', groups, new Set())
  expect(lines.count).toBe(3)
  expect(lines.at(2)).toEqual({ is: 'group', group: groups[2], isOpen: false })
  expect(lines.wanted(0, 2)).toEqual([])
})

test('the claims of an open group stand below its head', () => {
  const lines = groupedLines('kind', groups, new Set(['b', '']))
  const shown = Array.from({ length: 6 }, (_, line) => lines.at(line))
  expect(lines.count).toBe(3 + 2 + 150)
  expect(shown.map((line) => (line.is === 'group' ? line.group.value : line.index))).toEqual([
    'a',
    'b',
    0,
    1,
    '',
    0,
  ])
  expect(lines.at(3)).toMatchObject({ within: { facet: 'kind', value: 'b' } })
  expect(lines.wanted(3, 10)).toEqual([
    { within: { facet: 'kind', value: 'b' }, first: 1, last: 1 },
    { within: { facet: 'kind', value: '' }, first: 0, last: 5 },
  ])
  expect(lines.wanted(0, 1)).toEqual([])
})

test('nothing is asked of an empty table', () => {
  const lines = groupedLines('kind', [], new Set())
  expect(lines.count).toBe(0)
  expect(lines.wanted(0, 0)).toEqual([])
})
