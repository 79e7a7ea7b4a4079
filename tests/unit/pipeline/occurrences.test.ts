import { describe, expect, test } from 'vitest'
import { occurrences } from '../../../src-main/pipeline/occurrences.ts'

const found = (text: string, words: string) =>
  occurrences(text, words, [{ start: 0, end: text.length }]).map(({ start }) => start)

describe('whole words', () => {
  test.each([
    ['Ash', 'Ash, Ashes, McAsh, Ash-Quill. (Ash) “Ash”', [0, 19, 31, 37]],
    ['Élan', 'Élan Élane \u0301Élan', [0]],
    ['Elan', 'Elan Elan\u0301', [0]],
    ['Ada Quill', 'Ada Quill, Ada\r\n Quill, Ada-Quill, AdaQuill', [0, 11]],
    ['B. (Bob) Ray?', 'B. (Bob) Ray? B. (Bob) Raye', [0]],
    ['C++', 'C++ and C', [0]],
    ['5', '5 15 5th 5', [0, 9]],
    ['ميناء', 'ميناء والميناء ميناء', [0, 15]],
    ['港口', '新港口新聞，港口', [1, 6]],
    ['🚢', 'a 🚢🚢', [2, 4]],
    ['  ', 'a  b', []],
  ])('%j in %j', (words, text, places) => {
    expect(found(text, words)).toEqual(places)
  })
})

test('only inside the given stretches', () => {
  const text = 'Ash and Ash and Ash'
  const within = [
    { start: 0, end: 9 },
    { start: 9, end: 19 },
  ]
  expect(occurrences(text, 'Ash', within)).toEqual([
    { start: 0, end: 3 },
    { start: 16, end: 19 },
  ])
})
