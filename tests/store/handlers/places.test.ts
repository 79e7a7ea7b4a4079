import { describe, expect, test } from 'vitest'
import type { ClaimPath } from '../../../src-preload/contract/claim-fields.ts'
import type { ClaimView, PlaceRole } from '../../../src-preload/contract/claim-table.ts'
import { asking } from '../asking.ts'
import { analysed, imported, memoryCase } from '../case.ts'

const view: ClaimView = { query: '', filters: [], sort: 'entered', descending: false, group: null }
const everywhere: PlaceRole[] = ['event', 'made', 'dateline']

function desk(text = 'Shots were heard.', datelinePlace: string | null = null) {
  const one = memoryCase()
  const window = asking(one)
  const article = analysed(text)
  const stated = datelinePlace && { value: datelinePlace, span: null, from: 'test' }
  const articleId = imported(one, {
    ...article,
    metadata: { ...article.metadata, datelinePlace: stated || null },
  })
  const claim = async (fields: Partial<Record<ClaimPath, string>>) => {
    const { id } = await window.ask('claim.create', { articleId, span: null })
    for (const [field, value] of Object.entries(fields)) {
      await window.ask('claim.set', { id, field: field as ClaimPath, value: value ?? null })
    }
    return id
  }
  const candidates = async (words: string) =>
    (await window.ask('place.candidates', { words, articleId })).map(
      ({ name, country, reasons }) => [`${name} ${country}`, reasons[0]?.is],
    )
  const map = (roles = everywhere) => window.ask('map.read', { view, roles })
  return { one, ...window, articleId, claim, candidates, map }
}

describe('which place is meant', () => {
  test('the country that the article names counts more than size', async () => {
    const { candidates } = desk('Clashes in the north of Lebanon went on, Lebanon’s army said.')
    expect(await candidates('Tripoli')).toEqual([
      ['Tripoli LB', 'named'],
      ['Tripoli LY', 'capital'],
      ['Trípoli GR', 'seat'],
      ['Tripoli US', 'inhabitants'],
    ])
  })

  test('without a country, the capital comes first, and nothing is chosen', async () => {
    const { candidates, claim, ask, map } = desk()
    const id = await claim({ eventPlace: 'Tripoli' })
    expect((await candidates('Tripoli'))[0]).toEqual(['Tripoli LY', 'capital'])
    expect((await ask('claim.open', { id })).fields).not.toHaveProperty('eventPlace.point')
    expect((await map()).unplaced).toEqual([{ role: 'event', words: 'Tripoli', claims: 1 }])
  })

  test('the words themselves, the dateline and what was chosen before', async () => {
    const { candidates, claim, ask } = desk('It rained.', 'Tripoli, Lebanon')
    expect((await candidates('Hyderabad, Pakistan'))[0]).toEqual(['Hyderabad PK', 'words'])
    expect((await candidates('Tripoli'))[0]).toEqual(['Tripoli LB', 'dateline'])
    const id = await claim({ eventPlace: 'Tripoli' })
    const gazetteer = 'geonames:4879018'
    await ask('place.choose', { id, head: 'eventPlace', words: 'Tripoli', gazetteer })
    expect((await candidates('Tripoli'))[0]).toEqual(['Tripoli US', 'chosen'])
  })

  test('Georgia is a country and a state, and does not decide for itself', async () => {
    const { candidates } = desk('Georgia held a vote. Georgia waits.')
    expect(await candidates('Georgia')).toEqual(
      expect.arrayContaining([
        ['Georgia GE', 'inhabitants'],
        ['Georgia US', 'inhabitants'],
      ]),
    )
  })

  test('names in Arabic and Russian, and a name inside other words', async () => {
    const { candidates } = desk('قال متحدث في لبنان')
    expect((await candidates('طرابلس'))[0]).toEqual(['Tripoli LB', 'named'])
    expect((await candidates('Триполи')).map(([name]) => name)).toContain('Tripoli LY')
    expect((await candidates('north of Aden'))[0]).toEqual(['Aden YE', 'part'])
    expect(await candidates('Port Ansel')).toEqual([])
    expect(await candidates('')).toEqual([])
  })
})

test('a chosen place is id, point and precision, says why, and is one undo', async () => {
  const { claim, ask, one } = desk()
  const id = await claim({ eventPlace: 'Syria' })
  const before = one.operations.stateHash()
  await ask('place.choose', { id, head: 'eventPlace', words: 'Syria', gazetteer: 'iso:SY' })
  const { fields } = await ask('claim.open', { id })
  expect(fields['eventPlace.gazetteer']?.[0]).toMatchObject({
    value: 'iso:SY',
    reason: '“Syria” is Syria (SY) in the gazetteer',
  })
  expect(fields['eventPlace.precision']?.[0]?.value).toBe('country')
  expect(String(fields['eventPlace.point']?.[0]?.value)).toMatch(/^3\d\.\d+,3\d\.\d+$/)
  await ask('history.undo', {})
  expect(one.operations.stateHash()).toBe(before)
})

