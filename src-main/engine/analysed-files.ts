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
import type { PipelinePool } from './pipeline-pool.ts'

/** One file with what became of it. */
export type AnalysedFile = { file: ChosenFile } & (
  | ({ outcome: 'analysed'; sha256: string; bytes: Uint8Array } & AnalysedContents)
  | { outcome: 'refused'; failure: Failure }
)

type Parts = {
  pipeline: Pick<PipelinePool, 'analyse' | 'width'>
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

/** Files that are read ahead for each pipeline: the one in its hands, and the next. */
const ahead = 2

/**
 * Reads files and has them analysed; they come in their order, and the pipelines work on the next
 * ones while the caller is busy with the present one. Ends early, without the files in hand, when
 * it is aborted.
 */
export async function* analysedFiles(
  files: Iterable<ChosenFile> | AsyncIterable<ChosenFile>,
  parts: Parts,
): AsyncGenerator<AnalysedFile> {
  const begun: Promise<AnalysedFile>[] = []
  const next = async () => readAgain(await begun.shift()!, parts)
  for await (const file of files) {
    const { analysed } = await begin(file, parts)
    begun.push(analysed)
    if (begun.length <= ahead * parts.pipeline.width) continue
    const done = await next()
    if (parts.signal.aborted) return
    yield done
  }
  while (begun.length > 0) {
    const done = await next()
    if (parts.signal.aborted) return
    yield done
  }
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

/** The same file, read once more where the case by now knows better what some of its lines are. */
async function readAgain(file: AnalysedFile, parts: Parts): Promise<AnalysedFile> {
  if (file.outcome === 'refused') return file
  const more = parts.recurring(file.articles)
  if (more.length === 0) return file
  const lines = [...parts.lines, ...more]
  try {
    return { ...file, ...(await analyse(file.bytes, file.file.name, { ...parts, lines })) }
  } catch (error) {
    return { file: file.file, outcome: 'refused', failure: toFailure(error, parts.log.incident) }
  }
}

const analyse = (
  bytes: Uint8Array,
  name: string,
  { pipeline, columns, learnt, lines, signal }: Parts,
): Promise<AnalysedContents> => pipeline.analyse({ bytes, name, columns, learnt, lines }, signal)
