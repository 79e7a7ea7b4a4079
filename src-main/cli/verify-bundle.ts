import { parseArgs } from 'node:util'
import type { BundleReport } from '../../src-preload/contract/bundle.ts'
import { configFolder } from '../config-folder.ts'
import { checkBundle } from '../engine/exchange/bundle/check.ts'
import { openBundle } from '../engine/exchange/bundle/open.ts'
import { loadIdentity } from '../engine/identity.ts'
import { passphraseIn } from './bundle.ts'
import { exitCodes, type ExitCode } from './exit-codes.ts'
import { print, printJson } from './print.ts'

/** `attest verify` of a bundle: everything in it against everything else in it. */
export async function verifyBundle(path: string, args: string[]): Promise<ExitCode> {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean', default: false },
      'passphrase-file': { type: 'string' },
    },
    allowPositionals: true,
  })
  const file = values['passphrase-file']
  const passphrase = file === undefined ? null : passphraseIn(file)
  const { files } = await openBundle(path, passphrase, loadIdentity(configFolder()))
  const report = await checkBundle(files)
  await (values.json ? printJson(report) : print(asText(report)))
  return report.faults.length > 0 ? exitCodes.mismatch : exitCodes.done
}

function asText(report: BundleReport): string {
  const { files, articles, operations, sealed, quotations, signers, faults } = report
  const lines =
    faults.length > 0
      ? faults.map((fault) => `Not whole: ${fault}`)
      : [
          `Whole: ${files} files, ${articles} articles, ${operations} operations${sealed > 0 ? ` and ${sealed} withheld` : ''}, ${quotations} quotations in their texts`,
          ...signers.map(
            ({ fingerprint }) =>
              `Signed by ${fingerprint}: compare it with what its owner told you`,
          ),
          ...(signers.length === 0
            ? ['Not signed: whoever handed it on could have made it anew']
            : []),
          'What this cannot prove stands at the end of data/FORMAT.md in it',
        ]
  return `${lines.join('\n')}\n`
}