test('a place that the words do not mean is refused, and so is a field that is no place', async () => {
  const { claim, refusal } = desk()
  const id = await claim({ eventPlace: 'Aden' })
  const wrong = { id, head: 'eventPlace', words: 'Aden', gazetteer: 'iso:SY' } as const
  expect(await refusal('place.choose', wrong)).toMatchObject({ code: 'input/invalid' })
  const field = { id, head: 'claimer', words: 'Syria', gazetteer: 'iso:SY' } as const
  expect(await refusal('place.choose', field)).toMatchObject({ code: 'input/invalid' })
})

test('one choice places every claim of the view with the same words, in one undo', async () => {
  const { claim, ask, map } = desk()
  await claim({ description: 'One', eventPlace: 'Aden' })
  await claim({ description: 'Two', eventPlace: 'Aden' })
  await claim({ description: 'Other', eventPlace: 'Aden' })
  await claim({ description: 'Made there', claimPlace: 'Aden' })
  const all = { role: 'event', words: 'Aden', gazetteer: 'geonames:415189' } as const
  const some = { ...view, query: 'o' }
  expect(await ask('place.chooseAll', { view: { ...view, query: 'one' }, ...all })).toEqual({
    placed: 1,
  })
  expect(await ask('place.chooseAll', { view: some, ...all })).toEqual({ placed: 2 })
  const { places, unplaced } = await map()
  expect(places).toMatchObject([{ role: 'event', claims: 3, words: 'Aden', precision: 'locality' }])
  expect(unplaced).toEqual([{ role: 'made', words: 'Aden', claims: 1 }])
  await ask('history.undo', {})
  expect((await map()).places).toMatchObject([{ claims: 1 }])
})

describe('what the map draws', () => {
  test('points, countries as countries, datelines as proposals, and the rest counted', async () => {
    const { claim, ask, map } = desk('It rained.', 'BEIRUT')
    await claim({
      description: 'Exact',
      'eventPlace.point': '33.5,36.3',
      'eventPlace.precision': 'exact',
    })
    const id = await claim({ description: 'Country', eventPlace: 'Syria' })
    await ask('place.choose', { id, head: 'eventPlace', words: 'Syria', gazetteer: 'iso:SY' })
    await claim({ description: 'Nobody knows', eventPlace: 'the old mill' })
    const { places, unplaced, nowhere } = await map()
    expect(places).toMatchObject([
      { role: 'dateline', words: 'BEIRUT', isProposed: true, claims: 3 },
      { role: 'event', precision: 'exact', isProposed: false, latitude: 33.5, longitude: 36.3 },
      { role: 'event', precision: 'country', country: 'SY' },
    ])
    expect(unplaced).toEqual([{ role: 'event', words: 'the old mill', claims: 1 }])
    expect(nowhere).toBe(0)
    expect((await map(['made'])).nowhere).toBe(3)
    for (const { keys, claims } of places) {
      const within = { places: keys }
      const page = await ask('claimTable.page', { view, within, offset: 0, limit: 10 })
      expect(page.total).toBe(claims)
    }
  })

  test('a point outside the world is not drawn but counted', async () => {
    const { claim, map } = desk()
    await claim({ 'eventPlace.point': '99,12' })
    const { places, unplaced } = await map()
    expect(places).toEqual([])
    expect(unplaced).toEqual([{ role: 'event', words: '', claims: 1 }])
  })

  test('the past is drawn as it was', async () => {
    const { claim, ask, map } = desk()
    const id = await claim({ 'eventPlace.point': '10,10' })
    const { clock } = (await ask('history.list', {})).rows[0]!
    await ask('claim.set', { id, field: 'eventPlace.point', value: '20,20' })
    await ask('history.asOf', { clock })
    expect((await map()).places).toMatchObject([{ latitude: 10 }])
    await ask('history.asOf', { clock: null })
    expect((await map()).places).toMatchObject([{ latitude: 20 }])
  })
})

test('every country is drawn with a point inside the world', async () => {
  const { ask } = desk()
  const { countries, size, source } = await ask('map.outlines', {})
  expect(source).toContain('Natural Earth')
  expect(countries.length).toBeGreaterThan(200)
  for (const { point, box, fine } of countries) {
    expect(Math.abs(point[0])).toBeLessThan(90)
    expect(box[0]).toBeGreaterThanOrEqual(0)
    expect(box[0] + box[2]).toBeLessThanOrEqual(size)
    expect(fine).toMatch(/^M[\d,]+l/)
  }
})
