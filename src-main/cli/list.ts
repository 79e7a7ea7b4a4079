import { parseArgs } from 'node:util'
import { articleRows, printArticle } from './article-rows.ts'
import { exitCodes, type ExitCode } from './exit-codes.ts'
import { UsageError } from './usage-error.ts'
import { withCase } from './with-case.ts'

/** `attest list`: the articles of a case, the latest import first. */
export async function list(args: string[]): Promise<ExitCode> {
  const { positionals, values } = parseArgs({
    args,
    options: { json: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const [casePath, ...rest] = positionals
  if (casePath === undefined || rest.length > 0) throw new UsageError('list: name one case file.')
  return withCase(casePath, async (session) => {
    for await (const row of articleRows(session, '')) await printArticle(row, values.json)
    return exitCodes.done
  })
}
