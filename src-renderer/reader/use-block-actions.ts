import type { Article, Block, BlockKind } from '../../src-preload/contract/article.ts'
import { useAct } from '../use-act.ts'
import { blockKindText } from './block-kinds.ts'
import { lastStartingBy } from './spans.ts'
import { useUndoToast } from './use-undo-toast.tsx'

export type BlockActions = {
  /** The block that holds an offset of the text layer. */
  at(offset: number): Block | null
  label(block: Block, kind: BlockKind): Promise<void>
  /** Body becomes what the tool took it for, or something else; anything else becomes body. */
  flip(block: Block): Promise<void>
}

/** What the analyst can say about the blocks of a page. */
export function useBlockActions({ id: articleId, blocks }: Article): BlockActions {
  const act = useAct()
  const toast = useUndoToast()
  const label = async ({ start, end }: Block, kind: BlockKind) => {
    const done = await act('block.label', { articleId, start, end, kind })
    if (done) toast(`Block is now ${blockKindText[kind].toLowerCase()}`)
  }
  return {
    at: (offset) => blocks[lastStartingBy(blocks, offset)] ?? null,
    label,
    flip: (block) => {
      if (block.kind !== 'body') return label(block, 'body')
      const { toolKind } = block
      return label(block, toolKind && toolKind !== 'body' ? toolKind : 'other')
    },
  }
}
