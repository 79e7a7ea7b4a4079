import type { Block, BlockKind, Span, Stated } from '../../../src-preload/contract/article.ts'

/** A text layer with its labelled blocks, as metadata is read from. */
export type Labelled = { text: string; blocks: readonly Block[] }

/** Blocks of one kind, in order. */
export function ofKind({ blocks }: Labelled, kind: BlockKind): Block[] {
  return blocks.filter((block) => block.kind === kind)
}

/** The words of a span as they stand, line breaks and all. */
export function slice({ text }: Labelled, { start, end }: Span): string {
  return text.slice(start, end)
}

/** The words of a span with white space collapsed. */
export function wordsOf(page: Labelled, span: Span): string {
  return slice(page, span).replace(/\s+/g, ' ').trim()
}

/** A value that stands in a block, at offsets counted from the block's start. */
export function statedIn(block: Block, at: Span, value: string): Stated {
  return {
    value,
    span: { start: block.start + at.start, end: block.start + at.end },
    from: `${block.kind} line`,
  }
}

/** UTF-16 units of story and frame that are looked at. */
const sample = 200_000

/** The story's words: its body blocks, as far as they are looked at. */
export function storyOf(page: Labelled): string {
  return ofKind(page, 'body')
    .map((block) => slice(page, block))
    .join('\n\n')
    .slice(0, sample)
}

/** Everything but the story and the boxes of other stories: where the outlet speaks of itself. */
export function frameOf(page: Labelled): string {
  const foreign: readonly BlockKind[] = ['body', 'standfirst', 'trending', 'related-links']
  return page.blocks
    .filter(({ kind }) => !foreign.includes(kind))
    .map((block) => slice(page, block))
    .join('\n')
    .slice(0, sample)
}
