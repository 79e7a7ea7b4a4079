import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { ArticleId } from '../../../src-preload/contract/article.ts'
import { type OpenCase, openCase } from '../../../src-main/engine/store/index.ts'
import { asking } from '../asking.ts'
import { analysed, imported, memoryCase, resources, temporaryFolder } from '../case.ts'

const story = analysed(
  'Selim Varga leads the Sael Water Board (SWB). Varga met Idris Taan, known as the Heron. The SWB agreed. The Heron smiled.',
  { publisher: 'Port Ansel Courier' },
)

let one: OpenCase
let articleId: ArticleId
let window: ReturnType<typeof asking>
let wall = 1_700_000_000_000
beforeEach(() => {
  one = memoryCase('ada', () => (wall += 1_000))
  articleId = imported(one, story)
  window = asking(one)
})

const spanOf = (words: string, from = 0) => {
  const start = story.text.indexOf(words, from)
  return { start, end: start + words.length }
}

describe('history', () => {
  test('every field tells who wrote what, and what stands', async () => {
    const { id } = await window.ask('claim.create', { articleId, span: spanOf('The SWB agreed') })
    for (const value of ['The board agreed.', 'It agreed.']) {
      await window.ask('claim.set', { id, field: 'description', value })
    }
    await window.ask('history.undo', {})
    const rows = await window.ask('history.of', { target: id, field: 'description' })
    expect(rows.map(({ kind, payload, state }) => [kind, payload['value'], state])).toEqual([
      ['claim.set', 'It agreed.', 'undone'],
      ['claim.set', 'The board agreed.', 'current'],
      ['evidence.add', undefined, 'current'],
      ['claim.set', 'The SWB agreed', 'replaced'],
    ])
    const { total, rows: actions } = await window.ask('history.list', { limit: 2 })
    expect(total).toBe(4)
    expect(actions.map(({ state, count }) => [state, count])).toEqual([
      ['undone', 1],
      ['current', 1],
    ])
  })

  test('the whole case as of a moment, read-only, and back', async () => {
    const { id } = await window.ask('claim.create', { articleId, span: spanOf('The SWB agreed') })
    const { clock } = (await window.ask('history.list', {})).rows[0]!
    await window.ask('claim.set', { id, field: 'status', value: 'reviewed' })
    await window.ask('entity.create', { articleId, ...spanOf('Selim Varga'), type: 'PER' })
    window.told()
    await window.ask('history.asOf', { clock })
    expect(window.told()[0]).toContain('claim')
    expect((await window.ask('claim.open', { id })).fields.status).toBeUndefined()
    expect(await window.ask('entity.list', {})).toEqual([])
    expect((await window.ask('article.list', {})).total).toBe(1)
    expect((await window.ask('case.info', {})).asOf).toMatchObject({ clock })
    for (const refusal of [
      await window.refusal('claim.set', { id, field: 'status', value: 'disputed' }),
      await window.refusal('history.undo', {}),
    ]) {
      expect(refusal).toMatchObject({ code: 'case/past' })
    }
    await window.ask('history.asOf', { clock: null })
    expect((await window.ask('claim.open', { id })).fields.status).toMatchObject([
      { value: 'reviewed' },
    ])
    expect((await window.ask('case.info', {})).asOf).toBeNull()
  })

  test('a bulk action is one undo and one redo, also after a restart', async () => {
    const file = join(temporaryFolder(), 'bulk.attest')
    const opened = () => openCase(file, { author: 'ada', resources, now: () => (wall += 1_000) })
    const first = opened()
    const before = asking(first)
    const id = imported(first, story)
    const start = first.operations.stateHash()
    const spans = ['Selim Varga', 'Idris Taan', 'the Heron'].map((words) => spanOf(words))
    await before.ask('mention.judge', {
      articleId: id,
      spans,
      verdict: 'accepted',
      type: 'PER',
      entityId: null,
    })
    const end = first.operations.stateHash()
    first.close()

    const second = opened()
    const after = asking(second)
    expect(await after.ask('history.state', {})).toMatchObject({ undo: 'mention.judge 3' })
    await after.ask('history.undo', {})
    expect(second.operations.stateHash()).toBe(start)
    second.close()

    const third = opened()
    await asking(third).ask('history.redo', {})
    expect(third.operations.stateHash()).toBe(end)
    const { rows } = await asking(third).ask('history.list', {})
    expect(rows[0]).toMatchObject({ kind: 'mention.judge', count: 3, state: 'current' })
    third.close()
  })
})
