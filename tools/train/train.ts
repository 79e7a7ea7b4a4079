import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { spreadEvidence } from '../../src-main/pipeline/recognise/evidence.ts'
import { features, mostFeatures } from '../../src-main/pipeline/recognise/features.ts'
import { readKnowledge } from '../../src-main/pipeline/recognise/knowledge.ts'
import { labelCount } from '../../src-main/pipeline/recognise/labels.ts'
import { writeTagger } from '../../src-main/pipeline/recognise/tagger.ts'
import { view } from '../../src-main/pipeline/recognise/view.ts'
import { readWords, readLines } from '../../src-main/pipeline/lexicon.ts'
import { readCorpus, type Document } from './corpus.ts'
import { train, type Example } from './crf.ts'

const root = join(import.meta.dirname, '../..')
const read = (name: string) => readFileSync(join(root, 'resources/lexicons/en', `${name}.txt`))
const titles = new Set(readLines(read('titles')))
const abbreviations = readWords(read('abbreviations'))
const knowledge = readKnowledge(read)
const data = process.env.DATA ?? join(root, '../shared/data/language/train')
const L = labelCount
const E = process.env
const sets: [string, number, boolean][] = [
  ['gum_train', 1, false],
  ['gum_by_sa', 1, false],
  ['wikigold', 1, false],
  ['crossner_politics_train', 1, false],
  ...(E.RE3D ? [['re3d_train', +E.RE3D, true] as [string, number, boolean]] : []),
  ...(E.VOA ? [['voa_self', +E.VOA, E.VOAPART === '1'] as [string, number, boolean]] : []),
  ...(E.MEAN ? [['meantime_train', +E.MEAN, true] as [string, number, boolean]] : []),
]
const t0 = Date.now()
const documents: [Document, number][] = sets.flatMap(([file, weight, isPartial]) =>
  readCorpus(data, file, { isPartial, titles, abbreviations }).map((d): [Document, number] => [
    d,
    weight,
  ]),
)
const counts = new Map<number, number>()
const hashed: { hashes: Int32Array; offsets: Int32Array; allowed: Int32Array; weight: number }[] =
  []
let tokens = 0
for (const [{ text, sentences }, weight] of documents) {
  const views = sentences.map((s) => view(text, s.tokens, knowledge))
  spreadEvidence(views)
  for (const [k, v] of views.entries()) {
    const out = new Int32Array(mostFeatures)
    const all: number[] = []
    const offsets = [0]
    for (let i = 0; i < v.size; i++) {
      const n = features(v, i, out)
      for (let f = 0; f < n; f++) {
        all.push(out[f]!)
        counts.set(out[f]!, (counts.get(out[f]!) ?? 0) + 1)
      }
      offsets.push(all.length)
    }
    tokens += v.size
    hashed.push({
      hashes: Int32Array.from(all),
      offsets: Int32Array.from(offsets),
      allowed: sentences[k]!.allowed,
      weight,
    })
  }
}
const rowOf = new Map<number, number>()
const min = +(E.MIN ?? 2)
for (const [h, c] of counts) if (c >= min) rowOf.set(h, rowOf.size)
console.error('tokens', tokens, 'features', counts.size, 'rows', rowOf.size, Date.now() - t0, 'ms')
const examples: Example[] = hashed.map(({ hashes, offsets, allowed, weight }) => {
  const rows: number[] = []
  const offs = [0]
  for (let i = 0; i + 1 < offsets.length; i++) {
    for (let f = offsets[i]!; f < offsets[i + 1]!; f++) {
      const r = rowOf.get(hashes[f]!)
      if (r !== undefined) rows.push(r)
    }
    offs.push(rows.length)
  }
  return { rows: Int32Array.from(rows), offsets: Int32Array.from(offs), allowed, weight }
})
const crf = train(examples, rowOf.size, {
  epochs: +(E.EPOCHS ?? 12),
  rate: +(E.RATE ?? 0.1),
  dropout: +(E.DROP ?? 0.3),
  decay: +(E.DECAY ?? 0),
  seed: 1,
})
const all = [...rowOf.keys()]
let top = 0
for (const w of crf.weights) top = Math.max(top, Math.abs(w))
const limit = Math.min(top, +(E.CLIP ?? 3))
const scale = limit / 127
const keep = all
  .map((h, r) => [h, r] as const)
  .filter(([, r]) => {
    let m = 0
    for (let l = 0; l < L; l++) m = Math.max(m, Math.abs(crf.weights[r * L + l]!))
    return m >= +(E.PRUNE ?? 0.02)
  })
const weights = new Int8Array(keep.length * L)
for (const [k, [, r]] of keep.entries())
  for (let l = 0; l < L; l++)
    weights[k * L + l] = Math.max(-127, Math.min(127, Math.round(crf.weights[r * L + l]! / scale)))
console.error(
  'max weight',
  top,
  'kept rows',
  keep.length,
  'bytes',
  keep.length * (L + 4),
  (Date.now() - t0) / 1000,
  's',
)
writeFileSync(
  E.OUT ?? '/tmp/recog/model.bin',
  writeTagger({
    hashes: Int32Array.from(keep.map(([h]) => h)),
    weights,
    scale,
    transitions: crf.transitions,
  }),
)
