import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import type { LedgerRow } from '../../src-preload/contract/exchange.ts'
import type { HeaderMapping, ImportPreview } from '../../src-preload/contract/import.ts'
import type { EventOf } from '../../src-preload/contract/index.ts'
import { broughtOf, reasonOf } from '../../src-preload/contract/ledger-text.ts'
import { AttestError } from '../../src-preload/contract/result.ts'
import { oneLine } from './article-rows.ts'
import { mappingOf } from './columns-option.ts'
import { exitCodes, type ExitCode } from './exit-codes.ts'
import { print, printJson } from './print.ts'
import { printPreview } from './print-preview.ts'
import { UsageError } from './usage-error.ts'
import { type CaseSession, withCase } from './with-case.ts'

/** `attest import`: files and folders into a case → what became of each, or what would. */
export async function importFiles(args: string[]): Promise<ExitCode> {
  const { positionals, values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      map: { type: 'string' },
    },
    allowPositionals: true,
  })
  const [casePath, ...paths] = positionals
  if (casePath === undefined || paths.length === 0) {
    throw new UsageError('import: name a case file and at least one file or folder.')
  }
  const mapping = values.map === undefined ? null : mappingOf(values.map)
  return withCase(
    casePath,
    async (session) => {
      const grants = paths.map((path) => {
        const id = randomUUID()
        session.grants.add(id, path)
        return id
      })
      const isLooked = mapping !== null || values['dry-run']
      const preview = isLooked ? await look(session, grants) : null
      const columns = preview && mapping ? columnsFor(preview, mapping) : []
      if (preview && values['dry-run']) {
        await printPreview(preview, columns, values.json)
        return preview.refused > 0 ? exitCodes.refused : exitCodes.done
      }
      const { jobId, end } = await run(session, grants, columns)
      const rows = await session.ask('import.ledger', { jobId })
      await (values.json ? printRows(rows) : printSummary(rows))
      return codeOf(end)
    },
    { isCreated: true },
  )
}

/** The complete summary of what an import would do. */
async function look({ ask, on }: CaseSession, grants: string[]): Promise<ImportPreview> {
  let last: ImportPreview | null = null
  on('import.looked', ({ preview }) => {
    last = preview
  })
  const ended = new Promise<EventOf<'job.ended'>>((resolve) => on('job.ended', resolve))
  await ask('import.preview', { grants })
  const { code } = await ended
  if (last === null || code !== null) throw new AttestError({ code: code ?? 'internal' })
  return last
}

/** @throws UsageError if no table has the columns that are named */
function columnsFor(preview: ImportPreview, mapping: HeaderMapping['mapping']): HeaderMapping[] {
  const named = Object.values(mapping).filter((column) => column !== null)
  const tables = preview.tables.filter(({ columns }) =>
    named.every((column) => columns.includes(column)),
  )
  if (tables.length === 0) {
    const have = preview.tables.map(({ name, columns }) => `${name}: ${columns.join(', ')}`)
    throw new UsageError(`import: no table has all the columns of --map. ${have.join('; ')}`.trim())
  }
  return tables.map((table) => ({
    header: table.header,
    mapping: { ...table.mapping, ...mapping },
  }))
}

async function run(
  { ask, on }: CaseSession,
  grants: string[],
  columns: HeaderMapping[],
): Promise<{ jobId: string; end: EventOf<'job.ended'> }> {
  const ended = new Promise<EventOf<'job.ended'>>((resolve) => on('job.ended', resolve))
  if (process.stderr.isTTY) on('job.progress', showProgress)
  const { jobId } = await ask('import.start', { grants, columns })
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
  for (const row of rows.filter(({ outcome, code }) => outcome === 'refused' || isUnsure(code))) {
    await print(`${oneLine(reasonOf(row) ?? row.name)}\n`)
  }
  for (const row of rows.filter(
    ({ code, details }) => !code && broughtOf({ details }) !== 'Imported',
  )) {
    await print(`${oneLine(row.name)}: ${broughtOf(row).replace('Imported: ', '')}\n`)
  }
  await print(
    `${count('imported')} imported, ${count('duplicate')} in the case already, ${count('refused')} refused\n`,
  )
}

const isUnsure = (code: LedgerRow['code']) => code === 'words/uncertain'

function codeOf({ outcome, code, refused }: EventOf<'job.ended'>): ExitCode {
  if (outcome === 'failed') throw new AttestError({ code: code ?? 'internal' })
  if (outcome === 'cancelled') return exitCodes.interrupted
  return refused > 0 ? exitCodes.refused : exitCodes.done
}
