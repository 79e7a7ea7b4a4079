import { createHash } from 'node:crypto'
import type { Context } from '../../context.ts'
import { canonical } from '../../operations/seal.ts'
import { codePointOffsets, inCodePoints } from '../code-points.ts'
import type { createCommitter } from './commitments.ts'
import { holed, withHoles } from './needles.ts'
import type { LeavingArticle, Plan } from './plan.ts'
import type { ArticleRecord } from './records.ts'

export type Committer = ReturnType<typeof createCommitter>

/** An article as it leaves: its text, its record, and the way of UTF-16 offsets into the text. */
export type ArticleFile = {
  record: ArticleRecord
  text: string
  moved(offset: number, side: 'start' | 'end'): number
}

export const sha256 = (data: string | Uint8Array): string =>
  createHash('sha256').update(data).digest('hex')

/** What a commitment to an article covers. */
export const articleContent = (id: string, textSha256: string): string =>
  canonical({ article: id, original: id.slice(0, 64), text: textSha256 })

/** The article as it may leave: its text with its holes, every other string of it the same way. */
export function articleFile(
  { id, hasOriginal, holes }: LeavingArticle,
  plan: Pick<Plan, 'needles'>,
  { store }: Pick<Context, 'store'>,
  commit: Committer,
): ArticleFile {
  const { text: whole, dates: _, attributions: __, ...rest } = store.articles.analysed(id)!
  const { text, places, moved } = withHoles(whole, holes)
  const offset = codePointOffsets(text)
  const span = <T extends { start: number; end: number }>(value: T): T => ({
    ...value,
    start: offset(moved(value.start, 'start')),
    end: offset(moved(value.end, 'end')),
  })
  if (holes.length === 0) {
    const record = { ...inCodePoints(rest, offset), id, text: sha256(text) }
    return { text, moved, record: { ...record, original: hasOriginal ? id.slice(0, 64) : null } }
  }
  const { commitment } = commit(articleContent(id, sha256(whole)))
  const record: ArticleRecord = {
    ...spansMoved(holed(rest, plan.needles), span),
    id: `withheld-${commitment.slice(0, 16)}`,
    original: null,
    text: sha256(text),
    commitment,
    holes: places.map(({ start, end, hole }) => ({
      start: offset(start),
      end: offset(end),
      commitment: commit(holeContent(id, hole, whole)).commitment,
    })),
  }
  return { record, text, moved }
}

/** What a commitment to a hole covers: its place and its words. */
export const holeContent = (
  id: string,
  { start, end }: { start: number; end: number },
  text: string,
): string => canonical({ article: id, start, end, words: text.slice(start, end) })

/** The value with every span in it moved. */
function spansMoved<T>(
  value: T,
  span: (value: { start: number; end: number }) => { start: number; end: number },
): T {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((part: unknown) => spansMoved(part, span)) as T
  const moved = Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, spansMoved(part as unknown, span)]),
  )
  const { start, end } = moved
  return (
    typeof start === 'number' && typeof end === 'number' ? span({ ...moved, start, end }) : moved
  ) as T
}
