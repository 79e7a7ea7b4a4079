import type { Span } from '../../../src-preload/contract/article.ts'
import type { ProposedMention } from '../page.ts'
import type { Resources } from '../resources.ts'
import { clusterNames } from './cluster.ts'
import { type Article, type Draft, endOf, startOf } from './draft.ts'
import { spreadEvidence } from './evidence.ts'
import { recogniseForeign } from './foreign.ts'
import { findAmounts } from './amounts.ts'
import { applyLearnt, type Learnt, nothingLearnt, type Ungrouped } from './learnt.ts'
import { refiners } from './refine/index.ts'
import { tag } from './tag.ts'
import { tokenise } from './tokens.ts'
import { view } from './view.ts'
import { findWeapons } from './weapons.ts'

/**
 * The names in an article's sentences.
 *
 * text, sentences → mentions in order, not overlapping, each inside one sentence;
 * offsets are UTF-16 code units into `text`. Deterministic. English is tagged; of other
 * languages only countries and cities are known, and of a text in none nothing is said;
 * what the analyst said of names counts in all of them, and before all else.
 *
 * @param language BCP 47, or `null` if it cannot be told
 */
export function recognise(
  text: string,
  sentences: readonly Span[],
  language: string | null,
  resources: Resources,
  learnt: Learnt = nothingLearnt,
): ProposedMention[] {
  const found = proposed(text, sentences, language, resources)
  const names = applyLearnt(text, sentences, language, found, learnt)
  const clusters = clusterNames(text, names, resources.knowledge)
  return names.map((name, i) => ({
    ...name,
    confidence: Math.round(name.confidence * 100) / 100,
    cluster: clusters[i] ?? null,
  }))
}

function proposed(
  text: string,
  sentences: readonly Span[],
  language: string | null,
  { abbreviations, foreignPlaces, knowledge, voters, weapons }: Resources,
): Ungrouped[] {
  if (language !== 'en') {
    const places = foreignPlaces.get(language ?? '')
    return places ? recogniseForeign(text, sentences, places) : []
  }
  const views = sentences.map((span) => view(text, tokenise(text, span, abbreviations), knowledge))
  spreadEvidence(views)
  const article: Article = { text, views, knowledge }
  let drafts: Draft[] = views.flatMap((one, sentence) => tag(one, sentence, voters))
  for (const refine of refiners) drafts = refine(drafts, article)
  const names = drafts.map((draft) => ({
    start: startOf(draft, article),
    end: endOf(draft, article),
    type: draft.type,
    confidence: draft.confidence,
    by: draft.by,
  }))
  const armed = findWeapons(text, sentences, weapons)
  const products = names.filter(({ type }) => type === 'PRODUCT')
  const others = names.filter(({ type }) => type !== 'PRODUCT')
  return withoutOverlaps(text, [...others, ...armed, ...products, ...findAmounts(text, sentences)])
}

/** In order; of two that overlap the earlier in the list stays. */
function withoutOverlaps(text: string, names: readonly Ungrouped[]): Ungrouped[] {
  const taken = new Uint8Array(text.length)
  const kept = names.filter(({ start, end }) => {
    if (taken.subarray(start, end).includes(1)) return false
    taken.fill(1, start, end)
    return true
  })
  return kept.toSorted((a, b) => a.start - b.start)
}
