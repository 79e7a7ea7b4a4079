import { addLonger, type Draft, nameOf, type Refiner, wordsOf } from '../draft.ts'
import { type Knowledge, known } from '../knowledge.ts'
import { matchPhrases, type PhraseMatch } from '../phrases.ts'
import { isCapitalised, type View } from '../view.ts'

/** Below this the tagger's type gives way to the lexicon's. */
const unsure = 0.85

/**
 * What the lexicons know: an organisation of several words, or an acronym, is one
 * whatever the tagger took it for; a country that it was unsure of is a country; and
 * both are found where it saw nothing, or only a part.
 */
export const nameKnown: Refiner = (drafts, article) => {
  const retyped = drafts.map((draft): Draft => {
    const bits = article.knowledge.phrases.get(nameOf(draft, article)) ?? 0
    const isOrganisation =
      (bits & known.organisation) !== 0 && isPlain(wordsOf(draft, article), article.knowledge)
    if (isOrganisation && draft.type !== 'ORG') return lexical(draft, 'ORG')
    const isCountry = (bits & known.country) !== 0 && draft.confidence < unsure
    if (isCountry && (draft.type === 'ORG' || draft.type === 'MISC')) return lexical(draft, 'LOC')
    return draft
  })
  const added = article.views.flatMap((view, sentence) =>
    matchPhrases(article.text, view.tokens, article.knowledge).flatMap((match): Draft[] => {
      const type = certainType(match, view, article.knowledge)
      return type === null
        ? []
        : [{ sentence, from: match.from, to: match.to, type, confidence: 0.6, by: ['lexicon'] }]
    }),
  )
  return addLonger(retyped, added)
}

function lexical(draft: Draft, type: Draft['type']): Draft {
  return {
    ...draft,
    type,
    confidence: Math.max(draft.confidence, 0.7),
    by: [...draft.by, 'lexicon'],
  }
}

/** Words that are also something else. */
const ambiguous = known.common | known.given | known.surname | known.title

/** Several words, or an acronym, or a word that is nothing else: "Hamas". */
function isPlain(names: readonly string[], { words }: Knowledge): boolean {
  const first = names[0] ?? ''
  if (names.length > 1 || /^(?:\p{Lu}{2,}|(?:\p{Lu}\.){2,})$/u.test(first)) return true
  return first.length > 3 && ((words.get(first.toLowerCase()) ?? 0) & ambiguous) === 0
}

/** The type of a phrase that means one thing only, `null` for any other. */
function certainType(
  { from, to, bits }: PhraseMatch,
  view: View,
  knowledge: Knowledge,
): Draft['type'] | null {
  const names = view.tokens.words.slice(from, to)
  // Part of a longer name that the tagger did not see.
  if (isCapitalised(view.tokens.words[to] ?? '')) return null
  if (from > 1 && isCapitalised(view.tokens.words[from - 1] ?? '')) return null
  if ((bits & known.organisation) !== 0) return isPlain(names, knowledge) ? 'ORG' : null
  const word = knowledge.words.get(view.lowerWords[from] ?? '') ?? 0
  // A country's name given to a person ("Georgia") is the rarer use; the tagger sees that one.
  const others = (bits & known.country) === 0 ? ambiguous : ambiguous & ~known.given
  if (names.length === 1 && (word & others) !== 0) return null
  return (bits & (known.country | known.largeCity)) === 0 ? null : 'LOC'
}
