import type { Article, Span } from '../../../../src-preload/contract/article.ts'
import type { Paragraph, Quotation } from './report.ts'

/** The paragraphs of an article that hold cited words, in order, those words marked. */
export function citedParagraphs(article: Article, quotations: readonly Quotation[]): Paragraph[] {
  const { text } = article
  return paragraphsOf(text).flatMap((stretch) => {
    const cited = quotations.filter(
      ({ span }) => span.start < stretch.end && span.end > stretch.start,
    )
    return cited.length > 0 ? [marked(text, stretch, cited)] : []
  })
}

/** Stretches between empty lines. */
function paragraphsOf(text: string): Span[] {
  const breaks = [...text.matchAll(/(?:\r?\n[ \t]*){2,}/g)]
  const starts = [0, ...breaks.map((gap) => gap.index + gap[0].length)]
  const ends = [...breaks.map(({ index }) => index), text.length]
  return starts.map((start, at) => ({ start, end: ends[at]! }))
}

/** Cuts a paragraph wherever a quotation begins or ends: each piece knows all that hold it. */
function marked(text: string, stretch: Span, cited: readonly Quotation[]): Paragraph {
  const inside = (offset: number) => Math.min(Math.max(offset, stretch.start), stretch.end)
  const cuts = cited.flatMap(({ span }) => [inside(span.start), inside(span.end)])
  const edges = [...new Set([stretch.start, ...cuts, stretch.end])].toSorted((a, b) => a - b)
  return edges.slice(1).map((end, at) => {
    const start = edges[at]!
    const holding = cited.filter(({ span }) => span.start <= start && span.end >= end)
    return {
      text: text.slice(start, end).replace(/\s+/gu, ' '),
      quotations: holding.map(({ number }) => number),
    }
  })
}
