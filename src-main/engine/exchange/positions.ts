import type { ArticleId, Span } from '../../../src-preload/contract/article.ts'
import { bytePositions } from '../../pipeline/read/byte-positions.ts'
import type { Context } from '../context.ts'
import type { TextLayer } from '../store/articles.ts'
import { codePointOffsets } from './code-points.ts'

/** A span as other programs count it. */
export type Position = Span & {
  /** The same words in the original's bytes, end exclusive; `null` where they do not stand in one piece. */
  bytes: Span | null
}

/** A text layer with the original it was read from. */
export type Source = TextLayer & { bytes: Uint8Array }

/** @returns `null` for an article that is not in this file */
export function sourceOf({ store }: Context, id: ArticleId): Source | null {
  const layer = store.articles.textLayer(id)
  const original = store.articles.original(id)
  return layer && original && { ...layer, bytes: original.bytes }
}

/**
 * UTF-16 spans of a text → code points and bytes, in the order given. Linear in the text and its
 * original, so all spans of an article belong into one call.
 */
export function positionsOf(source: Source, spans: readonly Span[]): Position[] {
  const offset = codePointOffsets(source.text)
  const ends = bytePositions(
    source.bytes,
    source,
    spans.flatMap(({ start, end }) => [start, end]),
  )
  return spans.map(({ start, end }, at) => {
    const [from, to] = [ends[2 * at] ?? null, ends[2 * at + 1] ?? null]
    const bytes = from === null || to === null ? null : { start: from, end: to }
    return { start: offset(start), end: offset(end), bytes }
  })
}
