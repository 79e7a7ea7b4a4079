/** What windows can be told to ask for again. */
export const topics = [
  'article',
  'copy',
  'block',
  'mention',
  'entity',
  'claim',
  'claim-view',
  'suggestion',
  'source',
  'judgement',
  'question',
  'history',
] as const
export type Topic = (typeof topics)[number]
