import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readLines as readWords } from '../../src-main/pipeline/lexicon.ts'
import { makeVoters, parseLexicons } from '../../src-main/pipeline/resources.ts'
import { readAnnotated } from './annotation/annotated.ts'
import { card } from './card.ts'
import { type Document, label, readLines, type Words } from './corpus.ts'
import { train } from './crf.ts'
import { dump } from './dump.ts'
import { makeExamples } from './examples.ts'
import { devFile, head, measure, row } from './measure.ts'
import { pack } from './model.ts'
import { recased } from './recase.ts'
import { selfLabel } from './self-label.ts'
import { annotated, labelled, measured, unlabelled } from './sets.ts'

const root = join(import.meta.dirname, '../..')
const models = join(root, 'resources/models')
const data = process.argv[2] ?? join(root, '../shared/data')
const lexicons = parseLexicons((file) => readFileSync(join(root, 'resources', file)))
const { abbreviations, knowledge } = lexicons
const titles = new Set(readWords(readFileSync(join(root, 'resources/lexicons/en/titles.txt'))))
const words: Words = { titles, abbreviations, knowledge }

const fileOf = (set: string) => join(data, 'language/train', `${set}.jsonl`)
const ours = readAnnotated(fileOf)
const textsOf = (set: string) => readLines(fileOf(set)).filter(({ id }) => !ours.ids.has(id))
const own = { weight: annotated.weight, isPartial: false, isOwn: true }
const certain = [
  ...labelled.flatMap((set) => textsOf(set.file).map((line) => label(line, set, words))),
  ...ours.train.map((line) => label(line, own, words)),
]
const other = recased(certain)

const file = (name: string) => join(models, `english-${name}.bin`)
const voters = () =>
  makeVoters((path) => readFileSync(join(root, 'resources', path)), lexicons.vectors)

console.log('1. both voters from the labelled sets')
writeFileSync(file('names'), trainTagger([...certain, ...other]))
trainEncoder([...certain, ...other], 8)

console.log('2. the tagger with the texts that both label')
const set = { weight: unlabelled.weight, isPartial: true, isOwn: true }
const texts = textsOf(unlabelled.file).filter((_, i) => i % unlabelled.every === 0)
const first = voters()
const labelledByBoth = texts.map((line) => label(selfLabel(line, first, lexicons), set, words))
writeFileSync(file('names'), trainTagger([...certain, ...other, ...labelledByBoth]))

const resources = { ...lexicons, voters: voters() }
const rows = [
  ...measured.map((name) => row(name, measure(readLines(devFile(data, name)), resources))),
  row('our texts, held back', measure(ours.heldBack, resources)),
]
const table = [head, ...rows].join('\n')
writeFileSync(join(models, 'english-names.md'), card(table))
console.log(table)

/** @returns bytes of the tagger's file */
function trainTagger(documents: readonly Document[]): Uint8Array {
  const { examples, rows: features } = makeExamples(documents, lexicons)
  return pack(train(examples, features.size, lexicons.vectors), features)
}

/** Has PyTorch train the encoder and write its file. */
function trainEncoder(documents: readonly Document[], epochs: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'attest-train-'))
  try {
    dump(folder, documents, lexicons)
    const script = join(import.meta.dirname, 'network.py')
    const args = [script, folder, file('encoder'), String(epochs)]
    execFileSync('/usr/bin/python3', args, { stdio: 'inherit' })
  } finally {
    rmSync(folder, { recursive: true })
  }
}
