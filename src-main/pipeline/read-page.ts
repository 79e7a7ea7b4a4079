import type { Block } from '../../src-preload/contract/article.ts'
import { AttestError } from '../../src-preload/contract/result.ts'
import { htmlBlocks } from './blocks/html-blocks.ts'
import { textBlocks } from './blocks/text-blocks.ts'
import { htmlMetadata } from './metadata/html-metadata.ts'
import { htmlSource } from './metadata/html-source.ts'
import { textMetadata } from './metadata/text-metadata.ts'
import type { PageContent } from './page.ts'
import { htmlText } from './read/html-text.ts'
import { parseHtml, withoutInlinedData } from './read/parse-html.ts'

/** A text file's page: its decoded text to the letter, with blocks and metadata. No blocks if it holds no words. */
export function textPage(text: string, encoding: string): PageContent {
  const blocks = textBlocks(text)
  return {
    encoding,
    reader: 'text/1',
    text,
    blocks,
    metadata: textMetadata(text, blocks),
  }
}

/** Most characters of HTML, inlined pictures and fonts not counted: its tree takes some thirty times the memory. */
const longestHtml = 8_000_000

/**
 * An HTML file's page: the text layer made of its markup, with blocks and metadata. No blocks if it
 * holds no words.
 *
 * @throws AttestError `file/too-large`
 */
export function htmlPage(page: string, encoding: string): PageContent {
  const html = withoutInlinedData(page)
  if (html.length > longestHtml) throw new AttestError({ code: 'file/too-large' })
  const document = parseHtml(html)
  const { text, units } = htmlText(document)
  const source = htmlSource(document)
  const titles = source.titles.map(({ value }) => value)
  const blocks = htmlBlocks(document, text, units, titles)
  return {
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
