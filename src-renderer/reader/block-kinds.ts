import type { Block, BlockKind } from '../../src-preload/contract/article.ts'

/** What each kind of block is called in the margin. */
export const blockKindText: Record<BlockKind, string> = {
  headline: 'Headline',
  standfirst: 'Standfirst',
  byline: 'Byline',
  credit: 'Credit',
  dateline: 'Dateline',
  body: 'Body',
  caption: 'Caption',
  navigation: 'Navigation',
  'related-links': 'Related links',
  trending: 'Trending',
  advertisement: 'Advertisement',
  'legal-footer': 'Legal footer',
  other: 'Other',
}

/** The story itself: what is read with everything around it left out. */
const storyKinds: ReadonlySet<BlockKind> = new Set(['headline', 'standfirst', 'body', 'caption'])

export const isStory = ({ kind }: Pick<Block, 'kind'>): boolean => storyKinds.has(kind)

/** The blocks of the body view, in order: the story, and of a headline that is printed again and again the first. */
export function bodyView(text: string, blocks: readonly Block[]): Block[] {
  const headlines = new Set<string>()
  return blocks.filter((block) => {
    if (block.kind !== 'headline') return isStory(block)
    const words = text.slice(block.start, block.end).replaceAll(/\s+/g, ' ').trim().toLowerCase()
    return headlines.size < headlines.add(words).size
  })
}

/**
 * Whether the line breaks in a block were made by a margin and not by the writer: then
 * they are shown as spaces. True if its lines, but for the last, are mostly longer
 * than 40 characters; narrower columns do not occur in saved pages, lists and menus do.
 */
export function isHardWrapped(text: string): boolean {
  const lines = text.split(/\r\n?|\n/).slice(0, -1)
  return lines.filter(({ length }) => length > 40).length * 2 > lines.length
}
