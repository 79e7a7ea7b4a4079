import { memo, type Ref } from 'react'
import type { Article, Block } from '../../src-preload/contract/article.ts'
import { blockKindText, isHardWrapped, isStory } from './block-kinds.ts'
import { blockAttribute } from './text-offsets.ts'
import classes from './ArticleText.module.css'

/** Pages longer than this (characters) are laid out only near the window. */
const longPage = 30_000

type Props = {
  article: Pick<Article, 'text' | 'language'>
  /** The blocks to show, in order. */
  blocks: readonly Block[]
  /** Each block with its kind in the margin. */
  isLabelled: boolean
  onOpenLabel(block: Block): void
  ref: Ref<HTMLDivElement>
}

/**
 * The text layer, block by block: one element with one text node each and no markup
 * inside, so that a place in the document is an offset by addition, and nothing that
 * was imported can run.
 */
export const ArticleText = memo(function ArticleText({
  article,
  blocks,
  isLabelled,
  onOpenLabel,
  ref,
}: Props) {
  const { text, language } = article
  return (
    <div
      ref={ref}
      className={classes['text']}
      data-labelled={isLabelled}
      data-long={text.length > longPage}
    >
      {blocks.map((block) => (
        <BlockRow
          key={block.start}
          block={block}
          text={text}
          language={language}
          isLabelled={isLabelled}
          onOpenLabel={onOpenLabel}
        />
      ))}
    </div>
  )
})

type RowProps = {
  block: Block
  text: string
  language: string | null
  isLabelled: boolean
  onOpenLabel(block: Block): void
}

const BlockRow = memo(
  function BlockRow({ block, text, language, isLabelled, onOpenLabel }: RowProps) {
    const { start, end, kind } = block
    const words = text.slice(start, end)
    const Tag = kind === 'headline' ? 'h2' : 'p'
    return (
      <div className={classes['row']} data-kind={kind}>
        {isLabelled && (
          <button
            type="button"
            className={classes['label']}
            data-story={isStory(block)}
            data-decided-by={block.decidedBy}
            tabIndex={-1}
            onClick={() => onOpenLabel(block)}
          >
            {blockKindText[kind]}
          </button>
        )}
        <Tag
          className={classes['block']}
          dir="auto"
          lang={language ?? undefined}
          data-kind={kind}
          data-story={isStory(block)}
          data-wrapped={isHardWrapped(words)}
          {...{ [blockAttribute]: start }}
        >
          {words}
        </Tag>
      </div>
    )
  },
  (before, after) =>
    before.isLabelled === after.isLabelled &&
    before.text === after.text &&
    before.language === after.language &&
    before.block.start === after.block.start &&
    before.block.end === after.block.end &&
    before.block.kind === after.block.kind &&
    before.block.decidedBy === after.block.decidedBy,
)
