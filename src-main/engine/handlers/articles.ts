import type { HandlersOf, RowsOf } from '../../../src-preload/contract/index.ts'
import { AttestError } from '../../../src-preload/contract/result.ts'
import type { Context } from '../context.ts'
import { reanalyse } from '../reanalyse.ts'

export const articleHandlers: HandlersOf<RowsOf<'article'>, Context> = {
  'article.list': (input, { store }) => store.articles.list(input),

  'article.open': ({ id }, { store }) => {
    const article = store.articles.open(id)
    if (!article) throw new AttestError({ code: 'article/not-found' })
    return article
  },

  'article.reanalyse': (_, context) => ({
    jobId: context.jobs.start('reanalyse', (job) => reanalyse(job, context)),
  }),
}
