import type { Metadata, Stamp, Stated } from '../../../src-preload/contract/article.ts'
import { evidenceOf } from '../metadata/published.ts'
import { toStamp } from '../metadata/stamp.ts'
import { writtenDates } from '../metadata/written-dates.ts'
import type { PageContent } from '../page.ts'
import type { Hint, Hints } from './format.ts'

/** The page's metadata, where it says nothing filled up with what the file around it says. */
export function withHints(page: PageContent, hints: Hints): Metadata {
  const { metadata } = page
  const said = (own: Stated | null, hint: Hint | undefined) => own ?? stated(hint, page.text)
  const dated = (own: Stamp | null, hint: Hint | undefined) => own ?? stamp(hint, page)
  return {
    ...metadata,
    headline: said(metadata.headline, hints.headline),
    byline: said(metadata.byline, hints.byline),
    publisher: said(metadata.publisher, hints.publisher),
    credit: said(metadata.credit, hints.credit),
    url: said(metadata.url, hints.url),
    published: dated(metadata.published, hints.published),
    firstPublished: dated(metadata.firstPublished, hints.firstPublished),
  }
}

function stated(hint: Hint | undefined, text: string): Stated | null {
  const value = hint?.value.replace(/\s+/g, ' ').trim()
  if (!hint || !value) return null
  const start = value.length > 2 ? text.indexOf(value) : -1
  const span = start < 0 ? null : { start, end: start + value.length }
  return { value, span, from: hint.from }
}

function stamp(hint: Hint | undefined, page: PageContent): Stamp | null {
  const [date] = hint ? writtenDates(hint.value) : []
  return hint && date ? toStamp(date, { span: null, from: hint.from }, evidenceOf(page, '')) : null
}
