import type { AnalysedArticle } from '../../src-main/pipeline/page.ts'
import type { Draft } from '../unit/copies/rewrites.ts'
import { asking } from './asking.ts'
import { analysed, imported, memoryCase } from './case.ts'

type More = { publisher?: string; published?: string }

/** An article as the pipeline gives it, one body block and one sentence for each paragraph. */
function article({ headline, paragraphs }: Draft, other: string, more: More): AnalysedArticle {
  const made = analysed(paragraphs.join('\n\n'), { headline, other, ...more })
  const body = made.blocks[1]!
  let start = body.start
  const spans = paragraphs.map((paragraph) => {
    const span = { start, end: start + paragraph.length }
    start = span.end + 2
    return span
  })
  const blocks = [made.blocks[0]!, ...spans.map((span) => ({ ...body, ...span })), made.blocks[2]!]
  return { ...made, blocks, sentences: spans }
}

/** A case into which stories are imported, and which is asked like a window asks it. */
export function working(one = memoryCase()) {
  const window = asking(one)
  let count = 0
  // Equal stories from other bytes.
  const add = (draft: Draft, more: More = {}) =>
    imported(one, article(draft, `Most read: ${++count}`, more), `page-${count}.txt`)
  const listed = async () =>
    (await window.ask('article.list', { grouped: true })).rows.map(({ id, copies }) => ({
      id,
      copies,
    }))
  return { ...window, one, add, listed }
}
