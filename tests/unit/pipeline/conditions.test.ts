import { describe, expect, test } from 'vitest'
import { findConditions } from '../../../src-main/pipeline/attribute/conditions.ts'
import { findDates } from '../../../src-main/pipeline/dates/index.ts'

const conditions = (text: string) => {
  const dates = findDates(text, [{ start: 0, end: text.length }], '2021-06-14')
  return findConditions(text, [[0, text.length]], dates).map(({ type, marker, words, vague }) => {
    const phrase = `${type}: ${text.slice(...marker)} | ${text.slice(...words)}`
    return vague ? `${phrase} ~ ${text.slice(...vague)}` : phrase
  })
}

describe('conditions', () => {
  test.each([
    ['They will leave if the boats come', ['if: if | the boats come']],
    ['If the boats come, they will leave', ['if: If | the boats come']],
    ['“If the boats come, they will leave,”', ['if: If | the boats come']],
    [
      'They stop firing on the condition that all crews withdraw',
      ['only-if: on the condition that | all crews withdraw'],
    ],
    ['He may leave provided he pays', ['only-if: provided | he pays']],
    [
      'They would accept it only if every box is opened',
      ['only-if: only if | every box is opened'],
    ],
    ['Schools will stay closed until the water falls', ['until: until | the water falls']],
    [
      'They hold their fire "as long as the water comes", provided that the dam opens',
      ['only-if: as long as | the water comes', 'only-if: provided that | the dam opens'],
    ],
    ['They will strike unless wages rise', ['unless: unless | wages rise']],
    [
      'It released them in exchange for its own men',
      ['in-exchange-for: in exchange for | its own men'],
    ],
    ['The bridge must be open by Friday', ['by-deadline: by | Friday']],
    ['They will pay within ten days', ['by-deadline: within | ten days']],
    [
      'They will attack unless the crews are freed by Friday',
      ['unless: unless | the crews are freed by Friday'],
    ],
    [
      'They will stop if all forces leave within an “acceptable timeframe”',
      ['if: if | all forces leave within an “acceptable timeframe” ~ “acceptable timeframe”'],
    ],
    ['to hold the talks if the fund is opened, and said so', ['if: if | the fund is opened']],
  ])('%s', (text, expected) => {
    expect(conditions(text)).toEqual(expected)
  })
})

describe('no conditions', () => {
  test.each([
    'They spoke on condition of anonymity',
    'He asked if the boats came',
    'Nobody knows if the boats came',
    'It looks as if the boats came',
    'Few boats, if any, came',
    'Even if the boats come they stay',
    'The ministry has provided the crews with boats',
    'He was mayor until 2019',
    'The talks lasted until late last night',
    'The bridge was built by 2019',
    'They waited for as long as it takes',
    'The patient is in good condition',
  ])('%s', (text) => {
    expect(conditions(text)).toEqual([])
  })
})
