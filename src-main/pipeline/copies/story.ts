import type { Block, BlockKind, Span } from '../../../src-preload/contract/article.ts'
import { findQuotes } from '../attribute/quotes.ts'
import { type Words, wordsIn } from './words.ts'

/** What copies are looked for in: never the furniture around a story. */
const storyKinds: ReadonlySet<BlockKind> = new Set(['headline', 'standfirst', 'body'])

/** A story as it is compared with others. */
export type Story = Words & {
  /** `1` for a word inside a direct quotation. */
  isQuoted: Uint8Array
  /** The number of the block that a word stands in. */
  paragraphs: Int32Array
  /** Words of the headline: they come first. */
  headline: number
}

/** The story of a page: its headline and body, without anything else. Linear in the text. */
export function storyOf(page: { text: string; blocks: readonly Block[] }): Story {
  const told = page.blocks.filter(({ kind }) => storyKinds.has(kind))
  const head = told.filter(({ kind }) => kind === 'headline').slice(0, 1)
  const rest = told.filter(({ kind }) => kind !== 'headline')
  const blocks = [...head, ...rest]
  const words = wordsIn(page.text, blocks)
  const quotes = rest.flatMap((block) => quotesIn(page.text, block))
  return {
    ...words,
    paragraphs: paragraphOfWords(words, blocks),
    isQuoted: quotedWords(words, quotes),
    headline: head[0] ? wordsIn(page.text, head).ids.length : 0,
  }
}

function paragraphOfWords({ starts }: Words, blocks: readonly Span[]): Int32Array {
  let block = 0
  return Int32Array.from(starts, (start) => {
    while (start < blocks[block]!.start || start >= blocks[block]!.end) block++
    return block
  })
}

const quotesIn = (text: string, { start, end }: Span): Span[] =>
  findQuotes(text.slice(start, end)).map((quote) => ({
    start: start + quote.start,
    end: start + quote.end,
  }))

/** @param quotes in order */
function quotedWords({ starts }: Words, quotes: readonly Span[]): Uint8Array {
  const marked = new Uint8Array(starts.length)
  let quote = 0
  for (let at = 0; at < starts.length; at++) {
    while (quote < quotes.length && quotes[quote]!.end <= starts[at]!) quote++
    const present = quotes[quote]
    if (present && present.start <= starts[at]!) marked[at] = 1
  }
  return marked
}
