import { beforeEach, describe, expect, test } from 'vitest'
import type { ArticleId } from '../../../src-preload/contract/article.ts'
import type { OpenCase } from '../../../src-main/engine/store/index.ts'
import { asking } from '../asking.ts'
import { analysed, imported, memoryCase } from '../case.ts'

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
})
