import type { Block, Metadata, Stated } from '../../../src-preload/contract/article.ts'
import { writersIn } from './byline.ts'
import { type Labelled, ofKind, slice, statedIn, wordsOf } from './located.ts'
import { evidenceOf, publication, visibleStamps } from './published.ts'
import { publisherIn } from './publisher.ts'
import { wireOf } from './wire.ts'

/** Reads a text file's metadata from its labelled blocks. What is not there is `null`. */
export function textMetadata(text: string, blocks: readonly Block[]): Metadata {
  const page: Labelled = { text, blocks }
  return {
    headline: headlineOf(page),
    byline: bylineOf(page),
    publisher: publisherIn(page),
    ...wireOf(page),
    ...publication(visibleStamps(page, evidenceOf(page, ''))),
    url: urlOf(page),
  }
}

/** The first block labelled as headline. */
export function headlineOf(page: Labelled): Stated | null {
  const [block] = ofKind(page, 'headline')
  return block
    ? {
        value: wordsOf(page, block),
        span: { start: block.start, end: block.end },
        from: 'headline line',
      }
    : null
}

/** The writers named in a byline or in the line that carries the stamp. */
export function bylineOf(page: Labelled): Stated | null {
  for (const block of ofKind(page, 'byline')) {
    const writers = writersIn(slice(page, block))
    if (writers) return statedIn(block, writers, writers.value)
  }
  return null
}

/** Longest address in UTF-16 units. */
const longestUrl = 2000
const lonelyUrl =
  /^(?:(?:url|source|link|from|saved from|quelle)\s?:?\s*)?(https?:\/\/[^\s<>"]+\/[^\s<>"]+)$/iu

/** The address where the page says it was: a line of its own. */
function urlOf(page: Labelled): Stated | null {
  for (const block of page.blocks) {
    if (block.kind === 'body' || block.end - block.start > longestUrl) continue
    const line = slice(page, block)
    const url = lonelyUrl.exec(line)?.[1]
    if (url) return statedIn(block, { start: line.length - url.length, end: line.length }, url)
  }
  return null
}
