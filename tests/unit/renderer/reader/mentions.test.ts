import { describe, expect, test } from 'vitest'
import { EntityId, type Mention } from '../../../../src-preload/contract/article.ts'
import {
  countByType,
  groupMentions,
  mentionsAt,
  stepMention,
} from '../../../../src-renderer/reader/mentions.ts'

const mention = (start: number, end: number, more: Partial<Mention> = {}): Mention => ({
  start,
  end,
  type: 'PER',
  state: 'proposed',
  confidence: 0.5,
  by: ['rule'],
  cluster: null,
  entityId: null,
  ...more,
})

describe('stepMention', () => {
  const first = mention(0, 5)
  const rejected = mention(8, 10, { state: 'rejected' })
  const inner = mention(12, 15)
  const outer = mention(12, 20)
  const all = [first, rejected, inner, outer]

  test('goes round, over rejected ones, through overlapping ones', () => {
    expect(stepMention(all, null, -1, 1)).toBe(first)
    expect(stepMention(all, first, 0, 1)).toBe(inner)
    expect(stepMention(all, inner, 12, 1)).toBe(outer)
    expect(stepMention(all, outer, 12, 1)).toBe(first)
    expect(stepMention(all, first, 0, -1)).toBe(outer)
  })

  test('goes on from one that was just rejected', () => {
    expect(stepMention(all, rejected, 8, 1)).toBe(inner)
    expect(stepMention(all, rejected, 8, -1)).toBe(first)
  })

  test('goes on from the cursor', () => {
    expect(stepMention(all, null, 6, 1)).toBe(inner)
    expect(stepMention(all, null, 6, -1)).toBe(first)
    expect(stepMention(all, null, 0, -1)).toBe(outer)
  })

  test('finds none where there are none', () => {
    expect(stepMention([rejected], null, 0, 1)).toBeNull()
  })
})

test('mentionsAt gives the shortest first, edges included', () => {
  const outer = mention(0, 20)
  const inner = mention(5, 10)
  expect(mentionsAt([outer, inner], 7)).toEqual([inner, outer])
  expect(mentionsAt([outer, inner], 10)).toEqual([inner, outer])
  expect(mentionsAt([outer, inner], 11)).toEqual([outer])
  expect(mentionsAt([outer, inner], 21)).toEqual([])
})

test('groupMentions: by entity, else cluster, else words and type', () => {
  const text = 'Rusk, Pavel Rusk, RUSK, Rusk'
  const entityId = EntityId.parse('01890a5d-ac96-774b-bcce-b302099a8057')
  const groups = groupMentions(text, [
    mention(0, 4, { cluster: 1 }),
    mention(6, 16, { cluster: 1 }),
    mention(18, 22),
    mention(24, 28, { type: 'ORG' }),
    mention(24, 28, { entityId }),
    mention(0, 4, { entityId }),
  ])
  expect(groups.map(({ name, type, mentions }) => [name, type, mentions.length])).toEqual([
    ['Pavel Rusk', 'PER', 2],
    ['RUSK', 'PER', 1],
    ['Rusk', 'ORG', 1],
    ['Rusk', 'PER', 2],
  ])
  expect(groups.at(-1)?.entityId).toBe(entityId)
})

test('countByType leaves the rejected out', () => {
  const counts = countByType([
    mention(0, 1),
    mention(2, 3, { state: 'accepted' }),
    mention(4, 5, { state: 'rejected' }),
    mention(6, 7, { type: 'ORG', state: 'rejected' }),
  ])
  expect([...counts]).toEqual([['PER', 2]])
})
