import { useState } from 'react'
import type {
  Article,
  EntityId,
  Mention,
  MentionType,
  Span,
  Verdict,
} from '../../src-preload/contract/article.ts'
import { useAct } from '../use-act.ts'
import { mentionStyles } from './mention-style.ts'
import { isSameSpan, overlaps } from './spans.ts'
import type { Reading } from './use-reading.ts'
import { useUndoToast } from './use-undo-toast.tsx'

export type MentionActions = {
  /** The words that the keys act on: the selection, else the current mention. */
  target: Span | null
  /** The mention that covers exactly these words. */
  mention: Mention | null
  /** The type that the words would get without being told one. */
  type: MentionType
  accept(mention: Mention): Promise<void>
  /** Rejects; a second time takes the judgement back. */
  reject(mention: Mention): Promise<void>
  /** Says that words are a mention of this type, and of this entity if one is given. */
  assign(span: Span, type: MentionType, entityId?: EntityId): Promise<void>
  /** Accepts every occurrence of the words in the body. */
  markAll(span: Span): Promise<void>
}

type Judged = Pick<Mention, 'start' | 'end' | 'type' | 'entityId'>

/** What the analyst can do to mentions; each is one undo. */
export function useMentionActions(
  article: Article,
  reading: Reading,
  say: (text: string) => void,
): MentionActions {
  const act = useAct()
  const toast = useUndoToast()
  const [lastType, setLastType] = useState<MentionType>('PER')
  const { id: articleId, text, mentions } = article
  const target = reading.selection ?? reading.current
  const mention = mentions.find((one) => isSameSpan(one, target)) ?? null
  const near = target && mentions.find((one) => overlaps(one, target))
  const words = ({ start, end }: Span) => text.slice(start, end)

  const judge = async (of: Judged, verdict: Verdict | null, done: string) => {
    const { start, end, type, entityId } = of
    const spans = [{ start, end }]
    const answer = await act('mention.judge', { articleId, spans, verdict, type, entityId })
    if (answer) say(`${words(of)}: ${done}`)
  }
  return {
    target,
    mention,
    type: mention?.type ?? near?.type ?? lastType,
    accept: (of) => judge(of, 'accepted', 'accepted'),
    reject: (of) =>
      of.state === 'rejected'
        ? judge(of, null, 'judgement taken back')
        : judge(of, 'rejected', 'rejected'),
    assign: async (span, type, entityId) => {
      setLastType(type)
      const known = mentions.find((one) => isSameSpan(one, span))
      const of = { ...span, type, entityId: entityId ?? known?.entityId ?? null }
      await judge(of, 'accepted', mentionStyles[type].name)
      reading.setCurrent(span)
      reading.clearSelection()
    },
    markAll: async ({ start, end }) => {
      const of = mentions.find((one) => isSameSpan(one, { start, end }))
      const type = of?.type ?? near?.type ?? lastType
      const entityId = of?.entityId ?? null
      const done = await act('mention.markAll', { articleId, start, end, type, entityId })
      if (!done) return
      reading.setCurrent({ start, end })
      reading.clearSelection()
      toast(`${done.marked} × “${words({ start, end })}” marked as ${mentionStyles[type].name}`)
    },
  }
}
