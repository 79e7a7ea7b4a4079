import { type Draft, nameOf, type Refiner } from '../draft.ts'
import { governed, known } from '../knowledge.ts'

/** "The" before a country is no part of its name, and it is the country: "The US". */
export const dropArticles: Refiner = (drafts, article) =>
  drafts.map((draft): Draft => {
    if (!/^the$/i.test(article.views[draft.sentence]?.tokens.words[draft.from] ?? '')) return draft
    const bare = { ...draft, from: draft.from + 1 }
    const bits = article.knowledge.phrases.get(nameOf(bare, article)) ?? 0
    const isPlace = (bits & (governed | known.landform)) !== 0
    return isPlace && (bits & known.organisation) === 0
      ? { ...bare, type: 'LOC', by: [...draft.by, 'article'] }
      : draft
  })
