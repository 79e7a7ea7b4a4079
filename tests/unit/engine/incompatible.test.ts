import { expect, test } from 'vitest'
import type { ClaimId, ClaimPath } from '../../../src-preload/contract/claim-fields.ts'
import { incompatible } from '../../../src-main/engine/incompatible.ts'

let made = 0
function claim(
  fields: Record<string, string | number | readonly string[]>,
  words: Record<string, string> = {},
) {
  made++
  const entries = Object.entries(fields).map(([path, given]) => [
    path,
    [given].flat().map((value) => ({
      value,
      operationId: `${made}`,
      author: 'ada',
      at: '2026-05-12T00:00:00.000Z',
      reason: null,
    })),
  ])
  return {
    id: `claim ${made}` as ClaimId,
    fields: Object.fromEntries(entries),
    evidence: Object.entries(words).map(([field, exact]) => ({ field: field as ClaimPath, exact })),
  }
}
const rulesOf = (...claims: Parameters<typeof incompatible>[0]) =>
  incompatible(claims).map(({ rule }) => rule)
const time = (...edtf: string[]) => claim({ 'eventTime.edtf': edtf })
const place = (name: string, more: Record<string, string>) =>
  claim({
    eventPlace: name,
    ...Object.fromEntries(Object.entries(more).map(([k, v]) => [`eventPlace.${k}`, v])),
  })

test('both values come with both quotations, and no verdict', () => {
  const a = claim(
    { eventTime: 'on Monday', 'eventTime.edtf': '2026-05-11' },
    { eventTime: 'on Monday' },
  )
  const b = claim({ eventTime: 'a day later', 'eventTime.edtf': '2026-05-12' })
  expect(incompatible([a, b])).toEqual([
    {
      rule: 'time',
      sides: [
        { id: a.id, field: 'eventTime.edtf', value: '2026-05-11', quotation: 'on Monday' },
        { id: b.id, field: 'eventTime.edtf', value: '2026-05-12', quotation: null },
      ],
    },
  ])
})

test.each([
  ['2026-05-11', '2026-05-12'],
  ['2026-04', '2026-05-01'],
  ['2025', '2026-01-01/2026-02'],
  ['../2025', '2026'],
  ['2026-21', '2027-05'],
])('no instant is both %s and %s', (a, b) => {
  expect(rulesOf(time(a), time(b))).toEqual(['time'])
  expect(rulesOf(time(b), time(a))).toEqual(['time'])
})

test.each([
  ['2026-05', '2026-05-12'],
  ['2026-05-11/..', '2026-07'],
  ['2026-05-11/', '2026-07'],
  ['../2027', '2026'],
  ['2026-05-11~', '2026-05-12'],
  ['2026-05-11?', '2026-05-12'],
  ['2026-21', '2026-11'],
  ['2026-05-11T23:30:00-04:00', '2026-05-12'],
  ['202X', '2026'],
])('%s and %s may be one time', (a, b) => {
  expect(rulesOf(time(a), time(b))).toEqual([])
})

test('a claim with two times excludes another only with both', () => {
  expect(rulesOf(time('2026-05-11', '2026-05-12'), time('2026-05-12'))).toEqual([])
  expect(rulesOf(time('2026-05-11', '2026-05-12'), time('2026-05-13'))).toEqual(['time', 'time'])
  expect(rulesOf(time('2026-05-11'), claim({ eventTime: 'on Monday' }))).toEqual([])
})

test('places are compared only where both are narrow', () => {
  const ansel = { gazetteer: 'geonames:1', point: '41.9,12.5', precision: 'locality' }
  const bresk = { gazetteer: 'geonames:2', point: '45.4,9.2', precision: 'locality' }
  expect(rulesOf(place('Port Ansel', ansel), place('Bresk', bresk))).toEqual(['place'])
  expect(rulesOf(place('Port Ansel', ansel), place('the port', ansel))).toEqual([])
  expect(
    rulesOf(place('Port Ansel', ansel), place('the north', { ...bresk, precision: 'region' })),
  ).toEqual([])
  expect(rulesOf(place('Port Ansel', ansel), place('Bresk', {}))).toEqual([])
  const { gazetteer: _, ...far } = bresk
  expect(rulesOf(place('Port Ansel', ansel), place('Bresk', far))).toEqual(['place'])
  expect(
    rulesOf(place('Port Ansel', ansel), place('the quay', { ...far, point: '41.95,12.6' })),
  ).toEqual([])
})

test('numbers are compared only of the same people', () => {
  const counted = (claimer: string, count: number) => claim({ claimer, 'claimer.count': count })
  expect(rulesOf(counted('the officers', 3), counted('the officers', 5))).toEqual(['count'])
  expect(rulesOf(counted('the officers', 3), counted('the officers', 3))).toEqual([])
  expect(rulesOf(counted('the officers', 3), counted('the dockers', 5))).toEqual([])
})

test.each([
  ['CT+', 'CT-', true],
  ['PR+', 'CT-', true],
  ['CT+', 'PS-', false],
  ['PS+', 'PS-', false],
  ['CT+', 'PR+', false],
  ['CT+', 'Uu', false],
  ['CT-', 'CTu', false],
])('%s and %s exclude each other: %s', (a, b, excluded) => {
  const conflicts = rulesOf(claim({ factuality: a }), claim({ factuality: b }))
  expect(conflicts).toEqual(excluded ? ['factuality'] : [])
})

test('one condition is not both met and not met; two conditions may differ', () => {
  const of = (condition: string, status: string) => claim({ condition, 'condition.status': status })
  expect(rulesOf(of('The dam opens', 'met'), of('the dam opens', 'not-met'))).toEqual(['condition'])
  expect(rulesOf(of('the dam opens', 'met'), of('the dam opens', 'open'))).toEqual([])
  expect(rulesOf(of('the dam opens', 'met'), of('the pay is raised', 'not-met'))).toEqual([])
})

test('every pair of several claims is looked at once', () => {
  expect(rulesOf(time('2024'), time('2025'), time('2026'))).toEqual(['time', 'time', 'time'])
})
