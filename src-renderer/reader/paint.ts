import type { Mention, MentionType, Span } from '../../src-preload/contract/article.ts'
import { mentionTypes } from '../../src-preload/contract/article.ts'
import { highlightName } from './mention-style.ts'
import { type Piece, rangesOf } from './text-offsets.ts'

/** The highlights that are not mentions, from the lowest layer to the highest. */
const layers = [
  'cursor',
  'selection',
  'evidence',
  'evidence-active',
  'ghost',
  'current',
  'flash',
] as const
export type Layer = (typeof layers)[number]

/** Paints one layer over the spans, in place of what it showed before; `[]` clears it. */
export function paintLayer(layer: Layer, pieces: readonly Piece[], spans: readonly Span[]): void {
  paint(layer, pieces, spans, layers.indexOf(layer) + 1)
}

/**
 * Paints the mentions, one highlight per type and state, below all other layers.
 * Overlapping ones stay visible: tints blend and every line is drawn.
 *
 * @param hidden types that are switched off
 */
export function paintMentions(
  pieces: readonly Piece[],
  mentions: readonly Mention[],
  hidden: ReadonlySet<MentionType>,
): void {
  const byName = Map.groupBy(
    mentions.filter(({ state, type }) => state !== 'rejected' && !hidden.has(type)),
    ({ type, state }) => highlightName(type, state === 'accepted' ? 'accepted' : 'proposed'),
  )
  for (const type of mentionTypes) {
    for (const state of ['proposed', 'accepted'] as const) {
      const name = highlightName(type, state)
      paint(name, pieces, byName.get(name) ?? [], 0)
    }
  }
}

function paint(name: string, pieces: readonly Piece[], spans: readonly Span[], priority: number) {
  if (spans.length === 0) {
    CSS.highlights.delete(name)
    return
  }
  const highlight = new Highlight()
  for (const span of spans) {
    for (const range of rangesOf(pieces, span)) highlight.add(range)
  }
  highlight.priority = priority
  CSS.highlights.set(name, highlight)
}

/** Takes every highlight of the reader away. */
export function clearPaint(): void {
  CSS.highlights.clear()
}
