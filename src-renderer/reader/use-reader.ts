import { useMemo, useRef, useState } from 'react'
import type { Article, Block, Mention, Span } from '../../src-preload/contract/article.ts'
import { useWorkbench } from '../workbench/context.ts'
import { useAnnouncement } from './announce.ts'
import { bodyView } from './block-kinds.ts'
import { mentionStyles } from './mention-style.ts'
import { stepMention } from './mentions.ts'
import { scrollToSpan } from './scroll.ts'
import { isSameSpan, overlaps } from './spans.ts'
import type { Piece } from './text-offsets.ts'
import { useBlockActions } from './use-block-actions.ts'
import { useClaimActions } from './use-claim-actions.ts'
import { useMentionActions } from './use-mention-actions.ts'
import { useReading } from './use-reading.ts'
import { useSuggestions } from './use-suggestions.ts'

/** The small box that is open beside the text, if any. */
export type Box =
  | { kind: 'mention'; span: Span; byKey: boolean }
  | { kind: 'entity'; span: Span }
  | { kind: 'block'; block: Block }

/** Everything about one open article: what is shown of it, where the analyst is, what can be done. */
export function useReader(article: Article) {
  const { state, dispatch } = useWorkbench()
  const { view } = state
  const blocks = useMemo(
    () => (view === 'page' ? article.blocks : bodyView(article.text, article.blocks)),
    [article, view],
  )
  const [pieces, setPieces] = useState<readonly Piece[]>([])
  const [box, setBox] = useState<Box | null>(null)
  // The selection whose box was put away.
  const [used, setUsed] = useState<Span | null>(null)
  const [said, say] = useAnnouncement()
  const scroller = useRef<HTMLDivElement>(null)
  const reading = useReading(article, blocks)

  const goToMention = (mention: Mention) => {
    reading.goTo(mention.start)
    reading.setCurrent(mention)
    if (!isIn(blocks, mention)) dispatch({ do: 'show', span: mention })
    else if (scroller.current) scrollToSpan(scroller.current, pieces, mention, 'nearest')
    say(mentionText(article, mention))
  }
  const dismiss = () => setUsed(reading.selection)
  const closeBox = () => {
    setBox(null)
    scroller.current
      ?.querySelector<HTMLElement>('[data-first-focus]')
      ?.focus({ preventScroll: true })
  }
  const step = (by: 1 | -1) => {
    const from = reading.selection?.start ?? reading.cursor?.start ?? -1
    const inSight = article.mentions.filter((mention) => isIn(blocks, mention))
    const next = stepMention(inSight, reading.current, from, by)
    if (next) goToMention(next)
    else say('No mentions in this article')
  }
  return {
    article,
    blocks,
    pieces,
    setPieces,
    reading,
    box,
    setBox,
    closeBox,
    said,
    say,
    scroller,
    mentions: useMentionActions(article, reading, say),
    claims: useClaimActions(article, say, dismiss),
    isSelectionNew: reading.selection !== null && reading.selection !== used,
    dismiss,
    suggestions: useSuggestions(article, say),
    blockActions: useBlockActions(article),
    goToMention,
    step,
  }
}

export type Reader = ReturnType<typeof useReader>

const isIn = (blocks: readonly Block[], span: Span) => blocks.some((block) => overlaps(block, span))

/** `organisation, Aden Port Authority, 3 of 14, proposed`. */
function mentionText({ text, mentions }: Article, mention: Mention): string {
  const { start, end, type, state } = mention
  const walkable = mentions.filter((one) => one.state !== 'rejected')
  const index = walkable.findIndex((one) => isSameSpan(one, mention)) + 1
  const words = text.slice(start, end)
  return `${mentionStyles[type].name}, ${words}, ${index} of ${walkable.length}, ${state}`
}
