import { beforeEach, describe, expect, test } from 'vitest'
import type { ArticleId } from '../../../src-preload/contract/article.ts'
import { EvidenceId } from '../../../src-preload/contract/claim.ts'
import { ClaimId } from '../../../src-preload/contract/claim-fields.ts'
import type { OpenCase } from '../../../src-main/engine/store/index.ts'
import { asking } from '../asking.ts'
import { analysed, imported, memoryCase } from '../case.ts'

const article = analysed(
  'Harbour master Ada Quill said the ferry would\r\nrun again on 3 May if the wind drops. 🚢 رئيس الميناء',
)
const nobody = '01890000-0000-7000-8000-000000000000'

let one: OpenCase
let articleId: ArticleId
let window: ReturnType<typeof asking>
const spanOf = (words: string) => {
  const start = article.text.indexOf(words)
  return { start, end: start + words.length }
}

beforeEach(() => {
  one = memoryCase()
  articleId = imported(one, article)
  window = asking(one)
})

async function claimWith(words: string) {
  return (await window.ask('claim.create', { articleId, span: spanOf(words) })).id
}

describe('claim.create', () => {
  test('takes the selected words as description and evidence, in one undo', async () => {
    const id = await claimWith('the ferry would\r\nrun again')
    const claim = await window.ask('claim.open', { id })
    expect(claim.fields.description).toMatchObject([
      { value: 'the ferry would run again', author: 'ada', reason: null },
    ])
    expect(claim.evidence).toMatchObject([
      { field: 'description', exact: 'the ferry would\r\nrun again', verdict: 'exact' },
    ])
    expect(claim.evidence[0]!.suffix).toBe(' on 3 May if the wind drops. 🚢 ر'.slice(0, 32))
    expect(claim.lacking).toEqual([])
    expect(window.told()).toEqual([['article', 'claim', 'history']])
    await window.ask('history.undo', {})
    expect(await window.refusal('claim.open', { id })).toMatchObject({ code: 'claim/not-found' })
  })

  test('makes an empty claim without a selection', async () => {
    const { id } = await window.ask('claim.create', { articleId, span: null })
    expect(await window.ask('claim.open', { id })).toMatchObject({ fields: {}, evidence: [] })
    expect(await window.ask('claim.list', { articleId })).toMatchObject([
      {
        id,
        sentence: 'A claim without a description',
        status: 'draft',
        kind: null,
        evidence: 0,
        lacking: 0,
      },
    ])
  })

  test('is refused outside the text, within a character, and for an article that is not there', async () => {
    const { length } = article.text
    const ship = article.text.indexOf('🚢')
    for (const span of [
      { start: length - 1, end: length + 1 },
      { start: 5, end: 5 },
      { start: 9, end: 5 },
      { start: ship + 1, end: ship + 4 },
      { start: 0, end: ship + 1 },
    ]) {
      const refusal = await window.refusal('claim.create', { articleId, span })
      expect(refusal).toMatchObject({ code: 'selection/outside' })
    }
    const other = 'f'.repeat(64) as ArticleId
    const refusal = await window.refusal('claim.create', { articleId: other, span: null })
    expect(refusal).toMatchObject({ code: 'article/not-found' })
    expect(one.operations.count()).toBe(1)
  })
})

describe('claim.set', () => {
  test('fills, changes and clears; the same value again is no operation', async () => {
    const id = await claimWith('Ada Quill')
    await window.ask('claim.set', { id, field: 'kind', value: 'prediction' })
    const before = one.operations.count()
    await window.ask('claim.set', { id, field: 'kind', value: 'prediction' })
    await window.ask('claim.set', { id, field: 'notes', value: '  ' })
    expect(one.operations.count()).toBe(before)
    expect(await window.ask('claim.list', { articleId: null })).toMatchObject([
      { kind: 'prediction' },
    ])
    await window.ask('claim.set', { id, field: 'kind', value: null })
    expect((await window.ask('claim.open', { id })).fields.kind).toBeUndefined()
  })

  test('a value without words lacks them until it has a reason', async () => {
    const { id } = await window.ask('claim.create', { articleId, span: null })
    await window.ask('claim.set', { id, field: 'claimer', value: 'the harbour office' })
    expect((await window.ask('claim.open', { id })).lacking).toEqual(['claimer'])
    const reason = 'its letterhead'
    await window.ask('claim.set', { id, field: 'claimer', value: 'the harbour office', reason })
    const claim = await window.ask('claim.open', { id })
    expect(claim.lacking).toEqual([])
    expect(claim.fields.claimer).toMatchObject([{ reason }])
  })

  test.each([
    ['kind', 'rumour', {}],
    ['claimer.count', 1.5, {}],
    ['claimer.count', 'three', {}],
    ['claimer', 7, {}],
    ['informationCredibility', '7', {}],
    ['eventTime.edtf', '2020-02-30', { reason: 'edtf' }],
    ['eventTime.edtf', 'next May', { reason: 'edtf' }],
  ] as const)('refuses %s = %j', async (field, value, details) => {
    const id = await claimWith('Ada Quill')
    const refusal = await window.refusal('claim.set', { id, field, value })
    expect(refusal).toMatchObject({ code: 'input/invalid', details: { field, ...details } })
  })

  test.each([
    '2026-05-03',
    '2026-05-03T14:00:00Z',
    '2026-05',
    '2026-21',
    '2026-05?',
    '2026-XX',
    '../2026-05-03',
  ])('takes the date %s', async (value) => {
    const id = await claimWith('on 3 May')
    await window.ask('claim.set', { id, field: 'eventTime.edtf', value })
    expect((await window.ask('claim.open', { id })).fields['eventTime.edtf']).toMatchObject([
      { value },
    ])
  })

  test('refuses claims and entities that are not there', async () => {
    const id = await claimWith('Ada Quill')
    const entity = { id, field: 'claimer.entity', value: nobody } as const
    expect(await window.refusal('claim.set', entity)).toMatchObject({ code: 'entity/not-found' })
    const claim = { id: ClaimId.parse(nobody), field: 'notes', value: 'x' } as const
    expect(await window.refusal('claim.set', claim)).toMatchObject({ code: 'claim/not-found' })
  })

  test('withdrawn claims are listed last', async () => {
    const first = await claimWith('Ada Quill')
    const second = await claimWith('the wind drops')
    await window.ask('claim.set', { id: first, field: 'status', value: 'withdrawn' })
    const list = await window.ask('claim.list', { articleId })
    expect(list.map(({ id }) => id)).toEqual([second, first])
  })
})

