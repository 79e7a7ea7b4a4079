import { parseArgs } from 'node:util'
import type { VerifyReport } from '../../src-preload/contract/exchange.ts'
import { oneLine } from './article-rows.ts'
import { exitCodes, type ExitCode } from './exit-codes.ts'
import { print, printJson } from './print.ts'
import { isCase } from '../engine/merge/other-case.ts'
import { UsageError } from './usage-error.ts'
import { verifyBundle } from './verify-bundle.ts'
import { withCase } from './with-case.ts'

/** `attest verify`: every quotation of a case against the original bytes, read again; or a bundle. */
export async function verify(args: string[]): Promise<ExitCode> {
  const { positionals, values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean', default: false },
      'passphrase-file': { type: 'string' },
    },
    allowPositionals: true,
  })
  const [casePath, ...rest] = positionals
  if (casePath === undefined || rest.length > 0) {
    throw new UsageError('verify: name one case file or bundle.')
  }
  if (!(await isCase(casePath))) return verifyBundle(casePath, args)
  return withCase(casePath, async ({ ask }) => {
    const report = await ask('verify.run', {})
    await (values.json ? printJson(report) : print(asText(report)))
    const isWhole = report.mismatched.length + report.damaged.length === 0 && !report.broken
    return isWhole ? exitCodes.done : exitCodes.mismatch
  })
}

function asText(report: VerifyReport): string {
  const { articles, anchors, exact, mismatched, damaged, broken, operations, withheld } = report
  const lines = [
    `${articles} articles, ${damaged.length} of them damaged`,
    ...damaged.map(({ articleId, reason }) => `  ${articleId}: ${reason}`),
    `${anchors} quotations, ${exact} exact, ${mismatched.length} mismatched`,
    ...mismatched.map(
      ({ articleId, start, end, expected, found }) =>
        `  ${articleId} ${start}–${end}: “${oneLine(expected)}” is “${oneLine(found)}”`,
    ),
    `${operations} operations${withheld > 0 ? ` and ${withheld} whose content was withheld` : ''}, ${broken ? `the chain of hashes breaks at ${broken.operation}: ${broken.fault}` : 'their chain of hashes is whole'}`,
  ]
  return `${lines.join('\n')}\n`
}
