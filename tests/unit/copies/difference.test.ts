import { expect, test } from 'vitest'
import { difference, holds } from '../../../src-main/pipeline/copies/difference.ts'
import { arabic, chinese } from './foreign.ts'
import { pageOf, tellingsOf } from './rewrites.ts'

const [wire, own] = tellingsOf(0, 4)
const page = (paragraph: string) => pageOf({ headline: 'Bridge closed', paragraphs: [paragraph] })

test('shows words that changed as one removal and one addition', () => {
  const before = page('Nine people were hurt on the old bridge at Bresk.')
  const after = page('Nobody was hurt on the old bridge at Bresk, officials said.')
  expect(difference(before, after, 'en')).toEqual([
    { change: 'same', text: 'Bridge closed\n\n' },
    { change: 'removed', text: 'Nine people were ' },
    { change: 'added', text: 'Nobody was ' },
    { change: 'same', text: 'hurt on the old bridge at Bresk' },
    { change: 'added', text: ', officials said' },
    { change: 'same', text: '.' },
  ])
})

test('the sides of a difference are the stories, in any language', () => {
  for (const [from, to] of [
    [wire, own],
    [arabic.story, arabic.rewritten],
    [chinese.story, chinese.other],
  ] as const) {
    const pieces = difference(pageOf(from), pageOf(to), null)
    const side = (without: string) =>
      pieces.flatMap(({ change, text }) => (change === without ? [] : [text])).join('')
    expect(side('added')).toBe([from.headline, ...from.paragraphs].join('\n\n'))
    expect(side('removed')).toBe([to.headline, ...to.paragraphs].join('\n\n'))
  }
})

test('hard wraps are no difference, nor do they hide words', () => {
  const plain = pageOf(wire)
  const wrapped = { ...plain, text: plain.text.replace(/((?:\S+ ){8}\S+) /g, '$1\n') }
  expect(wrapped.text).not.toBe(plain.text)
  expect(difference(plain, wrapped, 'en').map(({ change }) => change)).toEqual(['same'])
  expect(holds(wrapped, wire.paragraphs[3]!)).toBe(true)
  expect(holds(wrapped, own.paragraphs[3]!)).toBe(false)
})
