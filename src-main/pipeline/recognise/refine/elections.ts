import { addFree, type Draft, type Refiner } from '../draft.ts'
import type { View } from '../view.ts'

const kinds = new Set(
  'general presidential parliamentary federal state legislative municipal local provincial regional national primary mayoral gubernatorial congressional senate council assembly house leadership snap'.split(
    ' ',
  ),
)
const heads = new Set(['election', 'elections', 'referendum', 'primary', 'primaries'])

/** "2010 Iraqi parliamentary election": year, whose, kind and head are the name of one event. */
export const nameElections: Refiner = (drafts, { views }) => {
  const events = views.flatMap((view, sentence) =>
    [...view.tokens.words.keys()].flatMap((from): Draft[] => {
      const to = endOfElection(view, from)
      return to === null
        ? []
        : [{ sentence, from, to, type: 'EVENT', confidence: 0.8, by: ['election'] }]
    }),
  )
  return addFree(events, drafts)
}

function endOfElection({ tokens: { words }, lowerWords }: View, from: number): number | null {
  if (!/^(?:1[789]|20)\d\d$/.test(words[from] ?? '')) return null
  let to = from + 1
  while (to < from + 6 && /^\p{Lu}/u.test(words[to] ?? '')) to++
  while (kinds.has(lowerWords[to] ?? '')) to++
  return to > from + 1 && heads.has(lowerWords[to] ?? '') ? to + 1 : null
}
