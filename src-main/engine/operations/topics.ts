import type { Topic } from '../../../src-preload/contract/index.ts'
import type { OperationKind } from '../../../src-preload/contract/operation.ts'

const topics: Record<OperationKind, readonly Topic[]> = {
  'article.import': ['article', 'copy'],
  'block.label': ['block', 'article', 'copy'],
  'columns.map': [],
  'metadata.set': ['article'],
  'copy.judge': ['copy', 'article', 'claim'],
  'mention.judge': ['mention', 'entity'],
  'entity.create': ['entity'],
  'entity.set': ['entity'],
  'entity.alias': ['entity'],
  'claim.create': ['claim', 'article'],
  'claim.set': ['claim'],
  'identity.judge': ['entity'],
  'alias.cite': ['entity'],
  'alias.uncite': ['entity'],
  'source.create': ['source'],
  'source.set': ['source'],
  'source.alias': ['source'],
  'source.rate': ['source'],
  'source.unrate': ['source'],
  'judgement.create': ['judgement'],
  'judgement.set': ['judgement'],
  'judgement.cite': ['judgement'],
  'question.create': ['question'],
  'question.set': ['question'],
  'question.cite': ['question'],
  'question.rate': ['question'],
  'case.set': ['judgement'],
  'claim.relate': ['claim'],
  'evidence.add': ['claim'],
  'evidence.remove': ['claim'],
  'view.save': ['claim-view'],
  'suggestion.reject': ['suggestion'],
  'case.export': [],
  'case.merge': ['article', 'block', 'mention', 'entity', 'claim', 'claim-view', 'suggestion'],
  undo: [],
}

/** What windows must ask for again after operations of these kinds, done or undone. */
export function topicsOf(kinds: readonly OperationKind[]): Topic[] {
  return [...new Set<Topic>(['history', ...kinds.flatMap((kind) => topics[kind])])]
}
