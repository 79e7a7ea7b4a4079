import { expect, test } from 'vitest'
import { valueText } from '../../../src-preload/contract/field-words.ts'

test.each([
  ['claimer.namedness', 'collective', 'Collective'],
  ['cell 0192 0193', 'very-inconsistent', 'Very Inconsistent'],
  ['cell 0192 0193', 'of a later version', 'of a later version'],
  ['description', 'neutral', 'neutral'],
  ['hypothesis.0192', 'consistent', 'consistent'],
])('%s: %s reads %s', (field, value, text) => {
  expect(valueText(field, value)).toBe(text)
})
