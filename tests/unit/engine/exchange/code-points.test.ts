import { assert, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { codePointOffsets } from '../../../../src-main/engine/exchange/code-points.ts'

test('offsets in code points cut the same words out of the list of code points', () => {
  const text = string({ unit: 'binary', maxLength: 60 })
  assert(
    property(text, text, text, (before, words, after) => {
      const whole = before + words + after
      const offset = codePointOffsets(whole)
      const cut = Array.from(whole)
        .slice(offset(before.length), offset(before.length + words.length))
        .join('')
      expect(cut).toBe(words)
    }),
    { numRuns: 2_000 },
  )
})

test('an offset inside a pair counts as the one before it', () => {
  expect([0, 1, 2, 3, 4].map(codePointOffsets('a😀b'))).toEqual([0, 1, 1, 2, 3])
})
