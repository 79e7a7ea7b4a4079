import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { errorText } from '../../src-preload/contract/error-text.ts'
import type { Failure } from '../../src-preload/contract/result.ts'
import { configFolder } from '../config-folder.ts'
import { type AnalysedFile, analysedFiles } from '../engine/analysed-files.ts'
import { chosenFiles } from '../engine/chosen-files.ts'
import { createLog } from '../engine/log.ts'
import { nothingLearnt } from '../pipeline/recognise/learnt.ts'
import { createPipelinePool } from '../engine/pipeline-pool.ts'
import { bodyText } from '../pipeline/read-page.ts'
import { exitCodes, type ExitCode } from './exit-codes.ts'
import { createPipelineHosts } from './pipeline-host.ts'
import { printJson } from './print.ts'
import { resourcesFolder } from './resources-folder.ts'
import { UsageError } from './usage-error.ts'

/** `attest read`: files and folders → a JSON line for each document, or for each file that gives none. */
export async function read(args: string[]): Promise<ExitCode> {
  const { positionals: paths } = parseArgs({ args, allowPositionals: true })
  if (paths.length === 0) throw new UsageError('read: name at least one file or folder.')
  const log = createLog(join(configFolder(), 'attest.log'))
  const hosts = createPipelineHosts(resourcesFolder)
  const { signal } = new AbortController()
  let code: ExitCode = exitCodes.done
  try {
    const pipeline = createPipelinePool(hosts, log)
    const knowing = {
      columns: [],
      learnt: nothingLearnt,
      lines: [],
      recurring: () => [],
      isKnown: () => false,
    }
    const parts = { pipeline, signal, log, ...knowing }
    for await (const file of analysedFiles(chosenFiles(paths, signal), parts)) {
      const isWhole = file.outcome === 'analysed' && file.problems.length === 0
      if (!isWhole) code = exitCodes.refused
      for (const line of linesOf(file)) await printJson(line)
    }
  } finally {
    for (const host of hosts) host.stop()
  }
  return code
}

function linesOf(analysed: AnalysedFile): object[] {
  const { path, name } = analysed.file
  const problem = (failure: Failure, part: string | null = null) => {
    const full = part === null ? name : `${name} › ${part}`
    const reason = errorText({ ...failure, details: { ...failure.details, name: full } })
    return { type: 'problem', file: path, part, reason }
  }
  if (analysed.outcome === 'refused') return [problem(analysed.failure)]
  const documents = analysed.articles.map((page) => ({
    type: 'document',
    file: path,
    part: page.part,
    title: page.metadata.headline?.value ?? null,
    text: bodyText(page),
    url: page.metadata.url?.value ?? null,
    date: page.metadata.published?.edtf ?? null,
    annotations: [],
  }))
  const work = analysed.work.flatMap(({ part, items }) =>
    items.map((item) => ({
      ...item,
      type: item.what,
      file: path,
      part: part === null ? item.part : `${part} › ${item.part}`,
    })),
  )
  return [
    ...documents,
    ...work,
    ...analysed.problems.map(({ failure, part }) => problem(failure, part)),
  ]
}
