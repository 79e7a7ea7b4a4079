import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { ClaimId } from '../../src-preload/contract/claim-fields.ts'
import { ReportFormat, reportFormats, reportRuleText } from '../../src-preload/contract/report.ts'
import { exitCodes, type ExitCode } from './exit-codes.ts'
import { UsageError } from './usage-error.ts'
import { withCase } from './with-case.ts'

/** `attest report`: judgements and claims → one file, or every sentence for which it is refused. */
export async function reportCase(args: string[]): Promise<ExitCode> {
  const { casePath, format, output, claims } = understand(args)
  return withCase(casePath, async ({ ask, grants }) => {
    const choice = { claims, judgements: claims ? [] : null }
    const { faults } = await ask('report.check', choice)
    for (const { at, rule, sentence } of faults) {
      process.stderr.write(`${at}: ${reportRuleText[rule]}\n  ${sentence}\n`)
    }
    if (faults.length > 0) return exitCodes.failed
    const grant = randomUUID()
    grants.add(grant, output)
    const { name, records, bytes } = await ask('report.run', { ...choice, format, grant })
    process.stderr.write(`${name}: ${records} records, ${bytes} bytes\n`)
    return exitCodes.done
  })
}

function understand(args: string[]) {
  const { positionals, values } = parseArgs({
    args,
    options: {
      format: { type: 'string' },
      output: { type: 'string', short: 'o' },
      claim: { type: 'string', multiple: true },
    },
    allowPositionals: true,
  })
  const [casePath, ...rest] = positionals
  const format = ReportFormat.safeParse(values.format).data
  const claims = ClaimId.array()
    .nullable()
    .safeParse(values.claim ?? null).data
  const { output } = values
  if (casePath === undefined || rest.length > 0) throw new UsageError('report: name one case file.')
  if (!format) throw new UsageError(`report: --format is one of ${reportFormats.join(', ')}.`)
  if (!output) throw new UsageError('report: -o names the file to write.')
  if (claims === undefined) throw new UsageError('report: --claim takes the whole id of a claim.')
  return { casePath, format, output, claims }
}
