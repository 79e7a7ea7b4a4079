import type { Draft, Refiner } from '../draft.ts'
import { known } from '../knowledge.ts'
import { margin, type View } from '../view.ts'

/** Most words that a title has: "Deputy Prime Minister". */
const longestTitle = 3

/**
 * Titles are no part of a person's name: "Gen. Kayani" is "Kayani". What is all title
 * ("the President") is no name; the demonym before a title goes with it.
 */
export const dropTitles: Refiner = (drafts, { views, knowledge: { phrases } }) =>
  drafts.flatMap((draft) => {
    const view = views[draft.sentence]
    if (draft.type !== 'PER' || !view) return [draft]
    const from = afterTitles(view, draft, phrases)
    if (from === draft.from) return [draft]
    return from < draft.to ? [{ ...draft, from, by: [...draft.by, 'title'] }] : []
  })

function afterTitles(
  view: View,
  { from, to }: Draft,
  phrases: ReadonlyMap<string, number>,
): number {
  let after = from
  // A demonym is only passed over where a title follows it.
  for (let at = from; at <= after + 1 && at < to; at++) {
    if (at > after && (view.phrase[at - 1 + margin] ?? 0) >> 1 !== known.people) break
    for (let end = Math.min(to, at + longestTitle); end > at; end--) {
      const phrase = view.lowerWords.slice(at, end).join(' ')
      if (((phrases.get(phrase) ?? 0) & known.title) === 0) continue
      after = end
      break
    }
  }
  return after
}

/** A lone title that the tagger took for a name would otherwise stand beside the person it belongs to. */
export function isTitle(word: string, phrases: ReadonlyMap<string, number>): boolean {
  return ((phrases.get(word.toLowerCase()) ?? 0) & known.title) !== 0
}
