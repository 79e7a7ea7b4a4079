import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { errorText } from '../../src-preload/contract/error-text.ts'
import type { LedgerRow } from '../../src-preload/contract/exchange.ts'
import type { EventOf } from '../../src-preload/contract/index.ts'
import { AttestError } from '../../src-preload/contract/result.ts'
import { oneLine } from './article-rows.ts'
import { exitCodes, type ExitCode } from './exit-codes.ts'
import { print, printJson } from './print.ts'
import { UsageError } from './usage-error.ts'
import { type CaseSession, withCase } from './with-case.ts'

/** `attest import`: files and folders into a case → what became of each. */
export async function importFiles(args: string[]): Promise<ExitCode> {
  const { positionals, values } = parseArgs({
    args,
    options: { json: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const [casePath, ...paths] = positionals
  if (casePath === undefined || paths.length === 0) {
    throw new UsageError('import: name a case file and at least one file or folder.')
  }
  return withCase(
    casePath,
    async (session) => {
      const { jobId, end } = await run(session, paths)
      const rows = await session.ask('import.ledger', { jobId })
      await (values.json ? printRows(rows) : printSummary(rows))
      return codeOf(end)
    },
    { isCreated: true },
  )
}

async function run({ ask, grants, on }: CaseSession, paths: readonly string[]) {
  const ended = new Promise<EventOf<'job.ended'>>((resolve) => on('job.ended', resolve))
  if (process.stderr.isTTY) on('job.progress', showProgress)
  const ids = paths.map((path) => {
    const id = randomUUID()
    grants.add(id, path)
    return id
  })
  const { jobId } = await ask('import.start', { grants: ids })
  // Once: who presses Ctrl+C again does not want to wait for the file in hand.
  process.once('SIGINT', () => void ask('job.cancel', { jobId }))
  const end = await ended
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K')
  return { jobId, end }
}

function showProgress({ done, total, name }: EventOf<'job.progress'>): void {
  const line = total === null ? `looking at ${name}` : `${done} of ${total}: ${name}`
  process.stderr.write(`\r\x1b[K${line.slice(0, (process.stderr.columns || 80) - 1)}`)
}

async function printRows(rows: readonly LedgerRow[]): Promise<void> {
  for (const row of rows) await printJson({ ...row, reason: reasonOf(row) })
}

/** The counts, and a sentence for each file that gave no article. */
async function printSummary(rows: readonly LedgerRow[]): Promise<void> {
  const count = (outcome: LedgerRow['outcome']) =>
    rows.filter((row) => row.outcome === outcome).length
  for (const row of rows.filter(({ outcome }) => outcome === 'refused')) {
    await print(`${oneLine(reasonOf(row) ?? row.name)}\n`)
  }
  await print(
    `${count('imported')} imported, ${count('duplicate')} in the case already, ${count('refused')} refused\n`,
  )
}

function reasonOf({ code, details, name }: LedgerRow): string | null {
  return code && errorText({ code, details: { ...details, name } })
}

function codeOf({ outcome, code, refused }: EventOf<'job.ended'>): ExitCode {
  if (outcome === 'failed') throw new AttestError({ code: code ?? 'internal' })
  if (outcome === 'cancelled') return exitCodes.interrupted
  return refused > 0 ? exitCodes.refused : exitCodes.done
}
