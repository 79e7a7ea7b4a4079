import { type Draft, endOf, type Refiner, startOf } from '../draft.ts'
import { findLinks } from '../links.ts'

/**
 * Names that the text equates have one type, the surer one's: in "Abdul Qadir, known as
 * Abu Rashid" and "Northern Relief Front (NRF)" what one is, the other is.
 */
export const followLinks: Refiner = (drafts, article) => {
  const names = drafts.map((draft) => ({
    start: startOf(draft, article),
    end: endOf(draft, article),
    type: draft.type,
  }))
  const followed: Draft[] = [...drafts]
  for (const { first, second, rule } of findLinks(article.text, names)) {
    const a = followed[first]
    const b = followed[second]
    if (!a || !b || a.type === b.type) continue
    const [from, to, at] = a.confidence >= b.confidence ? [a, b, second] : [b, a, first]
    followed[at] = { ...to, type: from.type, confidence: from.confidence, by: [...to.by, rule] }
  }
  return followed
}
