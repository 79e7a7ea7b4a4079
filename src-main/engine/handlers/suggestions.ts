import { v7 as uuidv7 } from 'uuid'
import type { Article, ArticleId, Span } from '../../../src-preload/contract/article.ts'
import { EvidenceId } from '../../../src-preload/contract/claim.ts'
import { claimFields, ClaimId, type ClaimPath } from '../../../src-preload/contract/claim-fields.ts'
import type { HandlersOf, RowsOf } from '../../../src-preload/contract/index.ts'
import { AttestError } from '../../../src-preload/contract/result.ts'
import type { SuggestedField, Suggestion } from '../../../src-preload/contract/suggestion.ts'
import { findDates } from '../../pipeline/dates/index.ts'
import { suggest } from '../../pipeline/suggest/index.ts'
import type { Context } from '../context.ts'
import { isEdtf } from '../edtf.ts'
import type { Entry } from '../operations/operation.ts'
import { anchorIn, record, textOf } from './record.ts'

export const suggestionHandlers: HandlersOf<RowsOf<'suggestion'>, Context> = {
  'suggestion.list': ({ articleId }, context) => suggestionsOf(context, articleId),

  'suggestion.accept': ({ articleId, key }, context) => {
    const suggestion = find(context, articleId, key)
    const text = textOf(context, articleId)
    const claimId = suggestion.claimId ?? ClaimId.parse(uuidv7())
    const path = pathsOf()
    const evidence = (field: ClaimPath, spans: readonly Span[]) =>
      spans.map((span): Entry => {
        const evidenceId = EvidenceId.parse(uuidv7())
        const payload = { evidenceId, claimId, field, articleId, ...anchorIn(text, span) }
        return { kind: 'evidence.add', payload }
      })
    const filled = suggestion.fields.flatMap((one): Entry[] => {
      const field = path(one)
      const words = evidence(field, one.spans)
      if (suggestion.claimId) return words
      return [{ kind: 'claim.set', payload: { claimId, field, value: one.value } }, ...words]
    })
    const created: Entry[] = suggestion.claimId
      ? []
      : [{ kind: 'claim.create', payload: { claimId, articleId } }]
    record(context, [...created, ...filled])
    return { id: claimId }
  },

  'suggestion.reject': ({ articleId, key }, context) => {
    const { passages } = find(context, articleId, key)
    const anchor = anchorIn(textOf(context, articleId), passages[0]!)
    record(context, [{ kind: 'suggestion.reject', payload: { key, articleId, ...anchor } }])
    return {}
  },
}

/** The blocks that say something: a headline is too short to hold who said it. */
const kinds: ReadonlySet<string> = new Set(['standfirst', 'body'])

function suggestionsOf(context: Context, articleId: ArticleId): Suggestion[] {
  const { store } = context
  const article = store.articles.open(articleId)
  if (!article) throw new AttestError({ code: 'article/not-found' })
  const { suggestions } = store
  const { text, mentions, metadata } = article
  const stamp = metadata.published ?? metadata.firstPublished
  const accepted = mentions.filter(({ state }) => state !== 'rejected')
  const analysed = {
    text,
    mentions: accepted,
    ...suggestions.findings(articleId),
    // Counted anew from the day of publication, where the analyst corrected it.
    ...(store.metadata.corrections(articleId).has('published') && { dates: datesOf(article) }),
    zone: stamp?.zone ?? null,
  }
  const blocks = article.blocks.filter(({ kind }) => kinds.has(kind))
  const settled = [...suggestions.rejected(articleId), ...suggestions.claimed(articleId)]
  return suggest(analysed, blocks).flatMap(({ fields, ...proposal }) => {
    const [first] = proposal.passages
    const isSettled =
      suggestions.isRejected(proposal.key) ||
      proposal.passages.some((passage) => settled.some((span) => isAlike(passage, span)))
    if (!first || isSettled) return []
    const claimId = suggestions.claimOf(text.slice(first.start, first.end))
    return [{ ...proposal, fields: fields.filter(isValid), claimId }]
  })
}

function datesOf({ text, sentences, language, metadata }: Article) {
  return language === 'en' ? findDates(text, sentences, metadata.published?.edtf ?? null) : []
}

/** @throws AttestError `suggestion/not-found` for one that was settled meanwhile */
function find(context: Context, articleId: ArticleId, key: string): Suggestion {
  const found = suggestionsOf(context, articleId).find((one) => one.key === key)
  if (!found) throw new AttestError({ code: 'suggestion/not-found' })
  return found
}

const isValid = ({ field, value }: SuggestedField): boolean =>
  claimFields[field].schema.safeParse(value).success &&
  (!/\.(?:edtf|anchor)$/.test(field) || isEdtf(String(value))) &&
  (!field.endsWith('.alternatives') || String(value).split(' ').every(isEdtf))

/** The same passage, though its edges may have been drawn anew: most of both is common. */
function isAlike(a: Span, b: Span): boolean {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return common / (Math.max(a.end, b.end) - Math.min(a.start, b.start)) >= 0.8
}

/** Gives the second and third condition a group of their own: `condition.UUID`. */
function pathsOf(): (field: SuggestedField) => ClaimPath {
  const ids = new Map<string, string>()
  return ({ field, nth }) => {
    if (nth === 0) return field
    const [group = '', ...rest] = field.split('.')
    const id = ids.get(`${group} ${nth}`) ?? uuidv7()
    ids.set(`${group} ${nth}`, id)
    return [group, id, ...rest].join('.') as ClaimPath
  }
}
