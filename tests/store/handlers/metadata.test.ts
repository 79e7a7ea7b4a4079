import { beforeEach, expect, test } from 'vitest'
import type { ArticleId, Span } from '../../../src-preload/contract/article.ts'
import type { MetadataField } from '../../../src-preload/contract/metadata.ts'
import type { OpenCase } from '../../../src-main/engine/store/index.ts'
import { asking } from '../asking.ts'
import { analysed, imported, memoryCase } from '../case.ts'

const body =
  'TARVELL, 4 March 2031 - The dam will hold, Minister Ana Corvo said yesterday. Work ends next week.'

let one: OpenCase
let window: ReturnType<typeof asking>
let articleId: ArticleId
let text: string
beforeEach(() => {
  one = memoryCase()
  window = asking(one)
  const article = analysed(body, {
    headline: 'Dam will hold',
    publisher: 'Oste Post',
    published: '2031-04-03',
  })
  articleId = imported(one, article)
  text = article.text
})

const at = (words: string): Span => {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}
const fact = async (field: MetadataField) =>
  (await window.ask('metadata.open', { articleId })).find((one) => one.field === field)!
const set = (field: MetadataField, value: string | null, span: Span | null = null) =>
  window.ask('metadata.set', { articleId, field, value, span })
const summary = async () => (await window.ask('article.list', {})).rows[0]!

test('every field shows its value with its words', async () => {
  expect(await fact('publisher')).toMatchObject({ value: 'Oste Post', correction: null })
  expect(await fact('datelineDate')).toMatchObject({
    value: '2031-03-04',
    span: at('4 March 2031'),
  })
  expect(await fact('language')).toMatchObject({ value: 'en' })
  expect(await fact('authors')).toMatchObject({ value: null, span: null })
})

test('a correction wins in the reader, the list, its order and the search, and can be taken back', async () => {
  await set('headline', 'Barrage', null)
  await set('publisher', 'Tarvell Times')
  await set('authors', 'Ana Corvo', at('Ana Corvo'))
  expect(await summary()).toMatchObject({ headline: 'Barrage', publisher: 'Tarvell Times' })
  expect((await window.ask('article.list', { query: 'barrage' })).total).toBe(1)
  const { metadata } = await window.ask('article.open', { id: articleId })
  expect(metadata.byline).toMatchObject({ value: 'Ana Corvo', span: at('Ana Corvo') })
  expect((await fact('publisher')).correction).toMatchObject({ read: 'Oste Post' })

  await window.ask('history.undo', {})
  expect((await fact('authors')).value).toBeNull()
  await window.ask('metadata.reset', { articleId, field: 'headline' })
  expect(await summary()).toMatchObject({ headline: 'Dam will hold' })
  await window.ask('history.undo', {})
  expect(await summary()).toMatchObject({ headline: 'Barrage' })
})

test('what the page does not state can be said too', async () => {
  await set('publisher', '  ')
  expect(await summary()).toMatchObject({ publisher: null })
  expect(await fact('publisher')).toMatchObject({ value: null, correction: { read: 'Oste Post' } })
})

test('another day of publication shows every date that hangs on it, and takes the claims along', async () => {
  const { id } = await window.ask('claim.create', { articleId, span: at('The dam will hold') })
  const evidence = { articleId, claimId: id, field: 'eventTime', ...at('yesterday') } as const
  await window.ask('evidence.add', evidence)
  await window.ask('claim.set', { id, field: 'eventTime.edtf', value: '2031-04-02' })

  const wanted = { articleId, field: 'published', value: '4 March 2031', span: null } as const
  const { value, dates } = await window.ask('metadata.preview', wanted)
  expect(value).toBe('2031-03-04')
  expect(dates.map(({ words, before, after, claimId }) => [words, before, after, claimId])).toEqual(
    [
      ['yesterday', '2031-04-02', '2031-03-03', null],
      ['next week', '2031-04-07/2031-04-13', '2031-03-10/2031-03-16', null],
      ['yesterday', '2031-04-02', '2031-03-03', id],
    ],
  )
  expect(await summary()).toMatchObject({ published: '2031-04-03' })

  await window.ask('metadata.set', wanted)
  expect(await summary()).toMatchObject({ published: '2031-03-04' })
  const after = await window.ask('claim.open', { id })
  expect(after.fields['eventTime.edtf']).toMatchObject([{ value: '2031-03-03' }])
  await window.ask('history.undo', {})
  const undone = await window.ask('claim.open', { id })
  expect(undone.fields['eventTime.edtf']).toMatchObject([{ value: '2031-04-02' }])
  expect(await summary()).toMatchObject({ published: '2031-04-03' })
})

test.each([
  ['published', 'next year maybe'],
  ['language', 'the local one'],
] as const)('%s refuses “%s”', async (field, value) => {
  const wanted = { articleId, field, value, span: null }
  expect(await window.refusal('metadata.set', wanted)).toMatchObject({ code: 'input/invalid' })
  expect(await window.refusal('metadata.preview', wanted)).toMatchObject({ code: 'input/invalid' })
})

test('a correction that came before its article lies over it', async () => {
  const other = memoryCase('bo')
  await set('publisher', 'Tarvell Times')
  other.operations.receive(one.operations.all())
  const article = analysed(body, { headline: 'Dam will hold', publisher: 'Oste Post' })
  imported(other, article)
  const { rows } = await asking(other).ask('article.list', {})
  expect(rows).toMatchObject([{ publisher: 'Tarvell Times' }])
})
