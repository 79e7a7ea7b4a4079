import type { ArticleId, Span } from '../../../src-preload/contract/article.ts'
import { AttestError } from '../../../src-preload/contract/result.ts'
import { type Anchor, describe, isInside } from '../../pipeline/anchor.ts'
import type { Context } from '../context.ts'
import type { Entry } from '../operations/operation.ts'
import { topicsOf } from '../operations/topics.ts'

/** Appends what the analyst did as one user action, and tells the windows. Nothing to append is nothing done. */
export function record({ operations, emit }: Context, entries: readonly Entry[]): void {
  if (entries.length === 0) return
  operations.append(entries)
  emit('case.changed', { topics: topicsOf(entries.map(({ kind }) => kind)) })
}

/**
 * The text layer of an article.
 * @throws AttestError `article/not-found`
 */
export function textOf({ store }: Context, articleId: ArticleId): string {
  const text = store.articles.isPresent(articleId) ? store.articles.text(articleId) : null
  if (text === null) throw new AttestError({ code: 'article/not-found' })
  return text
}

/**
 * The words at a span, and how to find them again.
 * @throws AttestError `article/not-found`, `selection/outside`
 */
export function anchorAt(context: Context, articleId: ArticleId, span: Span): Anchor {
  return anchorIn(textOf(context, articleId), span)
}

/** @throws AttestError `selection/outside` */
export function anchorIn(text: string, span: Span): Anchor {
  if (!isInside(text, span)) throw new AttestError({ code: 'selection/outside' })
  return describe(text, span)
}

/** Words of a text on one line, as they are shown in a field. */
export const onOneLine = (words: string): string => words.replace(/\s+/gu, ' ').trim()
