import { expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createGazetteer, gazetteerKey, precisionOf } from '../../../src-main/engine/gazetteer.ts'
import { placeCandidates } from '../../../src-main/engine/place-candidates.ts'
import { resources } from '../../store/case.ts'

const gazetteer = createGazetteer(resources)
const nothing = { text: '', dateline: null, chosen: new Map<string, number>() }

test('says where it comes from, and is sorted by folded name', () => {
  const [source, ...lines] = readFileSync(join(resources, 'map/gazetteer.tsv'), 'utf8')
    .trimEnd()
    .split('\n')
  expect(source).toContain('GeoNames (CC BY 4.0)')
  expect(lines.length).toBeGreaterThan(135_000)
  const keys = lines.map((line) => gazetteerKey(line.slice(0, line.indexOf('\t'))))
  expect(keys.findIndex((key, n) => n > 0 && key < keys[n - 1]!)).toBe(-1)
  // Every fiftieth is found by its name, with its id.
  for (const line of lines.filter((_, n) => n % 50 === 0)) {
    const [name = '', , , , , , , id = ''] = line.split('\t')
    expect(gazetteer.named(name).map((place) => place.id.split(':')[1])).toContain(id)
  }
})

test.each([
  ['Tripoli', ['LY', 'LB', 'GR', 'US']],
  ['HYDERABAD', ['IN', 'PK']],
  ['São Paulo', ['BR']],
  ['Sao Paulo', ['BR']],
  ['بيروت', ['LB']],
  ['Київ', []],
  ['Украина', ['UA']],
  ['no such place', []],
  ['', []],
  ['\u0000\t', []],
])('%s is in %j', (name, countries) => {
  const found = gazetteer.named(name).map(({ country }) => country)
  expect(found.slice(0, Math.max(countries.length, found.length ? 1 : 0))).toEqual(countries)
})

test('a country is known in other languages; a town is none', () => {
  expect(gazetteer.country('Сирия')).toBe('SY')
  expect(gazetteer.country('لبنان')).toBe('LB')
  expect(gazetteer.country('Beirut')).toBeNull()
})

test('how exactly a name says where', () => {
  const of = (name: string) => gazetteer.named(name).map(precisionOf)
  expect(of('Lebanon')[0]).toBe('country')
  expect(of('Georgia').toSorted()).toEqual(expect.arrayContaining(['country', 'region']))
  expect(of('Beirut')[0]).toBe('locality')
})

test('words that are no names mean no place', () => {
  for (const words of ['the market', 'near the river', 'a village', '12', '…']) {
    expect(placeCandidates(words, gazetteer, nothing)).toEqual([])
  }
})
