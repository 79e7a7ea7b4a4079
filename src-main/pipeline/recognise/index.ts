import type { Span } from '../../../src-preload/contract/article.ts'
import type { ProposedMention } from '../page.ts'
import type { Resources } from '../resources.ts'
import { clusterNames } from './cluster.ts'
import { type Article, type Draft, endOf, startOf } from './draft.ts'
import { spreadEvidence } from './evidence.ts'
import { recogniseForeign } from './foreign.ts'
import { refiners } from './refine/index.ts'
import { tag } from './tag.ts'
import { tokenise } from './tokens.ts'
import { view } from './view.ts'

/**
 * The names in an article's sentences.
 *
 * text, sentences → mentions in order, not overlapping, each inside one sentence;
 * offsets are UTF-16 code units into `text`. Deterministic. English is tagged; of other
 * languages only countries and cities are known, and of a text in none nothing is said.
 *
 * @param language BCP 47, or `null` if it cannot be told
 */
export function recognise(
  text: string,
  sentences: readonly Span[],
  language: string | null,
  resources: Resources,
): ProposedMention[] {
  if (language !== 'en') {
    const places = resources.foreignPlaces.get(language ?? '')
    return places ? recogniseForeign(text, sentences, places, resources.knowledge) : []
  }
  const { abbreviations, knowledge, voters } = resources
  const views = sentences.map((span) => view(text, tokenise(text, span, abbreviations), knowledge))
  spreadEvidence(views)
  const article: Article = { text, views, knowledge }
  let drafts: Draft[] = views.flatMap((one, sentence) => tag(one, sentence, voters))
  for (const refine of refiners) drafts = refine(drafts, article)
  const names = drafts.map((draft) => ({
    start: startOf(draft, article),
    end: endOf(draft, article),
    type: draft.type,
  }))
  const clusters = clusterNames(text, names, knowledge)
  return drafts.map(({ confidence, by }, i) => ({
    ...(names[i] as (typeof names)[number]),
    confidence: Math.round(confidence * 100) / 100,
    by,
    cluster: clusters[i] ?? null,
  }))
}
