import { parseArgs } from 'node:util'
import { configFolder } from '../config-folder.ts'
import { loadIdentity } from '../engine/identity.ts'
import { restoreCase } from '../engine/store/restore.ts'
import { exitCodes, type ExitCode } from './exit-codes.ts'
import { print, printJson } from './print.ts'
import { resourcesFolder } from './resources-folder.ts'
import { UsageError } from './usage-error.ts'

/** `attest restore`: the newest sound backup of a case, and what was done since, in the place of the case. */
export async function restore(args: string[]): Promise<ExitCode> {
  const { positionals, values } = parseArgs({
    args,
    options: { json: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const [casePath, ...more] = positionals
  if (casePath === undefined || more.length > 0) throw new UsageError('restore: name a case file.')
  const author = loadIdentity(configFolder()).fingerprint
  const restored = restoreCase(casePath, { author, resources: resourcesFolder })
  const { at, operations } = restored
  await (values.json
    ? printJson(restored)
    : print(`the backup of ${at}, and ${operations} operations after it\n`))
  return exitCodes.done
}
