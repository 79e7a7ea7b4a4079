import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { ArticleId } from '../../../src-preload/contract/article.ts'
import type { AnalysedArticle } from '../../pipeline/page.ts'
import type { Context } from '../context.ts'
import {
  checkBundle,
  operationsOf,
  readCase,
  records,
  withheldOf,
} from '../exchange/bundle/check.ts'
import { dataFiles, originalPath, textPath } from '../exchange/bundle/layout.ts'
import { named, type OpenBundle, openBundle } from '../exchange/bundle/open.ts'
import { ArticleRecord } from '../exchange/bundle/records.ts'
import { damaged } from '../exchange/bundle/unzip.ts'
import { inCodePoints, utf16Offsets } from '../exchange/code-points.ts'
import { isCase, openCopy } from './other-case.ts'
import type { Incoming, IncomingArticle } from './source.ts'

const pack = promisify<Uint8Array, Uint8Array>(gzip)

/**
 * Opens a colleague's bundle or case for a merge; nothing of this case is touched.
 *
 * @throws AttestError `bundle/…`, `case/…`, `file/…`, `job/cancelled`
 */
export async function openIncoming(
  path: string,
  passphrase: string | null,
  context: Pick<Context, 'identity' | 'resources'>,
  signal: AbortSignal | null = null,
): Promise<Incoming> {
  if (await isCase(path)) return openCopy(path, context.resources, signal)
  const bundle = await openBundle(path, passphrase, context.identity)
  return fromBundle(bundle, signal)
}

async function fromBundle(
  { name, files, digest }: OpenBundle,
  signal: AbortSignal | null,
): Promise<Incoming> {
  try {
    const report = await checkBundle(files, signal)
    if (report.faults.length > 0) throw damaged(report.faults[0]!)
    return {
      name,
      kind: 'bundle',
      digest,
      caseId: (await readCase(files)).caseId,
      bundle: await files.hash('tagmanifest-sha256.txt'),
      signers: report.signers,
      articles: () => articlesOf(files),
      operations: () => operationsOf(files),
      withheld: () => withheldOf(files),
      close: () => {},
    }
  } catch (error) {
    throw named(error, name)
  }
}

/** Articles that can come in: those with a file and without holes. */
async function* articlesOf(files: OpenBundle['files']): AsyncGenerator<IncomingArticle> {
  for await (const record of records(files, dataFiles.articles, ArticleRecord)) {
    const { id, original, holes } = record
    if (original === null || holes) continue
    yield {
      id: id as ArticleId,
      async read() {
        const text = await files.text(textPath(record.text))
        const bytes = await files.bytes(originalPath(original))
        const file = { sha256: original, bytes, name: '', packed: await pack(bytes) }
        return { article: analysedOf(record, text), original: file }
      },
    }
  }
}

function analysedOf(record: ArticleRecord, text: string): AnalysedArticle {
  const { id: _, original: __, text: ___, holes: ____, commitment: _____, ...rest } = record
  const found = inCodePoints(rest, utf16Offsets(text))
  const spans = [...found.blocks, ...found.sentences, ...found.mentions]
  if (spans.some(({ start, end }) => end > text.length || start >= end)) {
    throw damaged(`an article of the bundle speaks of places outside its text`)
  }
  // Suggestions are not part of the format: each program makes its own.
  return { ...found, text, dates: [], attributions: [] }
}
