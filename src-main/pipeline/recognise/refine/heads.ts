import { addFree, type Draft, type Refiner } from '../draft.ts'
import { known } from '../knowledge.ts'
import { casing, isCapitalised, margin, type View } from '../view.ts'

const facilities = new Set(['FAC', 'LOC', 'GPE', 'ORG', 'MISC', 'NORP'])

/**
 * The last word tells what a name is: "… Embassy" and "… Airport" are built places
 * (FAC), "… War" and "… Cup" events. "US" before "Embassy" is part of the name.
 */
export const followHeads: Refiner = (drafts, article) =>
  drafts.flatMap((draft): Draft[] => {
    const view = article.views[draft.sentence]
    if (!view || !facilities.has(draft.type)) return [draft]
    return [byHead(draft, view)]
  })

/** `confidence` of a name that a head word made longer. */
const extended = 0.7

function byHead(draft: Draft, view: View): Draft {
  const last = view.bits[draft.to - 1 + margin] ?? 0
  const size = draft.to - draft.from
  const isShort = draft.type === 'LOC' || draft.type === 'GPE' || draft.type === 'NORP'
  if (isShort && size <= 3 && isHead(view, draft.to, known.facilityHead)) {
    return {
      ...draft,
      to: draft.to + 1,
      type: 'FAC',
      confidence: extended,
      by: [...draft.by, 'head'],
    }
  }
  if (size > 1 && storms.has(view.lowerWords[draft.from] ?? '')) return headed(draft, 'EVENT')
  const lastWord = view.lowerWords[draft.to - 1] ?? ''
  if (size > 1 && strongFacilities.has(lastWord)) return headed(draft, 'FAC')
  if (size > 1 && draft.type === 'MISC' && (last & known.facilityHead) !== 0)
    return headed(draft, 'FAC')
  if (size > 1 && strongEvents.has(lastWord)) return headed(draft, 'EVENT')
  if (size > 1 && draft.type === 'MISC' && (last & known.eventHead) !== 0)
    return headed(draft, 'EVENT')
  if (size > 1 && laws.has(lastWord) && draft.type === 'MISC') return headed(draft, 'LAW')
  return draft
}

/** Heads that outweigh the tagger: nothing else is called so. */
const strongFacilities = new Set(
  'embassy consulate airport airbase mosque cathedral bridge stadium prison tunnel canal palace zone'.split(
    ' ',
  ),
)
const strongEvents = new Set(
  'war wars election elections referendum olympics championship championships summit earthquake intifada'.split(
    ' ',
  ),
)
const storms = new Set(['hurricane', 'typhoon', 'cyclone', 'storm'])
const laws = new Set('act constitution convention protocol amendment code bill treaty'.split(' '))

/** "Marrow Canal" is one wherever nothing else was found. */
export const nameFacilities: Refiner = (drafts, { views }) => {
  const added = views.flatMap((view, sentence) =>
    view.casing === casing.upper
      ? []
      : [...view.lowerWords.keys()].flatMap((last): Draft[] => {
          const { words } = view.tokens
          const isHead = strongFacilities.has(view.lowerWords[last] ?? '')
          if (!isHead || !isCapitalised(words[last] ?? '')) return []
          let from = last
          // In a headline, what stands farther before may be no part of the name.
          const first = view.casing === casing.title ? last - 1 : 1
          while (from > first && /^\p{Lu}\p{Ll}+$/u.test(words[from - 1] ?? '')) from--
          if (from === last) return []
          const by = ['head']
          return [{ sentence, from, to: last + 1, type: 'FAC', confidence: extended, by }]
        }),
  )
  return addFree(drafts, added)
}

function headed(draft: Draft, type: Draft['type']): Draft {
  return draft.type === type ? draft : { ...draft, type, by: [...draft.by, 'head'] }
}

function isHead(
  { tokens: { words, starts, ends }, bits }: View,
  at: number,
  head: number,
): boolean {
  return (
    isCapitalised(words[at] ?? '') &&
    ((bits[at + margin] ?? 0) & head) !== 0 &&
    !isCapitalised(words[at + 1] ?? '') &&
    (starts[at] ?? 0) - (ends[at - 1] ?? 0) === 1
  )
}

/** Names of things that no rule gave a type to are left out. */
export const dropUntyped: Refiner = (drafts) => drafts.filter(({ type }) => type !== 'MISC')
