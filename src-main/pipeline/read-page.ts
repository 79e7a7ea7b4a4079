import type { Block, Metadata } from '../../src-preload/contract/article.ts'
import { AttestError } from '../../src-preload/contract/result.ts'
import { htmlBlocks } from './blocks/html-blocks.ts'
import { type LearntLine, outletOf, withLearnt } from './blocks/learnt.ts'
import { textBlocks } from './blocks/text-blocks.ts'
import { htmlMetadata } from './metadata/html-metadata.ts'
import { htmlSource } from './metadata/html-source.ts'
import { textMetadata } from './metadata/text-metadata.ts'
import type { PageContent } from './page.ts'
import { htmlText } from './read/html-text.ts'
import { parseHtml, withoutInlinedData } from './read/parse-html.ts'

/** A text file's page: its decoded text to the letter, with blocks and metadata. No blocks if it holds no words. */
export function textPage(
  text: string,
  encoding: string,
  learnt: readonly LearntLine[] = [],
): PageContent {
  const labels = labelled(text, textBlocks(text), learnt, (blocks) => textMetadata(text, blocks))
  return { encoding, reader: 'text/1', text, ...labels }
}

/** Blocks and metadata, read again where the case knows better what some lines are. */
function labelled(
  text: string,
  found: Block[],
  learnt: readonly LearntLine[],
  read: (blocks: readonly Block[]) => Metadata,
): Pick<PageContent, 'blocks' | 'metadata'> {
  const metadata = read(found)
  const blocks = withLearnt(text, found, outletOf(metadata), learnt)
  return blocks === found
    ? { blocks: found, metadata }
    : { blocks: [...blocks], metadata: read(blocks) }
}

/** Most characters of HTML, inlined pictures and fonts not counted: its tree takes some thirty times the memory. */
const longestHtml = 8_000_000

/**
 * An HTML file's page: the text layer made of its markup, with blocks and metadata. No blocks if it
 * holds no words.
 *
 * @param learnt what the case knows of lines
 * @throws AttestError `file/too-large`
 */
export function htmlPage(
  page: string,
  encoding: string,
  learnt: readonly LearntLine[] = [],
): PageContent {
  const html = withoutInlinedData(page)
  if (html.length > longestHtml) throw new AttestError({ code: 'file/too-large' })
  const document = parseHtml(html)
  const { text, units } = htmlText(document)
  const source = htmlSource(document)
  const titles = source.titles.map(({ value }) => value)
  const found = htmlBlocks(document, text, units, titles)
  const labels = labelled(text, found, learnt, (blocks) => htmlMetadata(source, text, blocks))
  return { encoding, reader: 'html/1', text, ...labels }
}

/** The story as a reader wants it: its body blocks set apart by an empty line, hard wraps undone. */
export function bodyText(page: { text: string; blocks: readonly Block[] }): string {
  return page.blocks
    .filter(({ kind }) => kind === 'body')
    .map(({ start, end }) => page.text.slice(start, end).replace(/\s+/g, ' '))
    .join('\n\n')
}
