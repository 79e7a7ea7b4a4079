import type { Draft } from './draft.ts'
import { labelCount, outside, position, taggedTypes } from './labels.ts'
import { marginals } from './marginals.ts'
import { decode, emissions, type Tagger } from './tagger.ts'
import type { View } from './view.ts'

/** The names that the trained tagger sees in a sentence; confidence is the model's own probability. */
export function tag(view: View, sentence: number, tagger: Tagger): Draft[] {
  const scores = emissions(view, tagger)
  const labels = decode(scores, tagger)
  if (labels.every((label) => label === outside)) return []
  const probability = marginals(scores, tagger)
  const drafts: Draft[] = []
  let from = 0
  let confidence = 1
  for (const [i, label] of labels.entries()) {
    if (label === outside) continue
    const place = (label - 1) & 3
    if (place === position.begin || place === position.single) {
      from = i
      confidence = 1
    }
    confidence = Math.min(confidence, probability[i * labelCount + label] ?? 0)
    if (place !== position.end && place !== position.single) continue
    const type = taggedTypes[(label - 1) >> 2] ?? 'MISC'
    drafts.push({ sentence, from, to: i + 1, type, confidence, by: ['tagger'] })
  }
  return drafts
}
