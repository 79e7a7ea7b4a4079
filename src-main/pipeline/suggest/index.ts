import type { Span } from '../../../src-preload/contract/article.ts'
import type { SuggestedField } from '../../../src-preload/contract/suggestion.ts'
import type { AnalysedAttribution, Range } from '../analysed-text.ts'
import type { Analysed } from './analysed.ts'
import { fieldsOf } from './fields.ts'
import { keyOf } from './key.ts'
import { scoreOf } from './score.ts'

/** A claim as it could be made: contract's `Suggestion` without what only the case knows. */
export type Proposal = { key: string; passages: Span[]; score: number; fields: SuggestedField[] }

/**
 * Claims to suggest, the best first: one for each thing that somebody says in the blocks. What
 * is said twice on the same word is one suggestion with several passages.
 *
 * @param blocks where claims are looked for: standfirst and body
 */
export function suggest(analysed: Analysed, blocks: readonly Span[]): Proposal[] {
  const { text, attributions } = analysed
  const inBlocks = ([start, end]: Range) =>
    blocks.some((block) => block.start <= start && end <= block.end)
  const byKey = new Map<string, Proposal>()
  for (const one of attributions) {
    if (![...one.source, ...one.cue, ...one.content].every(inBlocks) || !saysEnough(text, one))
      continue
    const outer = attributions.find((other) => other !== one && holds(other, one)) ?? null
    if (outer && isAllOf(one, outer)) continue
    const fields = fieldsOf(one, outer, analysed)
    const passages = passagesOf(one)
    const source = text.slice(...(one.antecedent ?? one.source[0] ?? [0, 0]))
    const key = keyOf(wordsOf(text, one), source)
    const known = byKey.get(key)
    if (known) repeat(known, passages, fields)
    else byKey.set(key, { key, passages, fields, score: scoreOf(one, fields, outer !== null) })
  }
  return [...byKey.values()].toSorted(
    (a, b) => b.score - a.score || (a.passages[0]?.start ?? 0) - (b.passages[0]?.start ?? 0),
  )
}

/** The same words again: the fields stand on both passages. */
function repeat(
  known: Proposal,
  passages: readonly Span[],
  fields: readonly SuggestedField[],
): void {
  known.passages.push(...passages)
  for (const { field, nth, spans } of fields) {
    const same = known.fields.find((one) => one.field === field && one.nth === nth)
    same?.spans.push(...spans)
  }
}

/** Pronouns and scraps are no claims. */
function saysEnough(text: string, { content, takes, namedness }: AnalysedAttribution): boolean {
  const words = content.flatMap(
    ([start, end]) => text.slice(start, end).match(/[\p{L}\p{N}]+/gu) ?? [],
  )
  return (
    words.length >= (takes === 'clause' ? 4 : 3) && !(namedness === 'unknown' && words.length < 6)
  )
}

const wordsOf = (text: string, { content }: AnalysedAttribution): string =>
  content.map(([start, end]) => text.slice(start, end)).join(' ')

/** What is said, who says so and the cue lie inside what another says. */
function holds(
  { content }: AnalysedAttribution,
  { source, cue, content: said }: AnalysedAttribution,
): boolean {
  return content.some(([from, to]) =>
    [...source, ...cue, ...said].every(([start, end]) => from <= start && end <= to),
  )
}

/** All of what another says is that this was said: one claim of the two is enough. */
function isAllOf(inner: AnalysedAttribution, { content }: AnalysedAttribution): boolean {
  const length = (spans: readonly Span[]) =>
    spans.reduce((sum, { start, end }) => sum + end - start, 0)
  const whole = length(content.map(([start, end]) => ({ start, end })))
  return length(passagesOf(inner)) / whole >= 0.8
}

/** A statement's own words; of a promise or a verdict the whole sentence around them. */
function passagesOf({ source, cue, content, takes }: AnalysedAttribution): Span[] {
  if (takes === 'clause') return content.map(([start, end]) => ({ start, end }))
  const all = [...source, ...cue, ...content]
  return [
    {
      start: Math.min(...all.map(([start]) => start)),
      end: Math.max(...all.map(([, end]) => end)),
    },
  ]
}
