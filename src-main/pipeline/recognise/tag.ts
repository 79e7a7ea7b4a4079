import { type Chain, decode, marginals, type Scores } from './chain.ts'
import type { Draft } from './draft.ts'
import type { Encoder } from './encoder.ts'
import { coarseLabels, namedTypes, outside, position, taggedTypes } from './labels.ts'
import { emissions, type Tagger } from './tagger.ts'
import type { View } from './view.ts'

/** The two voters: what each makes of a sentence is added up. */
export type Voters = { encoder: Encoder; chain: Chain; tagger: Tagger }

/** What a score of the tagger counts beside one of the encoder; tuned on the dev sets. */
const taggerShare = 0.7

type Found = { from: number; to: number; type: number }

/**
 * The names that the trained voters see in a sentence, together. Confidence is their
 * common probability; `by` names the encoder, and the tagger where it would have found
 * the same name alone.
 */
export function tag(view: View, sentence: number, { encoder, chain, tagger }: Voters): Draft[] {
  const ofTagger = emissions(view, tagger)
  const together = addUp(encoder.scores(view), encoder.width, ofTagger)
  const labels = decode(together, chain)
  const found = namesIn(labels)
  if (found.length === 0) return []
  const probability = marginals(together, chain)
  const alone = new Set(
    namesIn(decode(ofTagger, tagger.chain)).map(
      ({ from, to, type }) => `${from} ${to} ${taggedTypes[type]}`,
    ),
  )
  return found.map(({ from, to, type }) => {
    let confidence = 1
    for (let i = from; i < to; i++) {
      confidence = Math.min(confidence, probability[i * chain.labels + labels[i]!] ?? 0)
    }
    const name = namedTypes[type] ?? 'MISC'
    const isAgreed = alone.has(`${from} ${to} ${taggedTypes[coarseLabels[type] ?? 0]}`)
    const by = isAgreed ? ['encoder', 'tagger'] : ['encoder']
    return { sentence, from, to, type: name, confidence, by }
  })
}

/** The scores of both, with every type's labels in the place of the tagger's coarser type. */
function addUp(ofEncoder: Float32Array, width: number, ofTagger: Scores): Scores {
  const values = ofEncoder.slice(0, ofTagger.tokens * width)
  for (let i = 0; i < ofTagger.tokens; i++) {
    const [to, from] = [i * width, i * ofTagger.width]
    values[to]! += taggerShare * ofTagger.values[from]!
    for (let type = 0; type < namedTypes.length; type++) {
      for (let place = 0; place < 4; place++) {
        const coarse = 1 + 4 * coarseLabels[type]! + place
        values[to + 1 + 4 * type + place]! += taggerShare * ofTagger.values[from + coarse]!
      }
    }
  }
  return { values, tokens: ofTagger.tokens, width }
}

/** The names that a sequence of labels marks. */
function namesIn(labels: Uint8Array): Found[] {
  const found: Found[] = []
  let from = 0
  for (const [i, label] of labels.entries()) {
    if (label === outside) continue
    const place = (label - 1) & 3
    if (place === position.begin || place === position.single) from = i
    if (place !== position.end && place !== position.single) continue
    found.push({ from, to: i + 1, type: (label - 1) >> 2 })
  }
  return found
}
