import { expect, test } from 'vitest'
import type { Block } from '../../../../src-preload/contract/article.ts'
import { bodyView, isHardWrapped } from '../../../../src-renderer/reader/block-kinds.ts'

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

test('the body view shows a headline once, however often and however spaced the page prints it', () => {
  const parts: [Block['kind'], string][] = [
    ['navigation', 'Home'],
    ['headline', 'Ferry  runs again'],
    ['standfirst', 'After a year'],
    ['headline', 'FERRY runs\nagain'],
    ['headline', 'Second thoughts'],
    ['body', 'Ferry runs again'],
  ]
  const text = parts.map(([, words]) => words).join('')
  let end = 0
  const blocks = parts.map(([kind, words]): Block => {
    const start = end
    end += words.length
    return { start, end, kind, reasons: [], decidedBy: 'tool' }
  })
  const shown = bodyView(text, blocks).map(({ start, end: to }) => text.slice(start, to))
  expect(shown).toEqual([
    'Ferry  runs again',
    'After a year',
    'Second thoughts',
    'Ferry runs again',
  ])
})
