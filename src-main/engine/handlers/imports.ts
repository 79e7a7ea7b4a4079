import type { HandlersOf, RowsOf } from '../../../src-preload/contract/index.ts'
import type { Context } from '../context.ts'
import { importFiles } from '../import-files.ts'

export const importHandlers: HandlersOf<RowsOf<'import'> & RowsOf<'job'>, Context> = {
  'import.start': async (input, context) => {
    const paths = await Promise.all(input.grants.map(context.grants.pathOf))
    return { jobId: context.jobs.start((job) => importFiles(paths, job, context)) }
  },

  'import.ledger': ({ jobId }, { store }) => store.ledger.of(jobId),

  'job.cancel': ({ jobId }, { jobs }) => {
    jobs.cancel(jobId)
    return {}
  },
}
