import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { Lock, type Leaving, Selection, Withholding } from '../../src-preload/contract/bundle.ts'
import { exitCodes, type ExitCode } from './exit-codes.ts'
import { runJob } from './job.ts'
import { print, printJson } from './print.ts'
import { UsageError } from './usage-error.ts'
import { withCase } from './with-case.ts'

const many = { type: 'string', multiple: true } as const
const options = {
  output: { type: 'string', short: 'o' },
  article: many,
  claim: many,
  entity: many,
  field: many,
  'withhold-entity': many,
  'withhold-words': many,
  'withhold-article': many,
  'withhold-notes': { type: 'boolean', default: false },
  recipient: many,
  'passphrase-file': { type: 'string' },
  unsigned: { type: 'boolean', default: false },
  preview: { type: 'boolean', default: false },
  about: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const

type Values = ReturnType<typeof parsed>['values']
const parsed = (args: string[]) => parseArgs({ args, options, allowPositionals: true })

/** `attest bundle`: a case, or a part of it, as one signed file for a colleague. */
export async function bundle(args: string[]): Promise<ExitCode> {
  const { casePath, values, scope } = understood(args, 'bundle')
  return withCase(casePath, async (session) => {
    if (values.preview) {
      await show(await session.ask('bundle.preview', scope), values.json)
      return exitCodes.done
    }
    const grant = granted(session.grants, values, 'bundle')
    const jobId = await runJob(session, 'bundle', () =>
      session.ask('bundle.write', {
        ...scope,
        lock: lockOf(values),
        isSigned: !values.unsigned,
        grant,
      }),
    )
    if (jobId === null) return exitCodes.interrupted
    const { name, bytes, sha256, leaving } = await session.ask('bundle.written', { jobId })
    await show(leaving, values.json)
    process.stderr.write(`${name}: ${bytes} bytes, SHA-256 ${sha256}\n`)
    return exitCodes.done
  })
}

/** `attest disclose`: what opens the commitments that a bundle with the same options left. */
export async function disclose(args: string[]): Promise<ExitCode> {
  const { casePath, values, scope } = understood(args, 'disclose')
  return withCase(casePath, async ({ ask, grants }) => {
    const grant = granted(grants, values, 'disclose')
    const about = values.about ?? null
    const { name, bytes } = await ask('bundle.disclose', { ...scope, about, grant })
    process.stderr.write(`${name}: ${bytes} bytes\n`)
    return exitCodes.done
  })
}

function understood(args: string[], command: string) {
  const { positionals, values } = parsed(args)
  const [casePath, ...rest] = positionals
  if (casePath === undefined || rest.length > 0) {
    throw new UsageError(`${command}: name one case file.`)
  }
  return {
    casePath,
    values,
    scope: { selection: selectionOf(values), withhold: withholdOf(values) },
  }
}

function granted(
  grants: { add(id: string, path: string): void },
  { output }: Values,
  command: string,
): string {
  if (!output) throw new UsageError(`${command}: -o names the file to write.`)
  const grant = randomUUID()
  grants.add(grant, output)
  return grant
}

function selectionOf({ article, claim, entity, field }: Values): Selection | null {
  if (!article && !claim && !entity && !field) return null
  const values = field?.map((pair) => {
    const [name, ...value] = pair.split('=')
    return { field: name, value: value.join('=') }
  })
  return checked(Selection, { articles: article, claims: claim, entities: entity, values })
}

function withholdOf(values: Values): Withholding | null {
  const entities = values['withhold-entity']
  const words = values['withhold-words']
  const articles = values['withhold-article']
  const notes = values['withhold-notes']
  if (!entities && !words && !articles && !notes) return null
  return checked(Withholding, { entities, words, articles, notes })
}

function lockOf({ recipient, 'passphrase-file': file }: Values): Lock {
  if (recipient && file) throw new UsageError('bundle: recipients or a passphrase, not both.')
  if (recipient) return checked(Lock, { kind: 'recipients', recipients: recipient })
  if (!file) return { kind: 'none' }
  return checked(Lock, { kind: 'passphrase', passphrase: passphraseIn(file) })
}

/** The first line of a file: command lines can be read by others. */
export const passphraseIn = (file: string): string =>
  readFileSync(file, 'utf8').split(/\r?\n/, 1)[0] ?? ''

function checked<T>(
  shape: { safeParse(value: unknown): { data?: T | undefined } },
  value: unknown,
): T {
  const data = shape.safeParse(value).data
  if (data === undefined) throw new UsageError('bundle: an id, a field or a word is not one.')
  return data
}

async function show(leaving: Leaving, isJson: boolean): Promise<void> {
  if (isJson) return printJson(leaving)
  const { articles, claims, entities, operations, sealed, withheldArticles, signer } = leaving
  const lines = [
    `${articles.length} articles`,
    ...articles.map(
      ({ id, headline, original, holes }) =>
        `  ${id.slice(0, 12)} ${headline}${original ? '' : ' (without its file)'}${holes ? ` (${holes} withheld places)` : ''}`,
    ),
    `${claims.length} claims`,
    ...claims.map(({ description }) => `  ${description}`),
    `${entities.length} entities`,
    ...entities.map(({ name }) => `  ${name}`),
    `operations: ${operations.map(({ kind, count }) => `${count} ${kind}`).join(', ')}`,
    ...(sealed > 0
      ? [`${sealed} operations as commitments: their author and order, nothing else`]
      : []),
    ...(withheldArticles > 0 ? [`${withheldArticles} articles as commitments`] : []),
    signer ? `signed by ${signer}` : 'not signed',
  ]
  await print(`${lines.join('\n')}\n`)
}
