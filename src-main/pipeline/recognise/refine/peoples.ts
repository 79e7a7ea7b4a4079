import { addFree, addLonger, type Draft, nameOf, type Refiner } from '../draft.ts'
import { known } from '../knowledge.ts'
import { matchPhrases } from '../phrases.ts'

/** A demonym, or another word for a people, is no organisation and no place: "Iraqi", "Sunnis". */
export const namePeoples: Refiner = (drafts, article) => {
  const { phrases } = article.knowledge
  const renamed = drafts.map((draft): Draft => {
    const bits = phrases.get(nameOf(draft, article)) ?? 0
    const isPeople = (bits & known.people) !== 0 && (bits & known.country) === 0
    if (!isPeople || draft.type === 'NORP' || draft.type === 'PER') return draft
    return { ...draft, type: 'NORP', by: [...draft.by, 'people'] }
  })
  const added = article.views.flatMap(({ tokens }, sentence) =>
    matchPhrases(article.text, tokens, article.knowledge)
      .filter(({ bits }) => (bits & known.people) !== 0 && (bits & known.country) === 0)
      .map(
        ({ from, to }): Draft => ({
          sentence,
          from,
          to,
          type: 'NORP',
          confidence: 0.8,
          by: ['people'],
        }),
      ),
  )
  return addFree(
    addLonger(
      renamed,
      added.filter(({ from, to }) => to - from > 1),
    ),
    added,
  )
}
