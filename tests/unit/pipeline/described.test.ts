import { describe, expect, test } from 'vitest'
import { describe as describeWords } from '../../../src-main/pipeline/attribute/describe.ts'
import { attribute } from '../../../src-main/pipeline/attribute/index.ts'
import { findDates } from '../../../src-main/pipeline/dates/index.ts'
import { recognise } from '../../../src-main/pipeline/recognise/index.ts'
import { segment } from '../../../src-main/pipeline/segment.ts'
import { resources } from './resources.ts'

function described(text: string) {
  const sentences = segment(text, [{ start: 0, end: text.length }], 'en', resources.abbreviations)
  const mentions = recognise(text, sentences, 'en', resources)
  const dates = findDates(text, sentences, '2021-06-14')
  const words = (range: [number, number] | undefined) => range && text.slice(...range)
  return describeWords(text, attribute(text, sentences, resources), {
    sentences,
    mentions,
    dates,
  }).map(({ namedness, isDocument, count, anonymity, antecedent, occasion, factuality, form }) => ({
    namedness,
    isDocument,
    count: count?.value,
    anonymity: words(anonymity),
    antecedent: words(antecedent),
    occasion: words(occasion),
    factuality: factuality && `${factuality.value} ${words(factuality.words)}`,
    form,
  }))
}

test('whose claim it is, a pronoun tells', () => {
  const found = described(
    'Johanna Berger said the pier was safe. The board rejected her claim that nobody was hurt.',
  )
  expect(found.at(-1)).toMatchObject({ antecedent: 'Johanna Berger', namedness: 'named' })
})

test.each([
  ['Three harbour officials said the pier was safe.', { namedness: 'collective', count: 3 }],
  ['At least two commanders said the pier was safe.', { namedness: 'collective', count: 2 }],
  ['A harbour official said the pier was safe.', { namedness: 'described', count: undefined }],
  ['Officials said the pier was safe.', { namedness: 'collective', count: undefined }],
  ['Johanna Berger said the pier was safe.', { namedness: 'named' }],
  ['A police report said the pier was safe.', { namedness: 'described', isDocument: true }],
  ['Officials said the pier may be safe.', { factuality: 'PS+ may' }],
  ['Officials believe the pier was safe.', { factuality: 'PR+ believe' }],
  ['Officials denied that the pier was safe.', { factuality: 'CT- denied' }],
  ['Officials said the pier was safe.', { factuality: 'CT+ said' }],
  ['Officials threatened to close the pier.', { factuality: undefined }],
  ['Officials said the pier would close if it rains.', { factuality: undefined }],
  ['Officials said on Sunday the pier was safe.', { occasion: 'Sunday' }],
  ['Officials said the pier was safe on Sunday.', { occasion: undefined }],
  ['“The pier is safe,” officials said.', { form: 'direct' }],
  ['Officials said the pier was “safe for now”.', { form: 'mixed' }],
  [
    'An official, who asked not to be named because talks go on, said the pier was safe.',
    { namedness: 'described', anonymity: 'because talks go on' },
  ],
  [
    'Two officials said the pier was safe. They spoke on condition of anonymity because they were not allowed to talk.',
    { anonymity: 'because they were not allowed to talk' },
  ],
  [
    'Two officials said the pier was safe. They were not allowed to swim.',
    { anonymity: undefined, occasion: undefined },
  ],
])('%s', (text, expected) => {
  expect(described(text)[0]).toMatchObject(expected)
})

describe('a source that is taken up again', () => {
  test.each([
    ['Johanna Berger said the pier was safe. “Go home now,” she said.', 'Johanna Berger'],
    [
      'Johanna Berger, the mayor, said the pier was safe. Berger said that nobody was hurt.',
      'Johanna Berger, the mayor',
    ],
    [
      'Three harbour officials said the pier was safe. The officials added that nobody was hurt.',
      'Three harbour officials',
    ],
    [
      'A statement from the ministry said the pier was safe. It added that nobody was hurt.',
      'A statement from the ministry',
    ],
    ['Officials said the pier was safe. Fishermen said that nobody was hurt.', undefined],
  ])('%s', (text, expected) => {
    expect(described(text)[1]?.antecedent).toBe(expected)
  })
})
