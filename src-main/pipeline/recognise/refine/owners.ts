import type { Draft, Refiner } from '../draft.ts'
import { known } from '../knowledge.ts'
import { margin, type View } from '../view.ts'

const owners = new Set(['LOC', 'GPE', 'NORP'])

/**
 * A country or its people before an office of its own is part of the name: "U.S.
 * Department of State", "Iraqi Army". A party or a company stands for itself.
 */
export const joinOwners: Refiner = (drafts, { views }) => {
  const joined: Draft[] = []
  for (const draft of drafts) {
    const last = joined.at(-1)
    const view = views[draft.sentence]
    const touches = last?.sentence === draft.sentence && last.to === draft.from
    if (
      last &&
      view &&
      touches &&
      owners.has(last.type) &&
      draft.type === 'ORG' &&
      isOffice(view, draft)
    ) {
      joined[joined.length - 1] = { ...draft, from: last.from, by: [...draft.by, 'owner'] }
    } else joined.push(draft)
  }
  return joined
}

function isOffice({ bits }: View, { from, to }: Draft): boolean {
  const ends = (bits[from + margin] ?? 0) | (bits[to - 1 + margin] ?? 0)
  return (ends & known.organisationHead) !== 0
}
