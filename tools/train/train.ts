import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadResources } from '../../src-main/load-resources.ts'
import { readLines as readWords } from '../../src-main/pipeline/lexicon.ts'
import { readTagger } from '../../src-main/pipeline/recognise/tagger.ts'
import { card } from './card.ts'
import { type Document, label, readLines, type Words } from './corpus.ts'
import { train } from './crf.ts'
import { makeExamples } from './examples.ts'
import { devFile, head, measure, row } from './measure.ts'
import { pack } from './model.ts'
import { selfLabel } from './self-label.ts'
import { labelled, measured, unlabelled } from './sets.ts'

const root = join(import.meta.dirname, '../..')
const data = process.argv[2] ?? join(root, '../shared/data')
const resources = loadResources(join(root, 'resources'))
const titles = readWords(readFileSync(join(root, 'resources/lexicons/en/titles.txt')))
const words: Words = { titles: new Set(titles), abbreviations: resources.abbreviations }
const options = { epochs: 10, rate: 0.02, dropout: 0.5, seed: 1 }

const fileOf = (set: string) => join(data, 'language/train', `${set}.jsonl`)
const certain = labelled.flatMap((set) =>
  readLines(fileOf(set.file)).map((line) => label(line, set, words)),
)

console.log('1. from the labelled sets')
const first = readTagger(trained(certain))

console.log('2. with the texts that the first model labels')
const set = { weight: unlabelled.weight, isPartial: true }
const labelledByModel = readLines(fileOf(unlabelled.file)).map((line) =>
  label(selfLabel(line, first, resources), set, words),
)
const model = trained([...certain, ...labelledByModel])
writeFileSync(join(root, 'resources/models/english-names.bin'), model)

const tagger = readTagger(model)
const rows = measured.map((name) =>
  row(name, measure(devFile(data, name), { ...resources, tagger })),
)
const table = [head, ...rows].join('\n')
writeFileSync(join(root, 'resources/models/english-names.md'), card(table, model.length))
console.log(table)

function trained(documents: readonly Document[]): Uint8Array {
  const { examples, rows: features } = makeExamples(documents, resources.knowledge)
  return pack(train(examples, features.size, options), features)
}
