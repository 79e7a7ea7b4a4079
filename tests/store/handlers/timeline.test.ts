import { describe, expect, test } from 'vitest'
import type { ArticleId } from '../../../src-preload/contract/article.ts'
import type { ClaimPath } from '../../../src-preload/contract/claim-fields.ts'
import { type ClaimView, clocks } from '../../../src-preload/contract/claim-table.ts'
import type { TimeMark } from '../../../src-preload/contract/timeline.ts'
import { asking } from '../asking.ts'
import { analysed, imported, memoryCase } from '../case.ts'

const view: ClaimView = { query: '', filters: [], sort: 'entered', descending: false, group: null }
const year = { from: Date.UTC(2026, 0), to: Date.UTC(2027, 0) - 1 }
const wholeDay = (month: number, date: number) => ({
  from: Date.UTC(2026, month, date),
  to: Date.UTC(2026, month, date + 1) - 1,
})

function desk() {
  const one = memoryCase()
  const window = asking(one)
  const courier = imported(one, analysed('Gates open.', { published: '2026-03-05' }), 'a.txt')
  const undated = imported(one, analysed('Pumps stand.'), 'b.txt')
  const claim = async (articleId: ArticleId, fields: Partial<Record<ClaimPath, string>>) => {
    const { id } = await window.ask('claim.create', { articleId, span: null })
    for (const [field, value] of Object.entries(fields)) {
      await window.ask('claim.set', { id, field: field as ClaimPath, value: value! })
    }
    return id
  }
  const read = async (changes: Partial<ClaimView> = {}, columns = 400, within = year) =>
    await window.ask('timeline.read', {
      view: { ...view, ...changes },
      window: within,
      clocks: [...clocks],
      columns,
    })
  const happened = async (columns?: number) => (await read({}, columns)).lanes[0]!.strips[0]!.marks
  const sentences = async (mark: TimeMark) => {
    const within = mark.at
    const { rows } = await window.ask('claimTable.page', { view, within, offset: 0, limit: 100 })
    return rows.map(({ sentence }) => sentence)
  }
  return { one, ...window, courier, undated, claim, read, happened, sentences }
}

describe('what a date is drawn as', () => {
  test('a day is a column of a day, a month is a span of its month', async () => {
    const { courier, claim, happened, sentences } = desk()
    await claim(courier, { description: 'A day', 'eventTime.edtf': '2026-03-05' })
    await claim(courier, { description: 'Its hour', 'eventTime.edtf': '2026-03-05T10:00:00Z' })
    await claim(courier, { description: 'A month', 'eventTime.edtf': '2026-03' })
    const marks = await happened()
    expect(marks.map(({ is, claims }) => [is, claims])).toEqual([
      ['span', 1],
      ['column', 2],
    ])
    expect(marks[0]).toMatchObject({ from: Date.UTC(2026, 2), to: Date.UTC(2026, 3) - 1 })
    expect(marks[0]!.only?.sentence).toBe('A month')
    expect(marks[1]).toMatchObject(wholeDay(2, 5))
    expect(await sentences(marks[0]!)).toEqual(['A month'])
    expect(await sentences(marks[1]!)).toEqual(['A day', 'Its hour'])
  })

  test('a month is a column where months are the smallest that can be told apart', async () => {
    const { courier, claim, happened, sentences } = desk()
    await claim(courier, { description: 'A day', 'eventTime.edtf': '2026-03-05' })
    await claim(courier, { description: 'A month', 'eventTime.edtf': '2026-03' })
    await claim(courier, { description: 'Another', 'eventTime.edtf': '2026-04-01' })
    const marks = await happened(12)
    expect(marks.map(({ is, claims }) => [is, claims])).toEqual([
      ['column', 2],
      ['column', 1],
    ])
    expect(await sentences(marks[0]!)).toEqual(['A day', 'A month'])
  })

  test('an open end stays open', async () => {
    const { courier, claim, happened, sentences } = desk()
    await claim(courier, { description: 'Since', 'eventTime.edtf': '2026-03-05/..' })
    await claim(courier, { description: 'Until', 'eventTime.edtf': '../2026-03-05' })
    const marks = await happened()
    expect(marks.map(({ from, to }) => [from, to])).toEqual([
      [Date.UTC(2026, 2, 5), null],
      [null, wholeDay(2, 5).to],
    ])
    expect(await sentences(marks[0]!)).toEqual(['Since'])
    expect(await sentences(marks[1]!)).toEqual(['Until'])
  })

  test('doubt is told: uncertain, approximate, a season somewhere in its year', async () => {
    const { courier, claim, happened } = desk()
    await claim(courier, { 'eventTime.edtf': '2026-03?' })
    await claim(courier, { 'eventTime.edtf': '2026-04~' })
    await claim(courier, { 'eventTime.edtf': '2026-21' })
    await claim(courier, { 'eventTime.edtf': '2026-05' })
    const marks = await happened()
    expect(marks.map(({ doubtful, at }) => [doubtful, at.doubt])).toEqual([
      [1, 2],
      [1, 1],
      [1, 2],
      [0, 0],
    ])
    expect(marks[0]).toMatchObject(year)
  })

  test('what nobody made a date of goes aside, words apart from nothing', async () => {
    const { courier, undated, claim, read, happened, sentences } = desk()
    await claim(courier, { description: 'Words', eventTime: 'after the harvest' })
    await claim(courier, { description: 'Nothing' })
    await claim(undated, { description: 'Dated', 'eventTime.edtf': '2026-03-05' })
    const marks = await happened()
    expect(marks.map(({ is }) => is)).toEqual(['aside', 'aside', 'column'])
    expect(await Promise.all(marks.slice(0, 2).map(sentences))).toEqual(
      expect.arrayContaining([['Words'], ['Nothing']]),
    )
    const [, reported, entered] = (await read()).lanes[0]!.strips
    expect(reported!.marks.map(({ is, claims }) => [is, claims])).toEqual([
      ['aside', 1],
      ['column', 2],
    ])
    expect(entered!.marks.map(({ is }) => is)).not.toContain('aside')
  })
})

