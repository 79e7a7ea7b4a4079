import type { ArticleId } from '../../src-preload/contract/article.ts'
import { toFailure } from '../../src-preload/contract/serve.ts'
import type { Context } from './context.ts'
import { gathered } from './gathered.ts'
import type { Job } from './jobs.ts'

/** Most often windows are told to look again while it goes on; ms. */
const SHOW_EVERY = 500

/**
 * Has every article of the case read again, with what the analyst said of names by now. The
 * machine's findings are replaced; judgements, entities and claims stay. An article whose
 * text would come out otherwise, or whose file is refused by now, keeps what it has.
 *
 * @throws AttestError `job/cancelled`, `storage/…`: the articles before it are done
 */
export async function reanalyse(job: Job, context: Context): Promise<void> {
  const { store, pipeline, caseFile, emit, log } = context
  const files = [...Map.groupBy(store.articles.ids(), (id) => id.slice(0, 64))]
  const columns = store.columnMaps.all()
  const learnt = store.analysis.learnt()
  const showing = gathered(SHOW_EVERY, () =>
    emit('case.changed', { topics: ['article', 'mention', 'suggestion'] }),
  )
  for (const [done, [sha256, ids]] of files.entries()) {
    const original = store.articles.original(ids[0] ?? '')
    if (original === null) continue
    const { bytes, name } = original
    job.report({ done, total: files.length, name })
    try {
      const { articles } = await pipeline.analyse({ bytes, name, columns, learnt }, job.signal)
      caseFile.transaction(() => {
        for (const [at, article] of articles.entries()) {
          const id = (articles.length === 1 ? sha256 : `${sha256}.${at + 1}`) as ArticleId
          if (ids.includes(id)) store.analysis.replace(id, article)
        }
      })
    } catch (error) {
      showing.flush()
      const { code } = toFailure(error, log.incident)
      if (code === 'job/cancelled' || /^(storage|case)\//.test(code)) throw error
    }
    showing.due()
  }
  showing.flush()
}
