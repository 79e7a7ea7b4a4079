import { expect, test } from 'vitest'
import { isHardWrapped } from '../../../../src-renderer/reader/block-kinds.ts'

const long = 'The water board said on Monday that the gates would stay open'

test.each([
  ['one line', long, false],
  [
    'prose broken by a margin',
    `${long}\r\nuntil the end\r\nof the ${long}\r\n${long}\nweek.`,
    true,
  ],
  ['a menu', 'Home\nRiver\nWeather\nSport', false],
  ['a verse under a long line', `${long}\nshort\nshort\nshort`, false],
])('%s', (_, text, expected) => {
  expect(isHardWrapped(text)).toBe(expected)
})
