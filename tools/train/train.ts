import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readLines as readWords } from '../../src-main/pipeline/lexicon.ts'
import { readTagger } from '../../src-main/pipeline/recognise/tagger.ts'
import { parseLexicons } from '../../src-main/pipeline/resources.ts'
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
const lexicons = parseLexicons((file) => readFileSync(join(root, 'resources', file)))
const titles = readWords(readFileSync(join(root, 'resources/lexicons/en/titles.txt')))
const words: Words = { titles: new Set(titles), abbreviations: lexicons.abbreviations }

const fileOf = (set: string) => join(data, 'language/train', `${set}.jsonl`)
const certain = labelled.flatMap((set) =>
  readLines(fileOf(set.file)).map((line) => label(line, set, words)),
)

console.log('1. from the labelled sets')
const first = readTagger(trained(certain), lexicons.vectors)

console.log('2. with the texts that the first model labels')
const set = { weight: unlabelled.weight, isPartial: true }
const texts = readLines(fileOf(unlabelled.file)).filter((_, i) => i % unlabelled.every === 0)
const labelledByModel = texts.map((line) => label(selfLabel(line, first, lexicons), set, words))
const model = trained([...certain, ...labelledByModel])
writeFileSync(join(root, 'resources/models/english-names.bin'), model)

const tagger = readTagger(model, lexicons.vectors)
const rows = measured.map((name) =>
  row(name, measure(devFile(data, name), { ...lexicons, tagger })),
)
const table = [head, ...rows].join('\n')
writeFileSync(join(root, 'resources/models/english-names.md'), card(table, model.length))
console.log(table)

function trained(documents: readonly Document[]): Uint8Array {
  const { examples, rows: features } = makeExamples(documents, lexicons)
  return pack(train(examples, features.size, lexicons.vectors), features)
}
