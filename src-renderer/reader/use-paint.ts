import { useEffect, useLayoutEffect } from 'react'
import type { Article, Span } from '../../src-preload/contract/article.ts'
import { useCall } from '../use-call.ts'
import { useWorkbench } from '../workbench/context.ts'
import { clearPaint, paintLayer, paintMentions } from './paint.ts'
import type { ReaderLook } from './reader-look.ts'
import type { Piece } from './text-offsets.ts'
import type { Reading } from './use-reading.ts'

const none: readonly [] = []
/** The claims pane's own, because both look at one answer. */
const claimTopics = ['claim', 'history', 'article'] as const
const spansOf = (span: Span | null) => (span ? [span] : none)

/** Keeps the highlights true to the article, the open claim and the place of the keyboard. */
export function usePaint(
  article: Article,
  pieces: readonly Piece[],
  reading: Reading,
  { isOn, hidden }: ReaderLook,
  isFocused: boolean,
): void {
  const { id, mentions } = article
  const { cursor, selection, current } = reading

  useLayoutEffect(() => {
    paintMentions(pieces, isOn ? mentions : none, hidden)
  }, [pieces, mentions, isOn, hidden])
  useEffect(() => {
    if (pieces.length === 0) return
    // After the frame that holds it: what the bench calls opened.
    const frame = requestAnimationFrame(() =>
      setTimeout(() => performance.mark('article-painted', { detail: id })),
    )
    return () => cancelAnimationFrame(frame)
  }, [id, pieces])
  useLayoutEffect(() => paintLayer('selection', pieces, spansOf(selection)), [pieces, selection])
  useLayoutEffect(() => paintLayer('current', pieces, spansOf(current)), [pieces, current])
  const shownCursor = isFocused && !selection && !current ? cursor : null
  useLayoutEffect(() => paintLayer('cursor', pieces, spansOf(shownCursor)), [pieces, shownCursor])
  useEvidencePaint(article, pieces)
  useLayoutEffect(() => clearPaint, [])
}

function useEvidencePaint({ id }: Article, pieces: readonly Piece[]) {
  const { state } = useWorkbench()
  const { claimId, activeField } = state
  const claim = useCall('claim.open', claimId && { id: claimId }, claimTopics)
  useLayoutEffect(() => {
    const here = (claim.data?.evidence ?? none).filter(({ articleId }) => articleId === id)
    paintLayer('evidence', pieces, here)
    paintLayer(
      'evidence-active',
      pieces,
      here.filter(({ field }) => field === activeField),
    )
  }, [pieces, claim.data, activeField, id])
}
