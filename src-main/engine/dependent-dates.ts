import type { ArticleId } from '../../src-preload/contract/article.ts'
import type { ClaimId, ClaimPath } from '../../src-preload/contract/claim-fields.ts'
import type { DependentDate } from '../../src-preload/contract/metadata.ts'
import type { AnalysedDate } from '../pipeline/analysed-text.ts'
import { findDates } from '../pipeline/dates/index.ts'
import type { Context } from './context.ts'
import { onOneLine } from './handlers/record.ts'

/** A field of a claim that holds a date counted from the day of publication. */
export type ClaimDate = DependentDate & { claimId: ClaimId; path: ClaimPath }

/** Fields of claims that hold a date beside the words it was read from. */
const times = [
  { words: 'eventTime', edtf: 'eventTime.edtf' },
  { words: 'claimTime', edtf: 'claimTime.edtf' },
] as const

/** Every date that changes when an article was published on another day. */
export function dependentDates(
  { store }: Context,
  articleId: ArticleId,
  [before, after]: [before: string | null, after: string | null],
): { inText: DependentDate[]; inClaims: ClaimDate[] } {
  const article = store.articles.open(articleId)
  if (!article || article.language !== 'en') return { inText: [], inClaims: [] }
  const { text, sentences } = article
  const found = (published: string | null) =>
    new Map(
      findDates(text, sentences, published).map((date) => [`${date.start}-${date.end}`, date]),
    )
  const [old, anew] = [found(before), found(after)]
  const keys = [...new Set([...old.keys(), ...anew.keys()])]
  const changed = keys.flatMap((key) => {
    const [was, is] = [old.get(key), anew.get(key)]
    const { start, end } = (was ?? is)!
    const change = { before: meaning(was), after: meaning(is) }
    if (change.before === change.after) return []
    const words = onOneLine(text.slice(start, end))
    return [{ words, span: { start, end }, claimId: null, ...change }]
  })
  const inText = changed.toSorted((a, b) => a.span.start - b.span.start)
  const inClaims = store.claims.ofArticle(articleId).flatMap((claim) =>
    times.flatMap(({ words, edtf: path }) => {
      const value = claim.fields[path]?.at(-1)?.value
      const evidence = claim.evidence.filter(
        (one) => one.field === words && one.articleId === articleId,
      )
      const date = inText.find(
        ({ before: was, span }) =>
          was === value && evidence.some(({ start, end }) => start < span.end && span.start < end),
      )
      return date ? [{ ...date, claimId: claim.id, path }] : []
    }),
  )
  return { inText, inClaims }
}

const meaning = (date: AnalysedDate | undefined) => date?.edtf ?? date?.value ?? null
