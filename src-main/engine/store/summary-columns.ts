import type { Article } from '../../../src-preload/contract/article.ts'
import { earliest } from '../edtf.ts'
import { outletOf } from '../../pipeline/blocks/learnt.ts'
import { fold, wordsOf } from './search-words.ts'

/** What the list shows and sorts by, as columns of `article`. */
export type Summary = Record<
  'publisher' | 'credit' | 'dateline' | 'published' | 'language' | 'outlet' | 'publisherKey',
  string | null
> & { headline: string; headlineKey: string; publishedKey: number | null }

/** The columns that an article's metadata gives. */
export function summaryColumns(
  { metadata, language }: Pick<Article, 'metadata' | 'language'>,
  headline: string,
): Summary {
  const publisher = metadata.publisher?.value ?? null
  const published = metadata.published?.edtf ?? null
  return {
    headline,
    publisher,
    credit: metadata.credit?.value ?? null,
    dateline: metadata.datelinePlace?.value ?? null,
    published,
    language,
    outlet: outletOf(metadata),
    headlineKey: sortKey(headline),
    publisherKey: publisher && sortKey(publisher),
    publishedKey: published === null ? null : earliest(published),
  }
}

const sortKey = (text: string) => wordsOf(fold(text)).join(' ')
