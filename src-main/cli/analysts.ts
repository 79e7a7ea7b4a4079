import { parseArgs } from 'node:util'
import { exitCodes, type ExitCode } from './exit-codes.ts'
import { print, printJson } from './print.ts'
import { UsageError } from './usage-error.ts'
import { withCase } from './with-case.ts'

function oneCase(args: string[], command: string) {
  const { positionals, values } = parseArgs({
    args,
    options: { json: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const [casePath, ...rest] = positionals
  if (casePath === undefined || rest.length > 0) {
    throw new UsageError(`${command}: name one case file.`)
  }
  return { casePath, isJson: values.json }
}

/** `attest agreement`: how far independent analysts agree, field by field. */
export async function agreement(args: string[]): Promise<ExitCode> {
  const { casePath, isJson } = oneCase(args, 'agreement')
  return withCase(casePath, async ({ ask }) => {
    for (const row of await ask('agreement.run', {})) {
      const { field, claims, analysts, observed, alpha } = row
      const shown = alpha === null ? 'all the same' : alpha.toFixed(3)
      const text = `${field}: ${Math.round(100 * observed)} % of pairs agree, alpha ${shown}, ${claims} claims, ${analysts} analysts\n`
      await (isJson ? printJson(row) : print(text))
    }
    return exitCodes.done
  })
}

/** `attest key`: who the analyst is, for colleagues to compare and to lock files for. */
export async function key(args: string[]): Promise<ExitCode> {
  const { casePath, isJson } = oneCase(args, 'key')
  return withCase(casePath, async ({ ask }) => {
    const { fingerprint, publicKey, recipient } = await ask('identity.show', {})
    if (isJson) await printJson({ fingerprint, publicKey, recipient })
    else await print(`fingerprint ${fingerprint}\nrecipient   ${recipient}\n`)
    return exitCodes.done
  })
}
