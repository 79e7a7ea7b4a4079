import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import type { Stamp } from '../../src-preload/contract/article.ts'
import { errorText } from '../../src-preload/contract/error-text.ts'
import { formatKinds } from '../../src-preload/contract/file-kinds.ts'
import { configFolder } from '../config-folder.ts'
import { createLog } from '../engine/log.ts'
import { createPipelineClient } from '../engine/pipeline-client.ts'
import type { FileContents } from '../pipeline/formats/index.ts'
import type { PipelineFile } from '../pipeline/messages.ts'
import type { Page } from '../pipeline/page.ts'
import { bodyText } from '../pipeline/read-page.ts'
import { mappingOf } from './columns-option.ts'
import { exitCodes, type ExitCode } from './exit-codes.ts'
import { createPipelineHost } from './pipeline-host.ts'
import { print, printJson } from './print.ts'
import { resourcesFolder } from './resources-folder.ts'
import { UsageError } from './usage-error.ts'

/**
 * `attest extract`: one file on stdin → one JSON object for each of its articles, or with `--body`
 * their bodies' text. What in it gives no article is said on stderr.
 */
export async function extract(args: string[]): Promise<ExitCode> {
  const { values } = parseArgs({
    args,
    options: {
      as: { type: 'string' },
      body: { type: 'boolean', default: false },
      map: { type: 'string' },
    },
  })
  const as = formatKinds.find((kind) => kind === values.as)
  if (as !== values.as) {
    throw new UsageError(`extract: --as is one of ${formatKinds.join(', ')}.`)
  }
  const bytes = await buffer(process.stdin)
  const columns = values.map === undefined ? [] : [{ header: null, mapping: mappingOf(values.map) }]
  const { pages, problems, work } = await readPages({ bytes, name: '', as, columns })
  for (const page of pages) {
    await (values.body ? print(`${bodyText(page)}\n`) : printJson(extracted(page)))
  }
  for (const item of work.flatMap(({ items }) => items)) await printJson(item)
  for (const { part, failure } of problems) {
    const name = part ?? ''
    process.stderr.write(`${errorText({ ...failure, details: { ...failure.details, name } })}\n`)
  }
  if (pages.length + work.length === 0) return exitCodes.failed
  return problems.length > 0 ? exitCodes.refused : exitCodes.done
}

/** In a process of its own: a page made to take for ever, or all the memory, ends with a reason. */
async function readPages(file: PipelineFile): Promise<FileContents> {
  const host = createPipelineHost(resourcesFolder)
  try {
    const log = createLog(join(configFolder(), 'attest.log'))
    return await createPipelineClient(host, log).read(file, new AbortController().signal)
  } finally {
    host.stop()
  }
}

/** The object that `extract` prints. Offsets: UTF-16 code units into `text`. */
function extracted(page: Page) {
  const { metadata } = page
  return {
    headline: metadata.headline?.value ?? null,
    byline: metadata.byline?.value ?? null,
    publisher: metadata.publisher?.value ?? null,
    credit: metadata.credit?.value ?? null,
    agencies: metadata.agencies.map(({ value }) => value),
    dateline: metadata.datelinePlace?.value ?? null,
    published: stamp(metadata.published),
    firstPublished: stamp(metadata.firstPublished),
    url: metadata.url?.value ?? null,
    part: page.part,
    reader: page.reader,
    body: bodyText(page),
    blocks: page.blocks.map(({ start, end, kind, reasons }) => ({ start, end, kind, reasons })),
    text: page.text,
  }
}

const stamp = (value: Stamp | null) =>
  value && { raw: value.raw, edtf: value.edtf, zone: value.zone, order: value.order }
