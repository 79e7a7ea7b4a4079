import { expect, test } from 'vitest'
import { ArticleId, EntityId } from '../../../src-preload/contract/article.ts'
import { EvidenceId } from '../../../src-preload/contract/claim.ts'
import { ClaimId } from '../../../src-preload/contract/claim-fields.ts'
import {
  type OperationKind,
  operationKinds,
  type PayloadOf,
} from '../../../src-preload/contract/operation.ts'
import { createNeedles } from '../../../src-main/engine/exchange/bundle/needles.ts'
import { secrecy } from '../../../src-main/engine/exchange/bundle/plan.ts'
import { staysWith } from '../../../src-main/engine/exchange/bundle/taint.ts'
import {
  type Entry,
  type Operation,
  registerOf,
} from '../../../src-main/engine/operations/operation.ts'

const uuid = (digit: string) =>
  `${digit.repeat(8)}-${digit.repeat(4)}-7${digit.repeat(3)}-8${digit.repeat(3)}-${digit.repeat(12)}`
const article = ArticleId.parse('a'.repeat(64))
const [claimId, other] = [ClaimId.parse(uuid('1')), ClaimId.parse(uuid('2'))]
const [entityId, another] = [EntityId.parse(uuid('3')), EntityId.parse(uuid('4'))]
const id = uuid('5') as never
/** A withheld name. */
const name = 'Zdravka Quillon'
const words = { articleId: article, start: 3, end: 18, exact: name, prefix: '', suffix: '' }
const open = 'nothing that could be told'

type Sample<K extends OperationKind> = PayloadOf<K>
/**
 * Of each kind an operation that must not leave with a bundle that withholds an article, what was
 * made of it, and a name. `open` stands for kinds that can speak of none of these. Whoever adds a
 * kind adds it here.
 */
const samples: { [K in OperationKind]: Sample<K> | typeof open } = {
  'article.import': { articleId: article, name: 'page.txt', mediaType: 'text/plain' },
  'block.label': { articleId: article, start: 0, end: 3, kind: 'body' },
  'columns.map': { header: `text\n${name}`, mapping: { text: name } },
  'metadata.set': { articleId: article, field: 'headline', correction: null },
  'copy.judge': { articleId: ArticleId.parse('0'.repeat(64)), otherId: article, verdict: null },
  'mention.judge': { ...words, verdict: 'accepted', type: 'PER', entityId: null },
  'entity.create': { entityId },
  'entity.set': { entityId: another, field: 'name', value: name },
  'entity.alias': { entityId: another, text: name, present: true },
  'claim.create': { claimId, articleId: article },
  'claim.set': { claimId: other, field: 'topic', value: name },
  'identity.judge': { a: entityId, b: another, verdict: 'positive' },
  'alias.cite': { evidenceId: uuid('6'), entityId: another, text: 'x', ...words },
  'alias.uncite': open,
  'claim.relate': { from: other, to: claimId, relation: 'related', present: true },
  'evidence.add': {
    evidenceId: EvidenceId.parse(uuid('7')),
    claimId: other,
    field: 'description',
    ...words,
  },
  'evidence.remove': open,
  'view.save': { viewId: id, name, view: null },
  'suggestion.reject': { key: 'k', ...words },
  'source.create': open,
  'source.set': { sourceId: id, field: 'name' as never, value: name },
  'source.alias': { sourceId: id, text: name, present: true },
  'source.rate': { ratingId: id, sourceId: id, reliability: 'A', from: '2031-03-04', basis: name },
  'source.unrate': open,
  'judgement.create': open,
  'judgement.set': { judgementId: id, field: 'statement' as never, value: name },
  'judgement.cite': { judgementId: id, claimId, present: true },
  'question.create': open,
  'question.set': { questionId: id, field: 'text' as never, value: name },
  'question.cite': { questionId: id, claimId, present: true },
  'question.rate': { questionId: id, hypothesis: id, claimId, value: 'neutral' },
  'case.set': open,
  'case.export': open,
  'case.merge': open,
  undo: open,
}

const operation = (kind: OperationKind, payload: unknown, group = kind as string): Operation => ({
  id: `operation ${kind}`,
  author: 'ada',
  clock: '1',
  at: '2031-03-04T00:00:00.000Z',
  group,
  kind,
  ...registerOf({ kind, payload } as Entry),
  replaces: [],
  payload: payload as Operation['payload'],
  reason: null,
  salt: '',
  previous: '',
  hash: '',
})

test('every kind of operation is known here, and none speaks of what is withheld', () => {
  expect(Object.keys(samples).toSorted()).toEqual(Object.keys(operationKinds).toSorted())
  const withhold = { articles: [article], entities: [], words: [name], notes: false }
  const made = [
    operation('claim.create', { claimId, articleId: article }, 'one action'),
    operation('entity.create', { entityId }, 'another'),
    operation('mention.judge', { ...words, verdict: 'accepted', type: 'PER', entityId }, 'another'),
  ]
  const { records } = staysWith(new Set([article]), made)
  expect([...records].toSorted()).toEqual([article, claimId, entityId].toSorted())
  const isSecret = secrecy(withhold, createNeedles([name]), records)
  for (const [kind, payload] of Object.entries(samples)) {
    if (payload === open) continue
    const told = operation(kind as OperationKind, payload)
    expect({ kind, isHeldBack: isSecret(told) }).toEqual({ kind, isHeldBack: true })
  }
})

test('an id deep in a payload of a kind that nobody thought of is found', () => {
  const isSecret = secrecy(
    { articles: [article], entities: [], words: [], notes: false },
    createNeedles([]),
    new Set([claimId]),
  )
  const told = operation('case.set', { field: 'likelihoodRow', value: 1 })
  expect(isSecret(told)).toBe(false)
  const deep = { cells: [{ rows: { [claimId]: 'Consistent' } }] } as unknown as Operation['payload']
  expect(isSecret({ ...told, payload: deep })).toBe(true)
})

test('what one action did to a record that stood already stays with the words it came from', () => {
  const alias = operation(
    'entity.alias',
    { entityId: another, text: 'the tall one', present: true },
    'cited',
  )
  const cite = operation(
    'alias.cite',
    { evidenceId: uuid('6'), entityId: another, text: 'the tall one', ...words },
    'cited',
  )
  const later = operation(
    'entity.alias',
    { entityId: another, text: 'the short one', present: true },
    'later',
  )
  const { operations, records } = staysWith(new Set([article]), [
    alias,
    cite,
    { ...later, id: 'later' },
  ])
  expect([...operations].toSorted()).toEqual([alias.id, cite.id].toSorted())
  expect(records.has(another)).toBe(false)
})
