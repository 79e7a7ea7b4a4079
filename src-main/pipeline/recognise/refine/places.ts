import { type Draft, nameOf, type Refiner, wordsOf } from '../draft.ts'
import { governed, known } from '../knowledge.ts'

/**
 * Places by kind: a building or base (FAC), a landscape (LOC), and whatever has a
 * government (GPE); a place that nothing is known of is taken for a town.
 */
export const typePlaces: Refiner = (drafts, article) =>
  drafts.map((draft) => {
    if (draft.type !== 'LOC') return draft
    const type = kindOf(draft, article)
    return type === draft.type ? draft : { ...draft, type, by: [...draft.by, 'place-kind'] }
  })

function kindOf(draft: Draft, article: Parameters<Refiner>[1]): Draft['type'] {
  const { phrases, words } = article.knowledge
  const bits = phrases.get(nameOf(draft, article).replace(/^the /i, '')) ?? 0
  if ((bits & governed) !== 0) return 'GPE'
  if ((bits & known.landform) !== 0) return 'LOC'
  const tokens = wordsOf(draft, article).map((word) => word.toLowerCase())
  const heads = (words.get(tokens.at(-1) ?? '') ?? 0) | (words.get(tokens[0] ?? '') ?? 0)
  if ((heads & known.stateHead) !== 0) return 'GPE'
  if ((heads & known.landformHead) !== 0) return 'LOC'
  return (heads & known.facilityHead) !== 0 && tokens.length > 1 ? 'FAC' : 'GPE'
}
