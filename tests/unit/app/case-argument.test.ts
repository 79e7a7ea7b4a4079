import { expect, test } from 'vitest'
import { caseArgument } from '../../../src-main/app/case-argument.ts'

test.each<[args: string[], path: string | null]>([
  [[], null],
  [['.'], null],
  [['--inspect=0', '--remote-debugging-port=0', '/opt/attest'], null],
  [['river.attest'], '/home/ada/river.attest'],
  [['/opt/attest', '--no-sandbox', '/cases/river delta.attest'], '/cases/river delta.attest'],
  [['--case=../cases/river'], '/home/cases/river'],
  [['other.attest', '--case=river.attest'], '/home/ada/river.attest'],
  [['--case='], null],
  [['--user-data-dir=/tmp/x.attest'], null],
])('%j names the case %j', (args, path) => {
  expect(caseArgument(args, '/home/ada')).toBe(path)
})
