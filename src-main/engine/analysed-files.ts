import { createHash } from 'node:crypto'
import { AttestError, type Failure } from '../../src-preload/contract/result.ts'
import { toFailure } from '../../src-preload/contract/serve.ts'
import type { LearntLine } from '../pipeline/blocks/learnt.ts'
import type { KnownColumns } from '../pipeline/formats/columns.ts'
import type { AnalysedContents } from '../pipeline/index.ts'
import type { Learnt } from '../pipeline/recognise/learnt.ts'
import type { AnalysedArticle } from '../pipeline/page.ts'
import { type ChosenFile, readChosen } from './chosen-files.ts'
import type { Log } from './log.ts'
import type { PipelineClient } from './pipeline-client.ts'

/** One file with what became of it. */
export type AnalysedFile = { file: ChosenFile } & (
  | ({ outcome: 'analysed'; sha256: string; bytes: Uint8Array } & AnalysedContents)
  | { outcome: 'refused'; failure: Failure }
)

type Parts = {
  pipeline: Pick<PipelineClient, 'analyse'>
  /** What the analyst said of tables. */
  columns: KnownColumns
  /** What the analyst said of names. */
  learnt: Learnt
  /** What the case knows of lines, before it saw the file and after. */
  lines: readonly LearntLine[]
  recurring: (articles: readonly AnalysedArticle[]) => LearntLine[]
  signal: AbortSignal
  log: Log
  /** `true` for bytes with this SHA-256 that are here already: refused as `article/duplicate`, not analysed. */
  isKnown: (sha256: string) => boolean
}

/**
 * Reads files and has them analysed, in order; the pipeline works on the next one while the
 * caller is busy with the present one. Ends early, without the file in hand, when it is aborted.
 */
export async function* analysedFiles(
  files: Iterable<ChosenFile> | AsyncIterable<ChosenFile>,
  parts: Parts,
): AsyncGenerator<AnalysedFile> {
  let present: Promise<AnalysedFile> | null = null
  for await (const file of files) {
    const { analysed } = await begin(file, parts)
    const done: AnalysedFile | null = await present
    present = analysed
    if (parts.signal.aborted) return
    if (done) yield done
  }
  const last = await present
  if (last && !parts.signal.aborted) yield last
}

/**
 * Reads a file and hands it to the pipeline: done with the reading, so that files come to the
 * pipeline in their order, not with the analysis, which never rejects.
 */
async function begin(file: ChosenFile, parts: Parts): Promise<{ analysed: Promise<AnalysedFile> }> {
  const { log, isKnown } = parts
  const refused = (error: unknown): AnalysedFile => ({
    file,
    outcome: 'refused',
    failure: toFailure(error, log.incident),
  })
  try {
    const bytes = await readChosen(file)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    if (isKnown(sha256)) throw new AttestError({ code: 'article/duplicate', details: { sha256 } })
    const analysed = analyse(bytes, file.name, parts).then(
      (contents) => ({ file, outcome: 'analysed' as const, sha256, bytes, ...contents }),
      refused,
    )
    return { analysed }
  } catch (error) {
    return { analysed: Promise.resolve(refused(error)) }
  }
}

/** What a file says; read once more where the case knows better what some of its lines are. */
async function analyse(
  bytes: Uint8Array,
  name: string,
  { pipeline, columns, learnt, lines, recurring, signal }: Parts,
): Promise<AnalysedContents> {
  const contents = await pipeline.analyse({ bytes, name, columns, learnt, lines }, signal)
  const more = recurring(contents.articles)
  if (more.length === 0) return contents
  return pipeline.analyse({ bytes, name, columns, learnt, lines: [...lines, ...more] }, signal)
}
