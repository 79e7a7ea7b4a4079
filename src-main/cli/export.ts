import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { ExportFormat, exportFormats } from '../../src-preload/contract/export-formats.ts'
import { exitCodes, type ExitCode } from './exit-codes.ts'
import { UsageError } from './usage-error.ts'
import { withCase } from './with-case.ts'

/** `attest export`: a case → one file, written whole or not at all. */
export async function exportCase(args: string[]): Promise<ExitCode> {
  const { positionals, values } = parseArgs({
    args,
    options: { format: { type: 'string' }, output: { type: 'string', short: 'o' } },
    allowPositionals: true,
  })
  const [casePath, ...rest] = positionals
  const format = ExportFormat.safeParse(values.format).data
  const { output } = values
  if (casePath === undefined || rest.length > 0) throw new UsageError('export: name one case file.')
  if (!format) throw new UsageError(`export: --format is one of ${exportFormats.join(', ')}.`)
  if (!output) throw new UsageError('export: -o names the file to write.')
  return withCase(casePath, async ({ ask, grants }) => {
    const grant = randomUUID()
    grants.add(grant, output)
    const { name, records, bytes } = await ask('export.run', { format, grant })
    process.stderr.write(`${name}: ${records} records, ${bytes} bytes\n`)
    return exitCodes.done
  })
}
