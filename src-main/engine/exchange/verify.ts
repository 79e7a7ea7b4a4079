import { createHash } from 'node:crypto'
import type { ArticleId } from '../../../src-preload/contract/article.ts'
import { errorText } from '../../../src-preload/contract/error-text.ts'
import type { VerifyReport } from '../../../src-preload/contract/exchange.ts'
import { AttestError } from '../../../src-preload/contract/result.ts'
import { columnsOfReader } from '../../pipeline/formats/reader-name.ts'
import type { Page } from '../../pipeline/page.ts'
import { createBreath } from '../breathe.ts'
import type { Context } from '../context.ts'

type Parts = Pick<Context, 'store' | 'operations'>
type Mismatch = VerifyReport['mismatched'][number]
/** Words that something rests on, as they were when they were chosen. */
type Words = Omit<Mismatch, 'found'>

/**
 * Holds every anchor of a case, of evidence and of judgements, against its original: the bytes
 * are checked by their hash and read again by the reader that read them first, and the words cut
 * out anew. Other calls are answered meanwhile.
 *
 * @throws AttestError `storage/…`
 */
export async function verifyCase(context: Parts): Promise<VerifyReport> {
  const { store, operations } = context
  const breathe = createBreath()
  const anchors = anchorsOf(context)
  const byArticle = Map.groupBy(anchors, ({ articleId }) => articleId)
  const articles = new Set([...store.articles.ids(), ...byArticle.keys()])
  const read = createReader(context, breathe)
  const mismatched: Mismatch[] = []
  const damaged: VerifyReport['damaged'] = []
  for (const articleId of articles) {
    const { text, reason } = await read(articleId)
    if (reason !== null) damaged.push({ articleId, reason })
    for (const words of byArticle.get(articleId) ?? []) {
      const found = text.slice(words.start, words.end)
      if (found !== words.expected) mismatched.push({ ...words, found })
    }
    await breathe()
  }
  let broken: VerifyReport['broken'] = null
  for (const { id: operation, fault } of operations.chain()) {
    if (fault) broken ??= { operation, fault }
    await breathe()
  }
  return {
    articles: articles.size,
    anchors: anchors.length,
    exact: anchors.length - mismatched.length,
    mismatched,
    damaged,
    broken,
    operations: operations.count(),
    withheld: operations.undisclosed().length,
  }
}

function anchorsOf({ store }: Parts): Words[] {
  const evidence = Array.from(
    store.evidence.all(),
    ({ id, claimId, articleId, start, end, exact }) => ({
      articleId,
      start,
      end,
      claimId,
      evidenceId: id,
      expected: exact,
    }),
  )
  const judgements = Array.from(store.mentions.anchors(), ({ articleId, start, end, exact }) => ({
    articleId,
    start,
    end,
    claimId: null,
    evidenceId: null,
    expected: exact,
  }))
  return [...evidence, ...judgements]
}

type Again = { text: string; reason: string | null }

/**
 * The text that an article's original gives now; the reason is for a person, `null` if all is as it
 * was. A file that holds many articles is read once for those that are asked for in a row.
 */
function createReader(
  { store }: Parts,
  breathe: () => Promise<void>,
): (id: ArticleId) => Promise<Again> {
  let last: { key: string; pages: Page[] | null } | null = null

  /** The original's pages; `null` if it is not what it was. */
  async function pagesOf(id: ArticleId, reader: string): Promise<Page[] | null> {
    const hash = id.slice(0, 64)
    const key = `${hash} ${reader}`
    if (last?.key === key) return last.pages
    const { bytes, name } = store.articles.original(id)!
    // Loaded here: the engine must not wait for readers of files when it starts.
    const { partsOf } = await import('../../pipeline/formats/index.ts')
    const pages: Page[] | null = sha256(bytes) === hash ? [] : null
    if (pages) {
      for await (const part of partsOf(bytes, { name, columns: columnsOfReader(reader) })) {
        if ('page' in part) pages.push(part.page)
        await breathe()
      }
    }
    last = { key, pages }
    return pages
  }

  return async (id) => {
    const layer = store.articles.textLayer(id)
    if (!layer) return { text: '', reason: 'the article is not in this file' }
    try {
      const pages = await pagesOf(id, layer.reader)
      if (!pages) return { text: layer.text, reason: 'the original does not have its hash' }
      const page = pages[Number(id.slice(65) || 1) - 1]
      if (!page) return { text: layer.text, reason: 'the original no longer gives this article' }
      const isSame = page.text === layer.text
      const read = `the original, read by ${page.reader}, gives another text than ${layer.reader} gave`
      const isWhole = sha256(layer.text) === layer.sha256
      const reason = isWhole ? (isSame ? null : read) : 'the text does not have its hash'
      return { text: page.text, reason }
    } catch (error) {
      const why = error instanceof AttestError ? errorText(error) : String(error)
      return { text: layer.text, reason: `the original cannot be read: ${why}` }
    }
  }
}

const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex')
