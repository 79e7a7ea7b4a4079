import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import type { MergePreview } from '../../src-preload/contract/bundle.ts'
import { exitCodes, type ExitCode } from './exit-codes.ts'
import { passphraseIn } from './bundle.ts'
import { runJob } from './job.ts'
import { print, printJson } from './print.ts'
import { UsageError } from './usage-error.ts'
import { withCase } from './with-case.ts'

/** `attest merge`: a colleague's bundle or case into a case, or what that would do. */
export async function merge(args: string[]): Promise<ExitCode> {
  const { positionals, values } = parseArgs({
    args,
    options: {
      preview: { type: 'boolean', default: false },
      'passphrase-file': { type: 'string' },
      json: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  })
  const [casePath, path, ...rest] = positionals
  if (casePath === undefined || path === undefined || rest.length > 0) {
    throw new UsageError('merge: name a case file and a bundle or another case.')
  }
  const file = values['passphrase-file']
  const passphrase = file === undefined ? null : passphraseIn(file)
  return withCase(
    casePath,
    async (session) => {
      const grant = randomUUID()
      session.grants.add(grant, path)
      const preview = await session.ask('merge.preview', { grant, passphrase })
      if (values.preview) {
        await (values.json ? printJson(preview) : print(asText(preview)))
        return exitCodes.done
      }
      const { digest } = preview
      const jobId = await runJob(session, 'merge', () =>
        session.ask('merge.run', { grant, passphrase, digest }),
      )
      if (jobId === null) return exitCodes.interrupted
      const report = await session.ask('merge.report', { jobId })
      const { articles, operations, disclosed, disagreements } = report
      await (values.json
        ? printJson({ ...report, preview })
        : print(
            `${asText(preview)}Merged: ${articles} articles, ${operations} operations, ${disclosed} disclosed, ${disagreements} new disagreements\n`,
          ))
      return exitCodes.done
    },
    { isCreated: true },
  )
}

const standings = {
  own: 'your own key',
  known: 'a key that this case has seen',
  new: 'a key that this case has never seen: compare the fingerprint',
  'other-key': 'ANOTHER key than the one known under this fingerprint',
}

function asText(preview: MergePreview): string {
  const { name, kind, signers, authors, articles, claims, entities, operations } = preview
  const sides = (what: string, of: MergePreview['claims']) =>
    `${what}: ${of.new} new, ${of.changed} changed, ${of.disagreeing} disagreeing, ${of.known} already known`
  const lines = [
    `${name}, a ${kind}${preview.isSameCase ? '' : ' of another case'}`,
    ...(signers.length === 0 ? ['not signed'] : []),
    ...signers.map(
      ({ fingerprint, standing }) => `signed by ${fingerprint}, ${standings[standing]}`,
    ),
    ...authors.map(
      (author) =>
        `author ${author.fingerprint}: ${author.operations} operations, ${author.new} new`,
    ),
    `articles: ${articles.new} new, ${articles.known} already known`,
    sides('claims', claims),
    sides('entities', entities),
    `operations: ${operations.new} new, ${operations.known} already known, ${operations.sealed} withheld, ${operations.disclosed} disclosed`,
    ...preview.disagreements.flatMap(({ title, field, values }) => [
      `disagreement on ${field} of “${title}”`,
      ...values.map(({ author, value }) => `  ${author}: ${value}`),
    ]),
  ]
  return `${lines.join('\n')}\n`
}
