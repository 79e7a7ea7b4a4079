import type { HandlersOf, OutputOf, RowsOf } from '../../../src-preload/contract/index.ts'
import { AttestError } from '../../../src-preload/contract/result.ts'
import type { Context } from '../context.ts'
import { agreement } from '../merge/agreement.ts'
import { disagreements, settle } from '../merge/disagreements.ts'
import { openIncoming } from '../merge/incoming.ts'
import { merge } from '../merge/merge.ts'
import { previewMerge } from '../merge/preview.ts'
import type { Incoming } from '../merge/source.ts'

export const mergeHandlers: HandlersOf<
  RowsOf<'merge'> & RowsOf<'disagreement'> & RowsOf<'agreement'>,
  Context
> = {
  'merge.preview': async ({ grant, passphrase }, context) => {
    const path = await context.grants.pathOf(grant)
    return used(await openIncoming(path, passphrase, context), (incoming) =>
      previewMerge(incoming, context),
    )
  },

  'merge.run': async ({ grant, passphrase, digest }, context) => {
    const path = await context.grants.pathOf(grant)
    const jobId = context.jobs.start('merge', async (job) =>
      used(await openIncoming(path, passphrase, context, job.signal), (incoming) => {
        if (incoming.digest !== digest) {
          throw new AttestError({ code: 'merge/changed', details: { name: incoming.name } })
        }
        return merge(incoming, job, context)
      }),
    )
    return { jobId }
  },

  'merge.report': ({ jobId }, { jobs }) => {
    const report = jobs.resultOf(jobId)
    if (!report) throw new AttestError({ code: 'job/not-found' })
    return report as OutputOf<'merge.report'>
  },

  'disagreement.list': (_, context) => disagreements(context),

  'disagreement.settle': ({ operationId }, context) => {
    settle(operationId, context)
    return {}
  },

  'agreement.run': (_, { operations }) => agreement(operations),
}

async function used<T>(incoming: Incoming, work: (incoming: Incoming) => Promise<T>): Promise<T> {
  try {
    return await work(incoming)
  } finally {
    incoming.close()
  }
}
