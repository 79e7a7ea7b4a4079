import { beforeEach, describe, expect, test } from 'vitest'
import { type ArticleId, EntityId } from '../../../src-preload/contract/article.ts'
import type { OpenCase } from '../../../src-main/engine/store/index.ts'
import { asking } from '../asking.ts'
import { analysed, imported, memoryCase } from '../case.ts'

const plain = analysed(
  'Ada Quill runs the harbour. Quill said: "No." Quills and McQuill are no Quill’s. Ada\nQuill left.',
  { other: 'Ada Quill: her story' },
)
const article = {
  ...plain,
  mentions: [
    { ...spanOf('Ada Quill'), type: 'PER' as const, confidence: 0.9, by: ['crf'], cluster: 1 },
    { ...spanOf('harbour'), type: 'FAC' as const, confidence: 0.4, by: ['lexicon'], cluster: null },
  ],
}
const nobody = EntityId.parse('01890000-0000-7000-8000-000000000000')

let one: OpenCase
let articleId: ArticleId
let window: ReturnType<typeof asking>
function spanOf(words: string) {
  const start = plain.text.indexOf(words)
  return { start, end: start + words.length }
}
const mentions = async () => (await window.ask('article.open', { id: articleId })).mentions
const wordsOf = ({ start, end }: { start: number; end: number }) => article.text.slice(start, end)

beforeEach(() => {
  one = memoryCase()
  articleId = imported(one, article)
  window = asking(one)
})

describe('mention.judge', () => {
  const judge = { type: 'PER', entityId: null } as const

  test('accepts, retypes, rejects and takes back; the machine’s word stands below it', async () => {
    const spans = [spanOf('harbour')]
    await window.ask('mention.judge', { articleId, spans, verdict: 'accepted', ...judge })
    expect(await mentions()).toMatchObject([
      { state: 'proposed' },
      { state: 'accepted', type: 'PER', confidence: 1, by: ['analyst'] },
    ])
    expect(window.told()).toEqual([['entity', 'history', 'mention']])
    await window.ask('mention.judge', { articleId, spans, verdict: 'rejected', ...judge })
    expect((await mentions())[1]).toMatchObject({ state: 'rejected', confidence: 0.4 })
    await window.ask('mention.judge', { articleId, spans, verdict: null, ...judge })
    expect((await mentions())[1]).toMatchObject({
      state: 'proposed',
      type: 'FAC',
      by: ['lexicon'],
    })
    await window.ask('history.undo', {})
    await window.ask('history.undo', {})
    expect((await mentions())[1]).toMatchObject({ state: 'accepted', type: 'PER' })
  })

  test('adds mentions that the machine did not see, overlapping others', async () => {
    const spans = [spanOf('Quill runs the harbour'), spanOf('Quills')]
    await window.ask('mention.judge', { articleId, spans, verdict: 'accepted', ...judge })
    expect((await mentions()).map(wordsOf)).toEqual([
      'Ada Quill',
      'Quill runs the harbour',
      'harbour',
      'Quills',
    ])
    expect(await window.ask('history.state', {})).toMatchObject({ undo: 'mention.judge 2' })
  })

  test('that is there already, or is taken back where there is none, is no operation', async () => {
    const spans = [spanOf('harbour')]
    await window.ask('mention.judge', { articleId, spans, verdict: null, ...judge })
    expect(window.told()).toEqual([])
    await window.ask('mention.judge', { articleId, spans, verdict: 'rejected', ...judge })
    const before = one.operations.count()
    await window.ask('mention.judge', { articleId, spans, verdict: 'rejected', ...judge })
    expect(one.operations.count()).toBe(before)
  })

  test('is all or nothing', async () => {
    const spans = [spanOf('Quills'), { start: 0, end: 10_000 }]
    const refusal = await window.refusal('mention.judge', {
      articleId,
      spans,
      verdict: 'accepted',
      ...judge,
    })
    expect(refusal).toMatchObject({ code: 'selection/outside' })
    expect(await mentions()).toHaveLength(2)
    const unknown = await window.refusal('mention.judge', {
      articleId,
      spans: [spanOf('Quills')],
      verdict: 'accepted',
      type: 'PER',
      entityId: nobody,
    })
    expect(unknown).toMatchObject({ code: 'entity/not-found' })
  })
})

test('mention.markAll marks over line breaks, in the body only, and the selected words anywhere', async () => {
  const mark = { articleId, type: 'PER', entityId: null } as const
  const below = article.text.lastIndexOf('Ada Quill')
  const span = { start: below, end: below + 9 }
  expect(await window.ask('mention.markAll', { ...mark, ...span })).toEqual({ marked: 3 })
})

