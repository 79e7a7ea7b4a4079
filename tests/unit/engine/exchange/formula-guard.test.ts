import { expect, test } from 'vitest'
import { guardFormula } from '../../../../src-main/engine/exchange/formula-guard.ts'

test.each([
  '=1+1',
  '+1',
  '-1',
  '-0044',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '＝1',
  '＋1',
  '－1',
  '＠x',
  '=HYPERLINK("x")\'',
  "'=1",
])('%j is guarded', (text) => expect(guardFormula(text)).toBe(`'${text}`))

test.each(['', 'a=b', '1-2', ' =1', '“=1”', '−1', 'ä', '2020-10-12'])('%j stays', (text) =>
  expect(guardFormula(text)).toBe(text),
)
