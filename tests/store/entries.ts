import * as fc from 'fast-check'
import { v5 as uuidv5 } from 'uuid'
import { type ArticleId, blockKinds, EntityId } from '../../src-preload/contract/article.ts'
import { EvidenceId } from '../../src-preload/contract/claim.ts'
import { ClaimId } from '../../src-preload/contract/claim-fields.ts'
import { ViewId } from '../../src-preload/contract/claim-table.ts'
import { identityVerdicts } from '../../src-preload/contract/identity.ts'
import { JudgementId } from '../../src-preload/contract/judgement.ts'
import { HypothesisId, QuestionId } from '../../src-preload/contract/question.ts'
import { RatingId, SourceId } from '../../src-preload/contract/source.ts'
import type { Entry } from '../../src-main/engine/operations/operation.ts'
import { analysed, originalOf } from './case.ts'

export const articles = ['The ferry runs again.', 'The pier is closed, it was said.'].map(
  (body, at) => analysed(body, { headline: `Harbour news ${at}` }),
)
export const articleIds = articles.map((one) => originalOf(one).sha256 as ArticleId)
const idOf = (name: string) => uuidv5(name, uuidv5.URL)
export const claimIds = [1, 2].map((n) => ClaimId.parse(idOf(`claim ${n}`)))
const entityIds = [1, 2].map((n) => EntityId.parse(idOf(`entity ${n}`)))
const evidenceIds = [1, 2].map((n) => EvidenceId.parse(idOf(`evidence ${n}`)))

/** Few records and few values, so that operations meet often. */
const word = fc.constantFrom('a', 'b', 'c')
const anchor = fc
  .record({ articleId: fc.constantFrom(...articleIds), start: fc.constantFrom(0, 2) })
  .map(({ articleId, start }) => ({
    articleId,
    start,
    end: start + 5,
    exact: articles[articleIds.indexOf(articleId)]!.text.slice(start, start + 5),
    prefix: '',
    suffix: '',
  }))
