import { expect, test } from 'vitest'
import { RestartLimit } from '../../../src-main/app/restart-limit.ts'

test('five deaths within a minute are cured by a restart, the sixth is not', () => {
  const limit = new RestartLimit()
  const answers = [0, 1, 2, 3, 4, 5].map((second) => limit.allows(second * 1_000))
  expect(answers).toEqual([true, true, true, true, true, false])
})

test('what is longer ago than a minute does not count, nor what a person forgave', () => {
  const limit = new RestartLimit()
  for (let n = 0; n < 100; n++) expect(limit.allows(n * 12_000)).toBe(true)
  for (let n = 0; n < 6; n++) limit.allows(2_000_000)
  expect(limit.allows(2_000_000)).toBe(false)
  limit.forget()
  expect(limit.allows(2_000_001)).toBe(true)
})
