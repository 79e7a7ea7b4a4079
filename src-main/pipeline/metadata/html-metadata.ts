import type { Block, Metadata } from '../../../src-preload/contract/article.ts'
import type { Document } from '../read/parse-html.ts'

export function htmlMetadata(
  _document: Document,
  _text: string,
  _blocks: readonly Block[],
): Metadata {
  return {
    headline: null,
    byline: null,
    publisher: null,
    credit: null,
    agencies: [],
    datelinePlace: null,
    published: null,
    firstPublished: null,
    url: null,
  }
}
