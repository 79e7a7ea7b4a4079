import { type LearntLine, lineKey, outletOf } from '../pipeline/blocks/learnt.ts'
import type { AnalysedArticle } from '../pipeline/page.ts'
import type { Store } from './store/index.ts'
import { isNoted } from './store/lines.ts'

/**
 * A line of the story is the outlet's own if it stands under other headlines on so many of its pages,
 * and on such a share of them.
 */
const [fewestPages, leastShare] = [3, 0.25]

/** If more of a story than this stands on other pages, it is a version of one of them: that says nothing of its lines. */
const mostOfStory = 0.3

/** The lines of stories that other pages of the same outlet have too: what the outlet prints everywhere is no story. */
export function recurringLines(
  articles: readonly AnalysedArticle[],
  { lines }: Pick<Store, 'lines'>,
): LearntLine[] {
  return articles.flatMap(({ text, blocks, metadata }) => {
    const outlet = outletOf(metadata)
    if (outlet === null) return []
    const body = blocks.filter(({ kind }) => kind === 'body')
    const whole = body.reduce((sum, { start, end }) => sum + end - start, 0)
    const found = body.flatMap(({ start, end }) => {
      if (!isNoted(end - start)) return []
      const key = lineKey(text.slice(start, end))
      const { pages, having } = lines.recurrence(key, outlet, metadata.headline?.value ?? '')
      if (having < fewestPages || having < pages * leastShare) return []
      const reason = `stands on ${having} of ${pages} other pages of this outlet`
      return [{ length: end - start, line: { key, outlet, kind: 'other' as const, reason } }]
    })
    const repeated = found.reduce((sum, { length }) => sum + length, 0)
    return repeated > whole * mostOfStory ? [] : found.map(({ line }) => line)
  })
}
