import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { ArticleId } from '../../src-preload/contract/article.ts'
import type { LedgerRow } from '../../src-preload/contract/exchange.ts'
import type { Failure } from '../../src-preload/contract/result.ts'
import { toFailure } from '../../src-preload/contract/serve.ts'
import type { AnalysedContents } from '../pipeline/index.ts'
import type { AnalysedArticle } from '../pipeline/page.ts'
import { type AnalysedFile, analysedFiles } from './analysed-files.ts'
import { type ChosenFile, chosenFiles } from './chosen-files.ts'
import type { Context } from './context.ts'
import { gathered } from './gathered.ts'
import type { Job } from './jobs.ts'
import { recurringLines } from './recurring-lines.ts'
import type { Original } from './store/articles.ts'
import { type Companions, createCompanions, nameIn } from './work/companions.ts'
import { type FileWork, takeWork } from './work/take-work.ts'

const pack = promisify<Uint8Array, Uint8Array>(gzip)

/** Most often windows are told to look at the list again while it grows; ms. */
const SHOW_EVERY = 250

/**
 * Imports files and folders: each file is one row of the ledger, with one more for each thing in it
 * that gives no article; each file is one transaction, all of them one undo. What a cancel or a full disk leaves behind is exactly what the ledger says.
 *
 * @throws AttestError `job/cancelled`, `storage/…`, `case/…`: then the rest was not looked at
 */
export async function importFiles(
  paths: readonly string[],
  job: Job,
  context: Context,
): Promise<void> {
  const { store, operations, pipeline, log, emit } = context
  const group = operations.newGroup()
  const files = await listed(paths, job)
  const showing = gathered(SHOW_EVERY, () =>
    emit('case.changed', { topics: ['article', 'history'] }),
  )

  const companions = createCompanions(files, context)
  const work: FileWork[] = []
  let done = 0
  try {
    const parts = {
      pipeline,
      columns: store.columnMaps.all(),
      learnt: store.analysis.learnt(),
      lines: store.flips.learnt(),
      recurring: (articles: readonly AnalysedArticle[]) => recurringLines(articles, store),
      signal: job.signal,
      log,
      isKnown: store.articles.hasFile,
    }
    for await (const analysed of analysedFiles(files, parts)) {
      const rows = await keep(analysed, { jobId: job.id, group, companions }, context)
      if (analysed.outcome === 'analysed') {
        work.push(...analysed.work.map((one) => ({ ...one, file: analysed.file.name })))
      }
      for (const { outcome } of rows) job.count(outcome)
      job.report({ done: ++done, total: files.length, name: analysed.file.name })
      if (rows[0]?.outcome === 'imported') showing.due()
    }
    await takeWork(work, companions, { job, group }, context)
  } finally {
    showing.flush()
  }
}

type Importing = { jobId: string; group: string; companions: Companions }

async function listed(paths: readonly string[], job: Job): Promise<ChosenFile[]> {
  const files: ChosenFile[] = []
  for await (const file of chosenFiles(paths, job.signal)) {
    files.push(file)
    job.report({ done: 0, total: null, name: file.name })
  }
  return files
}

/** Stores one file's articles with its rows of the ledger, or the rows alone: first the file's own. */
async function keep(
  analysed: AnalysedFile,
  importing: Importing,
  context: Context,
): Promise<LedgerRow[]> {
  const { caseFile, store, log } = context
  const write = (rows: LedgerRow[]) => {
    for (const row of rows) store.ledger.add(importing.jobId, row)
    return rows
  }
  const { file } = analysed
  if (analysed.outcome === 'refused') {
    const row = refusedRow(file, analysed.failure, context)
    if (row.articleId) importing.companions.place(file.name, row.articleId)
    return write([row])
  }
  const { bytes, sha256, articles, problems } = analysed
  const inside = problems.map(({ part, failure }) =>
    refusedRow({ name: part === null ? file.name : `${file.name} › ${part}` }, failure, context),
  )
  if (articles.length === 0 && analysed.work.length > 0) return write(inside)
  if (articles.length === 0) {
    const failure: Failure = { code: 'article/empty', details: { parts: problems.length } }
    return write([refusedRow(file, failure, context), ...inside])
  }
  // In another thread: a page with its pictures in it takes longer to pack than a call may wait.
  const original = { sha256, bytes, name: file.name, packed: await pack(bytes) }
  try {
    return caseFile.transaction(() =>
      write([importedRow(original, analysed, importing, context), ...inside]),
    )
  } catch (error) {
    const failure = toFailure(error, log.incident)
    // Not this file's fault, and no better with the next one.
    if (/^(storage|case)\//.test(failure.code)) throw error
    return write([refusedRow(file, { ...failure, details: { sha256 } }, context)])
  }
}

/** The row of a file that gave articles: the first one's id, and how many there are if there are several. */
function importedRow(
  original: Original,
  { articles, work }: Pick<AnalysedContents, 'articles' | 'work'>,
  { group, companions }: Importing,
  { store }: Context,
): LedgerRow {
  const { name } = original
  for (const { part } of work) companions.note(nameIn(name, part))
  const isOne = articles.length === 1
  const twins: ArticleId[] = []
  const ids = articles.flatMap((article, at) => {
    const place = nameIn(name, article.part)
    const twin = companions.twin(place, article.text)
    if (twin) twins.push(twin)
    const id =
      twin ?? store.articles.insert(article, original, { part: isOne ? null : at + 1, group })
    companions.place(place, id)
    return twin ? [] : [id]
  })
  if (ids.length === 0) {
    const code = 'article/same-text'
    return { name, outcome: 'duplicate', code, details: {}, articleId: twins[0] ?? null }
  }
  const details: LedgerRow['details'] = isOne ? {} : { articles: ids.length }
  return {
    name,
    outcome: 'imported',
    code: null,
    details,
    articleId: ids[0] ?? null,
  }
}

function refusedRow(
  { name }: Pick<ChosenFile, 'name'>,
  { code, details = {}, incident }: Failure,
  { store }: Context,
): LedgerRow {
  const isDuplicate = code === 'article/duplicate'
  const sha256 = String(details['sha256'])
  const first = store.articles.isPresent(sha256) ? sha256 : `${sha256}.1`
  return {
    name,
    outcome: isDuplicate ? 'duplicate' : 'refused',
    code,
    details: incident ? { ...details, incident } : details,
    articleId: isDuplicate ? (first as ArticleId) : null,
  }
}
