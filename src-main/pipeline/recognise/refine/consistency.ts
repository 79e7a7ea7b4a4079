import type { MentionType } from '../../../../src-preload/contract/article.ts'
import { type Draft, nameOf, type Refiner, wordsOf } from '../draft.ts'
import { known } from '../knowledge.ts'

/** The share of the weight that one type needs to win over the others. */
const majority = 0.6

/**
 * One name means one thing in one article: the type that most mentions of it have, by
 * confidence, is given to all.
 */
export const agreeOnTypes: Refiner = (drafts, article) => {
  const weights = new Map<string, Map<MentionType, number>>()
  const names = drafts.map((draft) => nameOf(draft, article))
  for (const [i, draft] of drafts.entries()) {
    const name = names[i] ?? ''
    const ofName = weights.get(name) ?? new Map<MentionType, number>()
    ofName.set(draft.type, (ofName.get(draft.type) ?? 0) + draft.confidence)
    weights.set(name, ofName)
  }
  return drafts.map((draft, i): Draft => {
    const type = winner(weights.get(names[i] ?? ''))
    return type === null || type === draft.type
      ? draft
      : { ...draft, type, by: [...draft.by, 'consistency'] }
  })
}

function winner(weights: ReadonlyMap<MentionType, number> | undefined): MentionType | null {
  if (weights === undefined || weights.size < 2) return null
  const [first] = [...weights].toSorted((a, b) => b[1] - a[1])
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0)
  return first && first[1] >= majority * total ? first[0] : null
}

/**
 * A lone word that ends, or begins, the full name of a person in the same article is
 * that person: after "Nadia Serrano", "Serrano" is no place.
 */
export const followFullNames: Refiner = (drafts, article) => {
  const parts = new Map<string, number>()
  for (const draft of drafts) {
    const words = wordsOf(draft, article)
    if (draft.type !== 'PER' || words.length < 2) continue
    for (const word of [words[0] ?? '', words.at(-1) ?? '']) {
      parts.set(word, Math.max(parts.get(word) ?? 0, draft.confidence))
    }
  }
  return drafts.map((draft): Draft => {
    if (draft.type === 'PER' || draft.type === 'NORP') return draft
    const name = nameOf(draft, article)
    const confidence = parts.get(name)
    const isCountry = ((article.knowledge.phrases.get(name) ?? 0) & known.country) !== 0
    if (confidence === undefined || isCountry) return draft
    return { ...draft, type: 'PER', confidence, by: [...draft.by, 'full-name'] }
  })
}
