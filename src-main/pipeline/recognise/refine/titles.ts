import type { Draft, Refiner } from '../draft.ts'
import { known } from '../knowledge.ts'
import { margin, type View } from '../view.ts'

/** Most words that a title has: "Deputy Prime Minister". */
const longestTitle = 3

/** Before these stands nothing but a person. */
const honorifics = new Set([
  'mr',
  'mrs',
  'ms',
  'sir',
  'dame',
  'sheikh',
  'sheik',
  'ayatollah',
  'imam',
  'sayyid',
  'mullah',
])

/**
 * Titles are no part of a person's name: "Gen. Kayani" is "Kayani". What is all title
 * ("the President") is no name; the demonym before a title goes with it. Whatever has a
 * short title or an honorific before it, or in front, is a person.
 */
export const dropTitles: Refiner = (drafts, { views, knowledge: { phrases } }) =>
  drafts.flatMap((draft) => {
    const view = views[draft.sentence]
    if (!view) return [draft]
    const titled = followTitle(draft, view, phrases)
    if (titled.type !== 'PER') return [titled]
    const from = afterTitles(view, titled, phrases)
    if (from === titled.from) return [titled]
    return from < titled.to ? [{ ...titled, from, by: [...titled.by, 'title'] }] : []
  })

function followTitle(draft: Draft, view: View, phrases: ReadonlyMap<string, number>): Draft {
  if (draft.type === 'PER' || draft.type === 'NORP') return draft
  const isTitle = (word: string) =>
    honorifics.has(word.replace('.', '')) ||
    (word.endsWith('.') && ((phrases.get(word) ?? 0) & known.title) !== 0)
  const isInFront = draft.to - draft.from > 1 && isTitle(view.lowerWords[draft.from] ?? '')
  if (!isInFront && !isTitle(view.lowerWords[draft.from - 1] ?? '')) return draft
  return { ...draft, type: 'PER', by: [...draft.by, 'title'] }
}

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
