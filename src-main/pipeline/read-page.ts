import type { Block } from '../../src-preload/contract/article.ts'
import { AttestError } from '../../src-preload/contract/result.ts'
import { htmlBlocks } from './blocks/html-blocks.ts'
import { textBlocks } from './blocks/text-blocks.ts'
import { htmlMetadata } from './metadata/html-metadata.ts'
import { htmlSource } from './metadata/html-source.ts'
import { textMetadata } from './metadata/text-metadata.ts'
import type { Page } from './page.ts'
import { decode } from './read/decode.ts'
import { htmlText } from './read/html-text.ts'
import { parseHtml } from './read/parse-html.ts'
import { foreignFormat, isBinary, isHtml } from './read/sniff.ts'

/**
 * Reads one saved page: bytes → text layer, labelled blocks over it, and what it says of itself.
 *
 * Pure: the same bytes always give the same page. What the file is, is told by its content.
 *
 * @param as reads the bytes as this, without looking
 * @param name the file's name, for the error's details
 * @throws AttestError `file/unsupported` (details: name, reason) for what is neither text nor HTML,
 *   `article/empty` (details: name) for a file without words
 */
export function readPage(
  bytes: Uint8Array,
  { as, name = '' }: { as?: 'text' | 'html'; name?: string },
): Page {
  const format = foreignFormat(bytes)
  if (format) throw new AttestError({ code: 'file/unsupported', details: { name, reason: format } })
  const { text, encoding } = decode(bytes)
  if (text.trim() === '') throw new AttestError({ code: 'article/empty', details: { name } })
  if (isBinary(text))
    throw new AttestError({ code: 'file/unsupported', details: { name, reason: 'binary' } })
  const page =
    (as ?? (isHtml(text) ? 'html' : 'text')) === 'html'
      ? htmlPage(text, encoding)
      : textPage(text, encoding)
  if (page.blocks.length === 0) throw new AttestError({ code: 'article/empty', details: { name } })
  return page
}

function textPage(text: string, encoding: string): Page {
  const blocks = textBlocks(text)
  return {
    mediaType: 'text/plain',
    encoding,
    reader: 'text/1',
    text,
    blocks,
    metadata: textMetadata(text, blocks),
  }
}

function htmlPage(html: string, encoding: string): Page {
  const document = parseHtml(html)
  const { text, units } = htmlText(document)
  const source = htmlSource(document)
  const titles = source.titles.map(({ value }) => value)
  const blocks = htmlBlocks(document, text, units, titles)
  return {
    mediaType: 'text/html',
    encoding,
    reader: 'html/1',
    text,
    blocks,
    metadata: htmlMetadata(source, text, blocks),
  }
}

/** The story as a reader wants it: its body blocks set apart by an empty line, hard wraps undone. */
export function bodyText(page: { text: string; blocks: readonly Block[] }): string {
  return page.blocks
    .filter(({ kind }) => kind === 'body')
    .map(({ start, end }) => page.text.slice(start, end).replace(/\s+/g, ' '))
    .join('\n\n')
}
