import { spreadEvidence } from '../../src-main/pipeline/recognise/evidence.ts'
import { features, mostFeatures } from '../../src-main/pipeline/recognise/features.ts'
import type { Knowledge } from '../../src-main/pipeline/recognise/knowledge.ts'
import { view } from '../../src-main/pipeline/recognise/view.ts'
import type { WordNumbers } from '../../src-main/pipeline/recognise/word-numbers.ts'
import type { Lexicons } from '../../src-main/pipeline/resources.ts'
import { coarseLabels, labelOf, namedTypes } from '../../src-main/pipeline/recognise/labels.ts'
import { type Document, placeBits } from './corpus.ts'
import type { Example } from './linear.ts'

/** The rows of the weights by the hash of their feature. */
export type Rows = ReadonlyMap<number, number>

/** A feature that fewer tokens have says nothing about others. */
const fewest = 2

/** Documents as examples, with a row for each feature that occurs often enough. */
export function makeExamples(
  documents: readonly Document[],
  { knowledge, vectors }: Lexicons,
): { examples: Example[]; rows: Rows } {
  const counts = new Map<number, number>()
  const hashed = documents.flatMap((document) => hashDocument(document, knowledge, vectors.ids))
  for (const { rows } of hashed) {
    for (const hash of rows) counts.set(hash, (counts.get(hash) ?? 0) + 1)
  }
  const rows = new Map<number, number>()
  for (const [hash, count] of counts) if (count >= fewest) rows.set(hash, rows.size)
  return { examples: hashed.map((example) => withRows(example, rows)), rows }
}

/** The tagger's labels, as bits, that a token may have whose types and places are `allowed`. */
function taggerLabels(allowed: number): number {
  let bits = allowed & 1
  for (let type = 0; type < namedTypes.length; type++) {
    if ((allowed & (1 << (placeBits + type))) === 0) continue
    for (let place = 0; place < 4; place++) {
      const label = labelOf(coarseLabels[type] ?? 0, place)
      if ((allowed & (2 << place)) !== 0) bits |= 1 << label
    }
  }
  return bits
}

/** Examples that hold hashes where rows will stand. */
function hashDocument(
  { text, sentences, weight }: Document,
  knowledge: Knowledge,
  ids: WordNumbers,
): Example[] {
  const views = sentences.map(({ tokens }) => view(text, tokens, knowledge))
  spreadEvidence(views)
  const found = new Int32Array(mostFeatures)
  return views.map((one, s) => {
    const rows = new Int32Array(one.size * mostFeatures)
    const offsets = new Int32Array(one.size + 1)
    for (let i = 0; i < one.size; i++) {
      const count = features(one, i, found)
      const from = offsets[i] ?? 0
      rows.set(found.subarray(0, count), from)
      offsets[i + 1] = from + count
    }
    const allowed = (sentences[s]?.allowed ?? new Int32Array(one.size)).map(taggerLabels)
    const words = Int32Array.from(one.lowerWords, (word) => ids.get(word) ?? -1)
    return { rows: rows.slice(0, offsets[one.size]), offsets, allowed, words, weight }
  })
}

function withRows(example: Example, rows: Rows): Example {
  const { rows: hashes, offsets } = example
  const kept: number[] = []
  const moved = new Int32Array(offsets.length)
  for (let i = 0; i + 1 < offsets.length; i++) {
    for (let f = offsets[i] ?? 0; f < (offsets[i + 1] ?? 0); f++) {
      const row = rows.get(hashes[f] ?? 0)
      if (row !== undefined) kept.push(row)
    }
    moved[i + 1] = kept.length
  }
  return { ...example, rows: Int32Array.from(kept), offsets: moved }
}
