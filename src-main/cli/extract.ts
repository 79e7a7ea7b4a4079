import { buffer } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import type { Stamp } from '../../src-preload/contract/article.ts'
import type { Page } from '../pipeline/page.ts'
import { bodyText, readPage } from '../pipeline/read-page.ts'
import { exitCodes, type ExitCode } from './exit-codes.ts'
import { print, printJson } from './print.ts'
import { UsageError } from './usage-error.ts'

/** `attest extract`: one page on stdin → one JSON object, or with `--body` its body's text. */
export async function extract(args: string[]): Promise<ExitCode> {
  const { values } = parseArgs({
    args,
    options: { as: { type: 'string' }, body: { type: 'boolean', default: false } },
  })
  const as = values.as
  if (as !== undefined && as !== 'text' && as !== 'html') {
    throw new UsageError('extract: --as is text or html.')
  }
  const bytes = await buffer(process.stdin)
  const page = readPage(bytes, as === undefined ? {} : { as })
  await (values.body ? print(`${bodyText(page)}\n`) : printJson(extracted(page)))
  return exitCodes.done
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
    body: bodyText(page),
    blocks: page.blocks.map(({ start, end, kind, reasons }) => ({ start, end, kind, reasons })),
    text: page.text,
  }
}

const stamp = (value: Stamp | null) =>
  value && { raw: value.raw, edtf: value.edtf, zone: value.zone, order: value.order }
