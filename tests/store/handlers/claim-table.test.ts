import { describe, expect, test } from 'vitest'
import type { ArticleId } from '../../../src-preload/contract/article.ts'
import type { ClaimId, ClaimPath } from '../../../src-preload/contract/claim-fields.ts'
import type { ClaimSort, ClaimView } from '../../../src-preload/contract/claim-table.ts'
import { asking } from '../asking.ts'
import { analysed, imported, memoryCase } from '../case.ts'

const view: ClaimView = { query: '', filters: [], sort: 'entered', descending: false, group: null }

/** A case with two articles, and a way to make claims of them. */
function desk() {
  const one = memoryCase()
  const window = asking(one)
  const { ask } = window
  const courier = imported(
    one,
    analysed('The gates stay shut.', {
      headline: 'Gates',
      publisher: 'Courier',
      published: '2026-05-12',
    }),
  )
  const tribune = imported(
    one,
    analysed('The pumps stand still.', {
      headline: 'Pumps',
      publisher: 'Tribune',
      published: '2026-05-10',
    }),
  )
  const claim = async (articleId: ArticleId, fields: Record<string, string>): Promise<ClaimId> => {
    const { id } = await ask('claim.create', { articleId, span: null })
    for (const [field, value] of Object.entries(fields)) {
      await ask('claim.set', { id, field: field as ClaimPath, value })
    }
    return id
  }
  const sentences = async (changes: Partial<ClaimView> = {}) => {
    const page = await ask('claimTable.page', {
      view: { ...view, ...changes },
      offset: 0,
      limit: 100,
    })
    expect(page.total).toBe(page.rows.length)
    return page.rows.map(({ sentence }) => sentence)
  }
  return { one, ...window, courier, tribune, claim, sentences }
}

test('a row holds the whole sentence and the three clocks', async () => {
  const { ask, courier, claim } = desk()
  await claim(courier, {
    description: 'The groups stop.',
    condition: 'the dam is opened',
    'eventTime.edtf': '2026-05~',
    eventPlace: 'Port Ansel',
  })
  const { rows } = await ask('claimTable.page', { view, offset: 0, limit: 10 })
  expect(rows[0]).toMatchObject({
    sentence: 'If the dam is opened: The groups stop.',
    headline: 'Gates',
    outlet: 'Courier',
    place: 'Port Ansel',
    happened: '2026-05~',
    happenedExtent: { from: Date.UTC(2026, 4, 1), to: Date.UTC(2026, 5, 1) - 1 },
    reported: '2026-05-12',
  })
})

test('what a claim rests on and what it is a condition of show at once', async () => {
  const { ask, courier, claim, sentences } = desk()
  const dam = await claim(courier, { description: 'The dam is opened.' })
  const truce = await claim(courier, { description: 'The groups stop.' })
  expect(await sentences()).toEqual(['The dam is opened.', 'The groups stop.'])
  await ask('claim.set', { id: truce, field: 'condition', value: 'the dam is opened' })
  await ask('claim.set', { id: truce, field: 'condition.claim', value: dam })
  expect(await sentences()).toEqual([
    'Only as a condition: The dam is opened.',
    'If the dam is opened: The groups stop.',
  ])
  await ask('history.undo', {})
  expect((await sentences())[0]).toBe('The dam is opened.')
})

describe('the order', () => {
  test.each<[ClaimSort, string[]]>([
    ['claim', ['Alpha', 'Beta', 'Gamma']],
    ['happened', ['Gamma', 'Alpha', 'Beta']],
    ['reported', ['Beta', 'Alpha', 'Gamma']],
    ['outlet', ['Alpha', 'Gamma', 'Beta']],
    ['claimer', ['Beta', 'Alpha', 'Gamma']],
    ['credibility', ['Gamma', 'Alpha', 'Beta']],
  ])('by %s', async (sort, expected) => {
    const { courier, tribune, claim, sentences } = desk()
    await claim(courier, {
      description: 'Alpha',
      'eventTime.edtf': '2026-02',
      informationCredibility: '3',
    })
    await claim(tribune, { description: 'Beta', claimer: 'an officer' })
    await claim(courier, {
      description: 'Gamma',
      'eventTime.edtf': '2026-01-31',
      informationCredibility: '2',
    })
    expect(await sentences({ sort })).toEqual(expected)
  })

  test('turned round, a claim without a date is still last', async () => {
    const { courier, claim, sentences } = desk()
    await claim(courier, { description: 'No date' })
    await claim(courier, { description: 'Early', 'eventTime.edtf': '2025' })
    await claim(courier, { description: 'Late', 'eventTime.edtf': '2026' })
    expect(await sentences({ sort: 'happened', descending: true })).toEqual([
      'Late',
      'Early',
      'No date',
    ])
  })
})