describe('entities', () => {
  test('are made from words, with name, type and first mention in one undo', async () => {
    const at = article.text.indexOf('Ada\nQuill')
    const create = { articleId, start: at, end: at + 9, type: 'PER' } as const
    const { id } = await window.ask('entity.create', create)
    expect(await window.ask('entity.open', { id })).toEqual({
      id,
      name: 'Ada Quill',
      type: 'PER',
      notes: '',
      aliases: [],
      mentions: 1,
      articles: [articleId],
      merged: [],
      evidence: [],
    })
    expect((await mentions()).find(({ start }) => start === at)).toMatchObject({ entityId: id })
    await window.ask('history.undo', {})
    expect(await window.refusal('entity.open', { id })).toMatchObject({ code: 'entity/not-found' })
    expect(await mentions()).toHaveLength(2)
  })

  test('are changed, given other names and found by any of them', async () => {
    const { id } = await window.ask('entity.create', {
      articleId,
      ...spanOf('Ada Quill'),
      type: 'PER',
    })
    const other = await window.ask('entity.create', {
      articleId,
      ...spanOf('harbour'),
      type: 'FAC',
    })
    await window.ask('entity.alias', { id, text: 'the harbour master', present: true })
    await window.ask('entity.alias', { id, text: 'A. Quíll', present: true })
    await window.ask('entity.set', { id, field: 'name', value: ' Ada  J. Quill ' })
    await window.ask('entity.set', { id, field: 'notes', value: 'since 2019' })
    expect(await window.ask('entity.open', { id })).toMatchObject({
      name: 'Ada J. Quill',
      notes: 'since 2019',
      aliases: ['the harbour master', 'A. Quíll'],
    })
    const found = async (query: string) =>
      (await window.ask('entity.list', { query })).map((one) => one.id)
    expect(await found('a. qui')).toEqual([id])
    expect(await found('harb')).toEqual([other.id, id])
    expect(await found('nobody')).toEqual([])
    expect((await found('')).toSorted()).toEqual([id, other.id].toSorted())
    await window.ask('entity.alias', { id, text: 'A. Quíll', present: false })
    expect((await window.ask('entity.open', { id })).aliases).toEqual(['the harbour master'])
  })

  test('what changes nothing is no operation; what cannot be is refused', async () => {
    const { id } = await window.ask('entity.create', {
      articleId,
      ...spanOf('Ada Quill'),
      type: 'PER',
    })
    const before = one.operations.count()
    await window.ask('entity.set', { id, field: 'name', value: 'Ada Quill' })
    await window.ask('entity.alias', { id, text: 'Ada Quill', present: true })
    await window.ask('entity.alias', { id, text: 'Quill', present: false })
    expect(one.operations.count()).toBe(before)
    expect(await window.refusal('entity.set', { id, field: 'name', value: ' ' })).toMatchObject({
      code: 'input/invalid',
    })
    expect(await window.refusal('entity.open', { id: nobody })).toMatchObject({
      code: 'entity/not-found',
    })
  })
})

describe('mention.markAll takes whole words, but not inside', () => {
  const judgement = { type: 'PER', entityId: null } as const
  /** Every “Quill” that is marked with the one that said “No”, with what stands around it. */
  const marked = async () => {
    const start = article.text.indexOf('Quill said')
    await window.ask('mention.markAll', { articleId, start, end: start + 5, ...judgement })
    const own = (await mentions()).filter(
      (one) => one.state === 'accepted' && wordsOf(one) === 'Quill',
    )
    return own.map(({ start: at }) => article.text.slice(at - 1, at + 6))
  }

  test('a longer name that was proposed', async () => {
    expect(await marked()).toEqual([' Quill ', ' Quill’', '\nQuill '])
  })

  test('a longer name that was accepted', async () => {
    const start = article.text.indexOf('Ada\nQuill')
    const spans = [{ start, end: start + 9 }]
    await window.ask('mention.judge', { articleId, spans, verdict: 'accepted', ...judgement })
    expect(await marked()).toEqual([' Quill ', ' Quill’'])
  })

  test('unless it was rejected', async () => {
    const spans = [spanOf('Ada Quill')]
    await window.ask('mention.judge', { articleId, spans, verdict: 'rejected', ...judgement })
    expect(await marked()).toEqual([' Quill ', ' Quill ', ' Quill’', '\nQuill '])
  })
})
