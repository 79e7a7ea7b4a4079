import { expect, test } from 'vitest'
import { candidatesFor, type Known } from '../../../src-main/pipeline/copies/candidates.ts'
import { fingerprintIndex } from '../../../src-main/pipeline/copies/fingerprint-index.ts'
import { fingerprints } from '../../../src-main/pipeline/copies/fingerprints.ts'
import { storyOf } from '../../../src-main/pipeline/copies/story.ts'
import { lots } from '../../bench/world.ts'
import { type Draft, pageOf, rewrites, tellingsOf } from './rewrites.ts'

/** An index of drafts, each of an outlet, asked as the engine asks it. */
function indexed() {
  const index = fingerprintIndex()
  const known = new Map<number, Known>()
  return {
    add(draft: Draft, outlet: string) {
      const article = known.size
      const prints = fingerprints(storyOf(pageOf(draft)))
      const found = candidatesFor(
        article,
        prints,
        outlet,
        index,
        (other) => known.get(other) ?? null,
      )
      const indexed = index.add(article, prints)
      known.set(article, { prints: prints.length, indexed, outlet })
      return found
    },
  }
}

/** 60 words of nothing in particular, different for each number. */
const filler = (number: number): string => {
  const lot = lots(number + 1)
  return Array.from({ length: 60 }, () => Math.floor(lot() * 2 ** 40).toString(36)).join(' ')
}

test('an index that has grown many times finds the same, at most 32 for a fingerprint', () => {
  const index = fingerprintIndex()
  for (let article = 0; article < 2_000; article++) {
    index.add(
      article,
      Uint32Array.from({ length: 100 }, (_, at) => article * 100 + at),
    )
    index.add(article, Uint32Array.of(4_000_000_000))
  }
  expect(index.of(123_456)).toEqual([1_234])
  expect(index.of(4_000_000_000)).toEqual(Array.from({ length: 32 }, (_, at) => at))
  expect(index.of(3_999_999_999)).toEqual([])
})

test('every rewrite finds its story among many', () => {
  const one = indexed()
  const count = 6
  for (let kind = 0; kind < count; kind++) one.add(tellingsOf(kind, 3)[0], 'wire')
  for (let number = 0; number < 50; number++) {
    one.add({ headline: `Notice ${number}`, paragraphs: [filler(number)] }, 'wire')
  }
  for (const rewrite of Object.values(rewrites)) {
    for (let kind = 0; kind < count; kind++) {
      const { articles } = one.add(rewrite(tellingsOf(kind, 3)[0], lots(kind)), `desk ${kind}`)
      // The wire's own, or what another desk made of it.
      const first = 56
      const family = articles.filter((other) => other === kind || (other - first) % count === kind)
      expect(family.length).toBeGreaterThan(0)
    }
  }
})

test('what recurs in unrelated articles of an outlet is furniture from the fifth on', () => {
  const one = indexed()
  const standing = filler(1_000)
  const page = (number: number) => ({
    headline: `Story ${number}`,
    paragraphs: [filler(number), filler(number + 200), filler(number + 400), standing],
  })
  const found = Array.from({ length: 6 }, (_, number) => one.add(page(number), 'mail'))
  expect(found.map(({ articles }) => articles.length)).toEqual([0, 1, 2, 3, 0, 0])
  // Those that were tied by it before are to be looked at again, once.
  expect([...found[4]!.stale].toSorted()).toEqual([0, 1, 2, 3])
  expect(found[5]!.stale.size).toBe(0)
  expect(found[5]!.furniture.size).toBeGreaterThan(5)
})

test('a story that a hundred took over stays one family', () => {
  const one = indexed()
  const [story] = tellingsOf(0, 1)
  for (let number = 0; number < 100; number++) {
    const { articles, furniture } = one.add(rewrites['reordered']!(story, lots(number)), '')
    expect(furniture.size).toBe(0)
    if (number > 0) expect(articles.length).toBeGreaterThan(0)
  }
})