test('is counted in the store by steps of the axis, not moment by moment', async () => {
  const { one, courier, claim, read } = desk()
  for (const hour of ['08', '11', '23']) {
    await claim(courier, { 'eventTime.edtf': `2026-03-05T${hour}:00:00Z` })
  }
  await read()
  const wanted = { view, clock: 'happened', lanes: null, window: year } as const
  const count = (step: number) => one.store.timeline.groups({ ...wanted, step }).length
  expect(count(86_400_000)).toBe(1)
  expect(count(3_600_000)).toBe(3)
})

test('a claim that two analysts date apart is drawn at both dates', async () => {
  const { courier, claim, ask, happened } = desk()
  const id = await claim(courier, { 'eventTime.edtf': '2026-03-05' })
  await ask('claim.set', {
    id,
    field: 'eventTime.0192f0c1-2b3c-7d4e-8f50-123456789abc.edtf',
    value: '2026-06-01',
  })
  expect((await happened()).map(({ from }) => from)).toEqual([
    Date.UTC(2026, 2, 5),
    Date.UTC(2026, 5, 1),
  ])
})

test('lanes are the groups of the view, the largest first, and filters hold', async () => {
  const { courier, claim, ask, read } = desk()
  const at = { 'eventTime.edtf': '2026-03-05' } as const
  await claim(courier, { ...at, description: 'One', claimer: 'Varga' })
  await claim(courier, { ...at, description: 'Two', claimer: 'Varga' })
  await claim(courier, { ...at, description: 'Three', claimer: 'Quill' })
  const { lanes } = await read({ group: 'claimer' })
  expect(lanes.map(({ label, claims }) => [label, claims])).toEqual([
    ['Varga', 2],
    ['Quill', 1],
  ])
  const within = lanes[1]!.strips[0]!.marks[0]!.at
  const { rows } = await ask('claimTable.page', { view, within, offset: 0, limit: 10 })
  expect(rows.map(({ sentence }) => sentence)).toEqual(['Three'])
  const filtered = await read({ query: 'two', group: 'claimer' })
  expect(filtered.lanes.map(({ claims }) => claims)).toEqual([1])
})

test('the whole is from the first to the last date of what the view shows', async () => {
  const { courier, claim, ask } = desk()
  await claim(courier, { description: 'Old', 'eventTime.edtf': '-0049-03' })
  await claim(courier, { description: 'New', 'eventTime.edtf': '2026-03-05/..' })
  const read = (query: string) =>
    ask('timeline.read', {
      view: { ...view, query },
      window: null,
      clocks: ['happened'],
      columns: 300,
    })
  const all = await read('')
  expect(all.whole).toEqual({ from: Date.UTC(-49, 2, 1), to: Date.UTC(2026, 2, 5) })
  expect(all.unit).toBe('decade')
  expect(all.window.from).toBeLessThan(all.whole!.from)
  expect(all.window.to).toBeGreaterThan(all.whole!.to)
  expect((await read('new')).whole).toEqual({
    from: Date.UTC(2026, 2, 5),
    to: Date.UTC(2026, 2, 5),
  })
  expect((await read('zzz')).whole).toBeNull()
})

test('another dateline or date of publication moves the claims of its article, undo moves them back', async () => {
  const { courier, claim, read, ask } = desk()
  await claim(courier, { description: 'One' })
  const reported = async () => (await read()).lanes[0]!.strips[1]!.marks.map(({ from }) => from)
  expect(await reported()).toEqual([Date.UTC(2026, 2, 5)])
  await ask('metadata.set', {
    articleId: courier,
    field: 'published',
    value: '2026-07-01',
    span: null,
  })
  expect(await reported()).toEqual([Date.UTC(2026, 6, 1)])
  await ask('history.undo', {})
  expect(await reported()).toEqual([Date.UTC(2026, 2, 5)])
})

test('the past is drawn as it was', async () => {
  const { courier, claim, ask, happened } = desk()
  const id = await claim(courier, { 'eventTime.edtf': '2026-03-05' })
  const { clock } = (await ask('history.list', {})).rows[0]!
  await ask('claim.set', { id, field: 'eventTime.edtf', value: '2026-06-01' })
  await ask('history.asOf', { clock })
  expect((await happened()).map(({ from }) => from)).toEqual([Date.UTC(2026, 2, 5)])
  await ask('history.asOf', { clock: null })
  expect((await happened()).map(({ from }) => from)).toEqual([Date.UTC(2026, 5, 1)])
})
