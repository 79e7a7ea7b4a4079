import type { Block, Stated } from '../../../src-preload/contract/article.ts'
import { htmlMetadata } from '../metadata/html-metadata.ts'
import type { PageContent } from '../page.ts'
import type { NewsRecord } from './record.ts'

/**
 * The page of a record whose format names its parts: the text layer is its passages, set apart by
 * an empty line, each a block; nothing has to be guessed.
 *
 * @param reader name and version of the format's reader, `rss/1`
 */
export function recordPage(record: NewsRecord, encoding: string, reader: string): PageContent {
  const blocks: Block[] = []
  let text = ''
  for (const { kind, text: words, reason } of record.passages) {
    const trimmed = words.trim()
    if (trimmed === '') continue
    if (text !== '') text += '\n\n'
    const start = text.length
    text += trimmed
    blocks.push({ start, end: text.length, kind, reasons: [reason], decidedBy: 'tool' })
  }
  const metadata = htmlMetadata(record.source, text, blocks)
  // The file names the writers; a line of the text may add their title or desk.
  const writers = record.source.authors.map(({ value }) => value).join(', ')
  if (metadata.byline) {
    metadata.byline = statedApart(writers, `${record.part}, author`, text) ?? metadata.byline
  }
  metadata.datelinePlace ??= statedApart(record.place, `${record.part}, dateline`, text)
  metadata.credit ??= statedApart(record.credit, `${record.part}, credit line`, text)
  return { encoding, reader, text, blocks, metadata }
}

function statedApart(value: string | undefined, from: string, text: string): Stated | null {
  const words = value?.replace(/[\s,;:–—-]+$/, '') ?? ''
  if (words === '') return null
  const start = words.length > 2 ? text.indexOf(words) : -1
  const span = start < 0 ? null : { start, end: start + words.length }
  return { value: words, span, from }
}
