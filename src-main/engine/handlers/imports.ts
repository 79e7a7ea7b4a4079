import { basename } from 'node:path'
import type { HandlersOf, RowsOf } from '../../../src-preload/contract/index.ts'
import { isRowMeant } from '../../../src-preload/contract/ledger-text.ts'
import type { Context } from '../context.ts'
import { ledgerLines } from '../exchange/ledger-lines.ts'
import { writeFileWhole } from '../exchange/write-file.ts'
import { importFiles } from '../import-files.ts'
import { previewFiles } from '../preview-files.ts'
import { record } from './record.ts'

export const importHandlers: HandlersOf<RowsOf<'import'> & RowsOf<'job'>, Context> = {
  'import.preview': async ({ grants }, context) => {
    const paths = await Promise.all(grants.map(context.grants.pathOf))
    return { jobId: context.jobs.start('preview', (job) => previewFiles(paths, job, context)) }
  },

  'import.start': async ({ grants, columns }, context) => {
    const paths = await Promise.all(grants.map(context.grants.pathOf))
    record(
      context,
      columns.map((payload) => ({ kind: 'columns.map', payload })),
    )
    return { jobId: context.jobs.start('import', (job) => importFiles(paths, job, context)) }
  },

  'import.ledger': ({ jobId }, { store }) => store.ledger.of(jobId),

  'import.list': ({ articleId }, { store }) => store.ledger.imports(articleId),

  'import.saveLedger': async ({ jobId, format, outcome, query, grant }, { store, grants }) => {
    const path = await grants.pathOf(grant)
    const rows = store.ledger.of(jobId).filter((row) => isRowMeant(row, outcome, query))
    async function* lines(): AsyncGenerator<string> {
      yield* ledgerLines(rows, format)
    }
    const { bytes } = await writeFileWhole(path, lines())
    return { name: basename(path), bytes, records: rows.length }
  },

  'job.cancel': ({ jobId }, { jobs }) => {
    jobs.cancel(jobId)
    return {}
  },
}
