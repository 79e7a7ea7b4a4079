import { expect, test } from 'vitest'
import { findWords } from '../../../../src-renderer/reader/find.ts'

const text = 'The board said (twice) it.\n\nMenu: the board\nsaid so. The Board said.'
const [first, second] = [
  { start: 0, end: 26 },
  { start: 28, end: text.length },
]
const found = (words: string, from = 0, blocks = [first, second]) => {
  const span = findWords(text, blocks, words, from)
  return span && text.slice(span.start, span.end)
}

test('finds words whatever their case and white space, signs to the letter', () => {
  expect(found('the BOARD said')).toBe('The board said')
  expect(found('board  said', 10)).toBe('board\nsaid')
  expect(found('said (twice)')).toBe('said (twice)')
  expect(found('.*')).toBeNull()
  expect(found('  ')).toBeNull()
})

test('goes on from a place, begins anew at the end, and looks only where text is shown', () => {
  expect(findWords(text, [first, second], 'the board', 1)?.start).toBe(34)
  expect(findWords(text, [first, second], 'the board', 64)?.start).toBe(0)
  expect(findWords(text, [second], 'the board', 0)?.start).toBe(34)
  expect(found('menu', 0, [first])).toBeNull()
})
