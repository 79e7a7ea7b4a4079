import type { MentionType } from '../../../../src-preload/contract/article.ts'
import { type Article, addFree, type Draft, type Refiner, wordsOf } from '../draft.ts'
import { isCapitalised, isCommon, margin, type View } from '../view.ts'

/** A name of the article, as tokens. */
type Name = { words: string[]; type: MentionType; confidence: number; by: string }

/** Only what the tagger was fairly sure of is looked for elsewhere. */
const sure = 0.7
/** A name found by its likeness to another only. */
const spread = 0.6

/**
 * Finds the other places of names that were seen once: the same words anywhere in the
 * article, and the last word alone of a person's full name.
 */
export const findAgain: Refiner = (drafts, article) => {
  const names = namesByFirstWord(drafts, article)
  const added: Draft[] = []
  for (const [sentence, view] of article.views.entries()) {
    for (let from = 0; from < view.size; from++) {
      for (const name of names.get(view.tokens.words[from] ?? '') ?? []) {
        const to = from + name.words.length
        if (!isAt(view, from, name.words) || !standsAlone(view, from, to)) continue
        added.push({ sentence, from, to, type: name.type, confidence: spread, by: [name.by] })
        break
      }
    }
  }
  return addFree(drafts, added)
}

/** The names to look for, by their first word, longer ones first. */
function namesByFirstWord(drafts: readonly Draft[], article: Article): Map<string, Name[]> {
  const names = new Map<string, Name>()
  for (const draft of drafts) {
    const { type, confidence } = draft
    if (confidence < sure || type === 'NORP') continue
    const words = wordsOf(draft, article)
    names.set(words.join(' '), { words, type, confidence, by: 'same-words' })
    const last = words.at(-1) ?? ''
    if (
      type === 'PER' &&
      words.length > 1 &&
      isCapitalised(last) &&
      last.length > 2 &&
      !names.has(last)
    ) {
      names.set(last, { words: [last], type, confidence, by: 'surname' })
    }
  }
  const byFirst = new Map<string, Name[]>()
  for (const name of [...names.values()].toSorted((a, b) => b.words.length - a.words.length)) {
    const first = name.words[0] ?? ''
    byFirst.set(first, [...(byFirst.get(first) ?? []), name])
  }
  return byFirst
}

function isAt({ tokens }: View, from: number, words: readonly string[]): boolean {
  return words.every((word, i) => tokens.words[from + i] === word)
}

/** Not inside a longer name, and not the common word that begins the sentence. */
function standsAlone(view: View, from: number, to: number): boolean {
  const { words } = view.tokens
  if (to - from === 1 && isCommon(view.bits[from + margin] ?? 0) && from === 0) return false
  return (
    !isCapitalised(words[to] ?? '') &&
    !(from > 1 && isCapitalised(words[from - 1] ?? '') && words[from - 1]?.endsWith('.') === false)
  )
}
