import { useState } from 'react'
import type { Article, Block, BlockKind } from '../../src-preload/contract/article.ts'
import type { InputOf } from '../../src-preload/contract/index.ts'
import { useAct } from '../use-act.ts'
import { countText } from '../workbench/count-text.ts'
import { blockKindText } from './block-kinds.ts'
import { lastStartingBy } from './spans.ts'
import { useUndoToast } from './use-undo-toast.tsx'

/** A line that stands on other pages too, as it was just labelled here. */
type Twins = InputOf<'block.labelTwins'> & { pages: number }

export type BlockActions = {
  /** The block that holds an offset of the text layer. */
  at(offset: number): Block | null
  label(block: Block, kind: BlockKind): Promise<void>
  /** Body becomes what the tool took it for, or something else; anything else becomes body. */
  flip(block: Block): Promise<void>
  /** Where the line that was labelled last stands too; `null` if nowhere. */
  twins: Twins | null
  /** Labels it there as well. */
  labelTwins(): Promise<void>
}

/** What the analyst can say about the blocks of a page. */
export function useBlockActions({ id: articleId, blocks }: Article): BlockActions {
  const act = useAct()
  const toast = useUndoToast()
  const [twins, setTwins] = useState<Twins | null>(null)
  const label = async ({ start, end }: Block, kind: BlockKind) => {
    const wanted = { articleId, start, end, kind }
    setTwins(null)
    if (!(await act('block.label', wanted))) return
    const found = await act('block.twins', wanted)
    const said = `Block is now ${blockKindText[kind].toLowerCase()}`
    if (!found || found.pages === 0) return toast(said)
    setTwins({ ...wanted, ...found })
    toast(`${said}. The same line stands on ${countText(found.pages, 'other page')}.`, {
      label: 'There too',
      command: 'reader.label-twins',
    })
  }
  return {
    at: (offset) => blocks[lastStartingBy(blocks, offset)] ?? null,
    label,
    flip: (block) => {
      if (block.kind !== 'body') return label(block, 'body')
      const { toolKind } = block
      return label(block, toolKind && toolKind !== 'body' ? toolKind : 'other')
    },
    twins,
    async labelTwins() {
      if (!twins) return
      const { pages, ...wanted } = twins
      setTwins(null)
      const done = await act('block.labelTwins', wanted)
      const kind = blockKindText[wanted.kind].toLowerCase()
      if (done) toast(`The line is ${kind} on ${countText(pages, 'other page')} too`)
    },
  }
}