describe('evidence', () => {
  test('gives its words to an empty field, and only to an empty one, in one undo', async () => {
    const claimId = await claimWith('the ferry')
    const add = { claimId, articleId, field: 'claimer' } as const
    await window.ask('evidence.add', { ...add, ...spanOf('Ada Quill') })
    expect(window.told().at(-1)).toEqual(['claim', 'history'])
    await window.ask('evidence.add', { ...add, ...spanOf('Harbour master') })
    let claim = await window.ask('claim.open', { id: claimId })
    expect(claim.fields.claimer).toMatchObject([{ value: 'Ada Quill' }])
    expect(claim.evidence.map(({ exact }) => exact)).toEqual([
      'the ferry',
      'Ada Quill',
      'Harbour master',
    ])
    await window.ask('history.undo', {})
    await window.ask('history.undo', {})
    claim = await window.ask('claim.open', { id: claimId })
    expect(claim.fields.claimer).toBeUndefined()
    expect(claim.evidence).toHaveLength(1)
  })

  test('does not put words into a field of codes or numbers', async () => {
    const claimId = await claimWith('the ferry')
    const add = { claimId, articleId, ...spanOf('would') }
    await window.ask('evidence.add', { ...add, field: 'factuality' })
    await window.ask('evidence.add', { ...add, field: 'claimer.count' })
    const { fields } = await window.ask('claim.open', { id: claimId })
    expect(Object.keys(fields)).toEqual(['description'])
  })

  test('on the same words twice is one', async () => {
    const claimId = await claimWith('the ferry')
    const add = { claimId, articleId, field: 'condition', ...spanOf('if the wind drops') } as const
    const first = await window.ask('evidence.add', add)
    expect(await window.ask('evidence.add', add)).toEqual(first)
  })

  test('can be removed; the words in the field then lack evidence', async () => {
    const id = await claimWith('the ferry')
    const [evidence] = (await window.ask('claim.open', { id })).evidence
    await window.ask('evidence.remove', { id: evidence!.id })
    const claim = await window.ask('claim.open', { id })
    expect(claim).toMatchObject({ evidence: [], lacking: ['description'] })
    const gone = await window.refusal('evidence.remove', { id: evidence!.id })
    expect(gone).toMatchObject({ code: 'evidence/not-found' })
    const never = await window.refusal('evidence.remove', { id: EvidenceId.parse(nobody) })
    expect(never).toMatchObject({ code: 'evidence/not-found' })
  })

  test('from another article is held against that article’s text', async () => {
    const claimId = await claimWith('the ferry')
    const body = 'The wind has dropped, the weather office in Oster said.'
    const other = imported(one, analysed(body, { headline: 'Calm' }))
    const start = 'Calm\n\n'.length
    const add = { claimId, articleId: other, field: 'condition', start, end: start + 20 } as const
    await window.ask('evidence.add', add)
    const claim = await window.ask('claim.open', { id: claimId })
    expect(claim.evidence[1]).toMatchObject({ exact: 'The wind has dropped', verdict: 'exact' })
  })
})

test('history says what undo and redo would do', async () => {
  expect(await window.ask('history.state', {})).toEqual({ undo: 'article.import', redo: null })
  const id = await claimWith('the ferry')
  expect(await window.ask('history.undo', {})).toEqual({ undone: 'claim.create' })
  expect(window.told().at(-1)).toEqual(['article', 'claim', 'history'])
  expect(await window.ask('history.state', {})).toEqual({
    undo: 'article.import',
    redo: 'claim.create',
  })
  expect(await window.ask('history.redo', {})).toEqual({ redone: 'claim.create' })
  expect(await window.ask('claim.open', { id })).toMatchObject({ id })
  expect(await window.refusal('history.redo', {})).toMatchObject({ code: 'history/nothing' })
})
