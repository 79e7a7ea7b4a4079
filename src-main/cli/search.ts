import { parseArgs } from 'node:util'
import { articleRows, printArticle } from './article-rows.ts'
import { exitCodes, type ExitCode } from './exit-codes.ts'
import { UsageError } from './usage-error.ts'
import { withCase } from './with-case.ts'

/** `attest search`: the articles that hold the words, with some of the words around them. */
export async function search(args: string[]): Promise<ExitCode> {
  const { positionals, values } = parseArgs({
    args,
    options: { json: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const [casePath, ...words] = positionals
  const query = words.join(' ')
  if (casePath === undefined || query.trim() === '') {
    throw new UsageError('search: name a case file and the words to look for.')
  }
  return withCase(casePath, async (session) => {
    for await (const row of articleRows(session, query)) await printArticle(row, values.json)
    return exitCodes.done
  })
}
