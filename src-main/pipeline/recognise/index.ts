import type { Span } from '../../../src-preload/contract/article.ts'
import type { ProposedMention } from '../page.ts'
import type { Resources } from '../resources.ts'

/**
 * The names in an article's sentences.
 *
 * text, sentences → mentions in order, not overlapping, each inside one sentence;
 * offsets are UTF-16 code units into `text`. Deterministic.
 *
 * @param language BCP 47, or `null` if it cannot be told
 */
export function recognise(
  text: string,
  sentences: readonly Span[],
  language: string | null,
  resources: Resources,
): ProposedMention[] {
  void [text, sentences, language, resources]
  return []
}