describe('filters and groups', () => {
  async function filled() {
    const made = desk()
    const { courier, tribune, claim } = made
    await claim(courier, { description: 'Gates shut', kind: 'reported-event', claimer: 'Varga' })
    await claim(courier, { description: 'Gates open', kind: 'prediction', claimer: 'Varga' })
    await claim(tribune, { description: 'Pümps stand', claimer: 'Quill' })
    return made
  }

  test('words may stand anywhere in the row, however they are accented', async () => {
    const { sentences } = await filled()
    expect(await sentences({ query: 'pumps quill' })).toEqual(['Pümps stand'])
    expect(await sentences({ query: 'gates varga open' })).toEqual(['Gates open'])
    expect(await sentences({ query: 'gates quill' })).toEqual([])
    expect(await sentences({ query: '%' })).toEqual([])
  })

  test('values of one facet are alternatives, facets hold together', async () => {
    const { sentences } = await filled()
    const kind = (value: string) => ({ facet: 'kind' as const, value })
    expect(await sentences({ filters: [kind('prediction')] })).toEqual(['Gates open'])
    expect(await sentences({ filters: [kind('prediction'), kind('')] })).toEqual([
      'Gates open',
      'Pümps stand',
    ])
    expect(
      await sentences({ filters: [kind('prediction'), { facet: 'claimer', value: 'Quill' }] }),
    ).toEqual([])
  })

  test('groups count what the view shows, also what has no value', async () => {
    const { ask, courier } = await filled()
    const groups = (changes: Partial<ClaimView>, facet: 'kind' | 'claimer' | 'article') =>
      ask('claimTable.groups', { view: { ...view, ...changes }, facet, limit: 100 })
    expect(await groups({}, 'claimer')).toEqual([
      { value: 'Varga', label: 'Varga', claims: 2 },
      { value: 'Quill', label: 'Quill', claims: 1 },
    ])
    expect(await groups({ query: 'gates' }, 'article')).toEqual([
      { value: courier, label: 'Gates', claims: 2 },
    ])
    expect((await groups({}, 'kind')).map(({ value }) => value)).toEqual([
      '',
      'prediction',
      'reported-event',
    ])
  })
})

test('a claim that is taken back leaves the table and comes back with redo', async () => {
  const { ask, courier, claim, sentences } = desk()
  const kept = await claim(courier, { description: 'Kept' })
  await ask('claim.create', { articleId: courier, span: null })
  expect(await sentences()).toHaveLength(2)
  await ask('history.undo', {})
  expect(await sentences()).toEqual(['Kept'])
  await ask('history.redo', {})
  expect(await sentences()).toHaveLength(2)
  expect(await ask('claimTable.find', { view, id: kept })).toEqual({ index: 0 })
  expect(await ask('claimTable.find', { view: { ...view, query: 'zz' }, id: kept })).toEqual({
    index: null,
  })
})

test('views are kept in the case by name, and their saving can be undone', async () => {
  const { ask, refusal, told } = desk()
  const { id } = await ask('claimView.save', { name: ' Varga ', view: { ...view, query: 'varga' } })
  expect(told().at(-1)).toContain('claim-view')
  expect(await ask('claimView.list', {})).toEqual([
    { id, name: 'Varga', view: { ...view, query: 'varga' } },
  ])
  expect(await ask('claimView.save', { name: 'Varga', view })).toEqual({ id })
  expect(await ask('claimView.list', {})).toEqual([{ id, name: 'Varga', view }])
  await ask('claimView.remove', { id })
  expect(await ask('claimView.list', {})).toEqual([])
  expect(await refusal('claimView.remove', { id })).toMatchObject({ code: 'view/not-found' })
  await ask('history.undo', {})
  expect(await ask('claimView.list', {})).toHaveLength(1)
})

test('shows the case as of a moment, and the present again', async () => {
  const { ask, courier, claim, sentences } = desk()
  const id = await claim(courier, { description: 'Before' })
  const { clock } = (await ask('history.list', {})).rows[0]!
  await ask('claim.set', { id, field: 'description', value: 'After' })
  await claim(courier, { description: 'Later' })
  expect(await sentences()).toEqual(['After', 'Later'])
  await ask('history.asOf', { clock })
  expect(await sentences()).toEqual(['Before'])
  expect(await sentences({ query: 'after' })).toEqual([])
  await ask('history.asOf', { clock: null })
  expect(await sentences()).toEqual(['After', 'Later'])
})
