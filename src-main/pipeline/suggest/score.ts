import type { SuggestedField } from '../../../src-preload/contract/suggestion.ts'
import type { AnalysedAttribution } from '../analysed-text.ts'

/**
 * How much a suggestion is worth a look: what is evidenced in many fields and hangs on
 * conditions first, opinions and words of nobody known last. The weights are judgement,
 * not trained.
 */
export function scoreOf(
  { takes, namedness, conditions, content }: AnalysedAttribution,
  fields: readonly SuggestedField[],
  isNested: boolean,
): number {
  const has = (field: SuggestedField['field']) =>
    fields.some((one) => one.field === field) ? 1 : 0
  const length = content.reduce((sum, [start, end]) => sum + end - start, 0)
  const weights = [
    takes === 'clause' ? 2 : takes === 'infinitive' ? 1.5 : 0,
    conditions.length > 0 ? 2 : 0,
    has('eventTime') + has('eventPlace') + 0.5 * has('claimTime'),
    namedness === 'unknown' ? -2 : 0.5,
    isNested ? -1 : 0,
    length < 40 ? -1 : 0,
  ]
  return weights.reduce((sum, weight) => sum + weight, 0)
}