const claimId = fc.constantFrom(...claimIds)
const entityId = fc.constantFrom(...entityIds)
const evidenceId = fc.constantFrom(...evidenceIds)
/** Anything that an analyst can do. */
export const entry: fc.Arbitrary<Entry> = fc.oneof(
  fc.constantFrom(...articleIds).chain((articleId) =>
    word.map(
      (name): Entry => ({
        kind: 'article.import',
        payload: { articleId, name, mediaType: 'text/plain' },
      }),
    ),
  ),
  fc
    .record({ articleId: fc.constantFrom(...articleIds), kind: fc.constantFrom(...blockKinds) })
    .map(({ articleId, kind }): Entry => {
      const { start, end } = articles[articleIds.indexOf(articleId)]!.blocks[1]!
      return { kind: 'block.label', payload: { articleId, start, end, kind } }
    }),
  fc
    .tuple(
      anchor,
      fc.constantFrom('accepted' as const, 'rejected' as const, null),
      fc.option(entityId),
    )
    .map(
      ([words, verdict, id]): Entry => ({
        kind: 'mention.judge',
        payload: { ...words, verdict, type: 'PER', entityId: id },
      }),
    ),
  entityId.map((id): Entry => ({ kind: 'entity.create', payload: { entityId: id } })),
  fc.tuple(entityId, word).map(
    ([id, value]): Entry => ({
      kind: 'entity.set',
      payload: { entityId: id, field: 'name', value },
    }),
  ),
  fc.tuple(entityId, word, fc.boolean()).map(
    ([id, text, present]): Entry => ({
      kind: 'entity.alias',
      payload: { entityId: id, text, present },
    }),
  ),
  claimId.map(
    (id): Entry => ({
      kind: 'claim.create',
      payload: { claimId: id, articleId: articleIds[0]! },
    }),
  ),
  fc.tuple(claimId, fc.constantFrom('description' as const, 'notes' as const), fc.option(word)).map(
    ([id, field, value]): Entry => ({
      kind: 'claim.set',
      payload: { claimId: id, field, value },
      reason: value === 'c' ? 'why' : null,
    }),
  ),
  fc.tuple(evidenceId, claimId, anchor).map(
    ([id, claim, words]): Entry => ({
      kind: 'evidence.add',
      payload: { evidenceId: id, claimId: claim, field: 'description', ...words },
    }),
  ),
  evidenceId.map((id): Entry => ({ kind: 'evidence.remove', payload: { evidenceId: id } })),
  word.map(
    (query): Entry => ({
      kind: 'view.save',
      payload: {
        viewId: ViewId.parse(idOf('view')),
        name: query,
        view:
          query === 'c'
            ? null
            : { query, filters: [], sort: 'entered', descending: false, group: null },
      },
    }),
  ),
  fc.tuple(fc.constantFrom(...identityVerdicts, null), fc.option(word)).map(
    ([verdict, reason]): Entry => ({
      kind: 'identity.judge',
      payload: { a: entityIds.toSorted()[0]!, b: entityIds.toSorted()[1]!, verdict },
      reason,
    }),
  ),
  fc.tuple(entityId, word, anchor, fc.boolean()).map(([id, text, words, isCited]): Entry => {
    const evidenceId = idOf('words of an alias')
    return isCited
      ? { kind: 'alias.cite', payload: { evidenceId, entityId: id, text, ...words } }
      : { kind: 'alias.uncite', payload: { evidenceId } }
  }),
  fc.tuple(claimId, fc.boolean()).map(
    ([from, present]): Entry => ({
      kind: 'claim.relate',
      payload: { from, to: claimIds[0]!, relation: 'supports', present },
    }),
  ),
  fc.tuple(claimId, word).map(
    ([id, value]): Entry => ({
      kind: 'claim.set',
      payload: { claimId: id, field: `relay.${idOf('relay')}`, value },
    }),
  ),
  fc.tuple(word, fc.nat(2), fc.boolean()).map(([text, what, present]): Entry => {
    const sourceId = SourceId.parse(idOf('source'))
    if (what === 0) return { kind: 'source.create', payload: { sourceId } }
    if (what === 1) return { kind: 'source.alias', payload: { sourceId, text, present } }
    return { kind: 'source.set', payload: { sourceId, field: 'name', value: text } }
  }),
  fc
    .tuple(fc.constantFrom('A' as const, 'F' as const), fc.boolean())
    .map(([reliability, isRated]) => {
      const ratingId = RatingId.parse(idOf('rating'))
      const payload = { ratingId, sourceId: SourceId.parse(idOf('source')), reliability }
      return (
        isRated
          ? { kind: 'source.rate', payload: { ...payload, from: '2026-01-01', basis: 'record' } }
          : { kind: 'source.unrate', payload: { ratingId } }
      ) satisfies Entry
    }),
  fc.tuple(claimId, fc.nat(3), fc.boolean()).map(([id, what, present]): Entry => {
    const judgementId = JudgementId.parse(idOf('judgement'))
    if (what === 0) return { kind: 'judgement.create', payload: { judgementId } }
    if (what === 1)
      return { kind: 'judgement.cite', payload: { judgementId, claimId: id, present } }
    if (what === 2) {
      return { kind: 'case.set', payload: { field: 'likelihoodRow', value: present ? '1' : '2' } }
    }
    const value = present ? '5' : null
    return { kind: 'judgement.set', payload: { judgementId, field: 'likelihood', value } }
  }),
  fc.tuple(claimId, fc.nat(3), fc.boolean()).map(([id, what, present]): Entry => {
    const questionId = QuestionId.parse(idOf('question'))
    const hypothesis = HypothesisId.parse(idOf('hypothesis'))
    if (what === 0) return { kind: 'question.create', payload: { questionId } }
    if (what === 1) return { kind: 'question.cite', payload: { questionId, claimId: id, present } }
    if (what === 2) {
      const value = present ? 'It was the rain' : null
      return {
        kind: 'question.set',
        payload: { questionId, field: `hypothesis.${hypothesis}`, value },
      }
    }
    const value = present ? 'inconsistent' : 'neutral'
    return { kind: 'question.rate', payload: { questionId, hypothesis, claimId: id, value } }
  }),
)
