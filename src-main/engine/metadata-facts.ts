import type { Article, ArticleId, Span } from '../../src-preload/contract/article.ts'
import {
  type MetadataFact,
  type MetadataField,
  metadataFields,
} from '../../src-preload/contract/metadata.ts'
import { datelineDate } from '../pipeline/metadata/dateline-date.ts'
import type { Context } from './context.ts'
import { onOneLine } from './handlers/record.ts'
import { byAnalyst } from './store/corrected.ts'

type Read = Pick<MetadataFact, 'value' | 'span' | 'from' | 'alternatives'>

/** Every field of an article's metadata: the analyst's word where there is one, else what was read. */
export function metadataFacts({ store }: Context, articleId: ArticleId): MetadataFact[] {
  const read = store.metadata.asRead(articleId)
  const text = store.articles.text(articleId)
  if (!read || text === null) return []
  const blocks = store.blocks.of(articleId)
  const corrections = store.metadata.corrections(articleId)
  return metadataFields.map((field) => {
    const own = readFact(field, { ...read, text, blocks })
    const correction = corrections.get(field)
    if (!correction) return { field, ...own, correction: null }
    const { value, span, author, at } = correction
    return {
      field,
      value,
      span: span ?? (value === null ? null : own.span),
      from: byAnalyst,
      alternatives: [],
      correction: { author, at, read: own.value },
    }
  })
}

type Known = Pick<Article, 'metadata' | 'language' | 'text' | 'blocks'>

function readFact(field: MetadataField, known: Known): Read {
  const { metadata, language } = known
  switch (field) {
    case 'headline':
    case 'publisher':
    case 'credit':
    case 'datelinePlace':
      return stated(metadata[field])
    case 'authors':
      return stated(metadata.byline)
    case 'agency': {
      const [first] = metadata.agencies
      const names = metadata.agencies.map(({ value }) => value).join(', ')
      return stated(first ? { ...first, value: names } : null)
    }
    case 'standfirst':
      return standfirst(known)
    case 'datelineDate': {
      const { text, blocks } = known
      const found = datelineDate(text, blocks, metadata.published?.edtf ?? null)
      return stated(found && { ...found, from: 'dateline' })
    }
    case 'published':
    case 'firstPublished': {
      const stamp = metadata[field]
      if (!stamp) return nothing
      const { edtf: value, span, from, alternatives } = stamp
      return { value, span, from, alternatives }
    }
    case 'language':
      return stated(
        language ? { value: language, span: null, from: 'the words of the story' } : null,
      )
  }
}

const nothing: Read = { value: null, span: null, from: '', alternatives: [] }

const stated = (value: Omit<Read, 'alternatives'> | null): Read =>
  value ? { ...value, alternatives: [] } : nothing

function standfirst({ text, blocks }: Known): Read {
  const own = blocks.filter(({ kind }) => kind === 'standfirst')
  const [first] = own
  if (!first) return nothing
  const span: Span = { start: first.start, end: own.at(-1)!.end }
  const value = own.map(({ start, end }) => onOneLine(text.slice(start, end))).join(' ')
  return { value, span, from: 'standfirst above the story', alternatives: [] }
}
