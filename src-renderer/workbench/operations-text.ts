import type { OperationKind } from '../../src-preload/contract/operation.ts'
import { countText } from './count-text.ts'

const texts: Record<OperationKind, (count: number) => string> = {
  'article.import': (n) => `import of ${countText(n, 'article')}`,
  'block.label': (n) => (n === 1 ? 'label of a block' : `labels of ${n} blocks`),
  'columns.map': () => 'columns of a table',
  'metadata.set': () => 'correction of the source details',
  'copy.judge': (n) => (n === 1 ? 'word on a copy' : `word on ${n} copies`),
  'mention.judge': (n) => (n === 1 ? 'verdict on a mention' : `verdicts on ${n} mentions`),
  'entity.create': () => 'new entity',
  'entity.set': () => 'change to an entity',
  'entity.alias': () => 'change to an alias',
  'claim.create': () => 'new claim',
  'claim.set': () => 'change to a claim',
  'identity.judge': () => 'judgement on an identity',
  'alias.cite': () => 'words for an alias',
  'alias.uncite': () => 'words for an alias removed',
  'source.create': () => 'new source',
  'source.set': () => 'change to a source',
  'source.alias': () => 'change to how a source is written',
  'source.rate': () => 'rating of a source',
  'source.unrate': () => 'rating of a source taken back',
  'judgement.create': () => 'new judgement',
  'judgement.set': () => 'change to a judgement',
  'judgement.cite': () => 'claim of a judgement',
  'question.create': () => 'new question',
  'question.set': () => 'change to a question or a hypothesis',
  'question.cite': (n) => (n === 1 ? 'claim of a matrix' : `${n} claims of a matrix`),
  'question.rate': (n) => (n === 1 ? 'cell of a matrix' : `${n} cells of a matrix`),
  'case.set': () => 'setting of the case',
  'claim.relate': () => 'relation between claims',
  'evidence.add': () => 'evidence added',
  'evidence.remove': () => 'evidence removed',
  'view.save': () => 'saved view',
  'suggestion.reject': () => 'suggestion turned down',
  'case.export': () => 'export',
  'case.merge': () => 'merge',
  undo: () => 'what was taken back',
}

/**
 * What undo or redo takes back, in words.
 *
 * @param operations an operation kind and perhaps how many of it, as `history.state` gives
 *   them: `claim.set`, `mention.judge 12`
 */
export function operationsText(operations: string): string {
  const [, kind = '', count = '1'] = /^([a-z]+(?:\.[a-z]+)?)\D*(\d+)?/i.exec(operations) ?? []
  return Object.hasOwn(texts, kind) ? texts[kind as OperationKind](Number(count)) : operations
}
