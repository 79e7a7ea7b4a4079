import type { ArticleId, Span } from '../../../src-preload/contract/article.ts'
import type { HandlersOf, RowsOf } from '../../../src-preload/contract/index.ts'
import { dateFields, type MetadataField } from '../../../src-preload/contract/metadata.ts'
import { AttestError } from '../../../src-preload/contract/result.ts'
import { evidenceOf } from '../../pipeline/metadata/published.ts'
import { toStamp } from '../../pipeline/metadata/stamp.ts'
import { writtenDates } from '../../pipeline/metadata/written-dates.ts'
import type { Context } from '../context.ts'
import { dependentDates } from '../dependent-dates.ts'
import { isEdtf } from '../edtf.ts'
import { metadataFacts } from '../metadata-facts.ts'
import type { Entry } from '../operations/operation.ts'
import { anchorIn, onOneLine, record, textOf } from './record.ts'

type Wanted = {
  articleId: ArticleId
  field: MetadataField
  value: string | null
  span: Span | null
}

export const metadataHandlers: HandlersOf<RowsOf<'metadata'>, Context> = {
  'metadata.open': ({ articleId }, context) => {
    textOf(context, articleId)
    return metadataFacts(context, articleId)
  },

  'metadata.preview': (wanted, context) => {
    const value = checked(context, wanted)
    const { inText, inClaims } = changesOf(context, wanted, value)
    return {
      value,
      dates: [
        ...inText,
        ...inClaims.map(({ words, span, claimId, before, after }) => ({
          words,
          span,
          claimId,
          before,
          after,
        })),
      ],
    }
  },

  'metadata.set': (wanted, context) => {
    const { articleId, field, span } = wanted
    const value = checked(context, wanted)
    const words = span && anchorIn(textOf(context, articleId), span)
    const { inClaims } = changesOf(context, wanted, value)
    const entries: Entry[] = inClaims.map(({ claimId, path, after }) => ({
      kind: 'claim.set',
      payload: { claimId, field: path, value: after },
    }))
    record(context, [
      { kind: 'metadata.set', payload: { articleId, field, correction: { value, words } } },
      ...entries,
    ])
    return {}
  },

  'metadata.reset': ({ articleId, field }, context) => {
    textOf(context, articleId)
    if (!context.store.metadata.corrections(articleId).has(field)) return {}
    record(context, [{ kind: 'metadata.set', payload: { articleId, field, correction: null } }])
    return {}
  },
}

/** The dates that hang on a correction: only the day of publication has any. */
function changesOf(context: Context, { articleId, field }: Wanted, value: string | null) {
  if (field !== 'published') return { inText: [], inClaims: [] }
  const before = context.store.articles.open(articleId)?.metadata.published?.edtf ?? null
  return dependentDates(context, articleId, [before, value])
}

/**
 * The value as it is stored: one line of words, a date in EDTF, a language's tag.
 *
 * @throws AttestError `article/not-found`, `selection/outside`, `input/invalid` with the field
 */
function checked(context: Context, { articleId, field, value, span }: Wanted): string | null {
  const text = textOf(context, articleId)
  if (span) anchorIn(text, span)
  const line = value === null ? '' : onOneLine(value)
  if (line === '') return null
  const refused = (reason?: string) =>
    new AttestError({
      code: 'input/invalid',
      details: { name: 'metadata.set', field, ...(reason && { reason }) },
    })
  if (dateFields.has(field)) {
    const date = isEdtf(line) ? line : writtenAs(context, articleId, line)
    if (date === null) throw refused('edtf')
    return date
  }
  if (field !== 'language') return line
  try {
    return Intl.getCanonicalLocales(line)[0] ?? null
  } catch {
    throw refused('language')
  }
}

/** A date as pages print them, in EDTF; its order is told by the page it is said of. */
function writtenAs({ store }: Context, articleId: ArticleId, words: string): string | null {
  const [date] = writtenDates(words)
  if (!date) return null
  const page = { text: store.articles.text(articleId) ?? '', blocks: store.blocks.of(articleId) }
  return toStamp(date, { span: null, from: '' }, evidenceOf(page, '')).edtf
}
