import type { Article, Span, Stamp, Stated } from '../../../src-preload/contract/article.ts'
import type { MetadataField } from '../../../src-preload/contract/metadata.ts'

/** The analyst's word on one field; a value of `null` says that the page does not state it. */
export type Correction = { value: string | null; span: Span | null; author: string; at: string }
export type Corrections = ReadonlyMap<MetadataField, Correction>

type Known = Pick<Article, 'metadata' | 'language'>

/** Where a corrected value comes from, for a person. */
export const byAnalyst = 'the analyst’s correction'

/** What is known of a publication with the analyst's word over it. */
export function corrected(known: Known, corrections: Corrections): Known {
  const stated = (field: MetadataField, own: Stated | null) => {
    const correction = corrections.get(field)
    return correction ? statedBy(correction) : own
  }
  const stamp = (field: MetadataField, own: Stamp | null) => {
    const correction = corrections.get(field)
    return correction ? stampOf(correction, own) : own
  }
  const { metadata } = known
  const agency = corrections.get('agency')
  const language = corrections.get('language')
  return {
    language: language ? language.value : known.language,
    metadata: {
      ...metadata,
      headline: stated('headline', metadata.headline),
      byline: stated('authors', metadata.byline),
      publisher: stated('publisher', metadata.publisher),
      credit: stated('credit', metadata.credit),
      agencies: agency ? agenciesOf(agency) : metadata.agencies,
      datelinePlace: stated('datelinePlace', metadata.datelinePlace),
      published: stamp('published', metadata.published),
      firstPublished: stamp('firstPublished', metadata.firstPublished),
    },
  }
}

function statedBy({ value, span }: Correction): Stated | null {
  return value === null ? null : { value, span, from: byAnalyst }
}

function agenciesOf({ value, span }: Correction): Stated[] {
  const names = value?.split(',').map((name) => name.trim()) ?? []
  return names.filter(Boolean).map((name) => ({ value: name, span, from: byAnalyst }))
}

function stampOf({ value, span }: Correction, own: Stamp | null): Stamp | null {
  if (value === null) return null
  return {
    raw: own?.raw ?? value,
    span: span ?? own?.span ?? null,
    from: byAnalyst,
    edtf: value,
    zone: /T.*?(Z|[+-]\d{2}:\d{2})$/.exec(value)?.[1] ?? null,
    order: own?.order ?? 'year-month',
    alternatives: [],
    reasons: own ? [`corrected; the tool had read ${own.edtf}`] : ['stated by the analyst'],
  }
}
