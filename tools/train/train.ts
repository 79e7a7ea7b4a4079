import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readLines as readWords } from '../../src-main/pipeline/lexicon.ts'
import { makeVoters, parseLexicons } from '../../src-main/pipeline/resources.ts'
import { readAnnotated } from './annotation/annotated.ts'
import { card } from './card.ts'
import { type Document, label, readLines, type Words } from './corpus.ts'
import { random, train } from './crf.ts'
import { dump } from './dump.ts'
import { makeExamples } from './examples.ts'
import { fiction } from './fiction.ts'
import { devFile, head, measure, row } from './measure.ts'
import { pack } from './model.ts'
import { recased } from './recase.ts'
import { annotated, labelled, measured, written } from './sets.ts'
import { readStock } from './stock.ts'
import { swapped } from './swap.ts'

const root = join(import.meta.dirname, '../..')
const models = join(root, 'resources/models')
const data = process.argv[2] ?? join(root, '../shared/data')
const lexicons = parseLexicons((file) => readFileSync(join(root, 'resources', file)))
const { abbreviations, knowledge } = lexicons
const titles = new Set(readWords(readFileSync(join(root, 'resources/lexicons/en/titles.txt'))))
const words: Words = { titles, abbreviations, knowledge }

const ours = readAnnotated(data)
const textsOf = (set: string) =>
  readLines(join(data, 'language/train', `${set}.jsonl`)).filter(({ id }) => !ours.ids.has(id))
const { certain, other } = documents()

const file = (name: string) => join(models, `english-${name}.bin`)
// Both at once: the encoder learns in a process of its own.
const encoder = trainEncoder([...certain, ...other], 7)
writeFileSync(file('names'), trainTagger([...certain, ...other]))
await encoder

const resources = {
  ...lexicons,
  voters: makeVoters((path) => readFileSync(join(root, 'resources', path)), lexicons.vectors),
}
const rows = [
  ...measured.map((name) => row(name, measure(readLines(devFile(data, name)), resources))),
  row('our texts, held back', measure(ours.heldBack, resources)),
  row('muc3, held back', measure(ours.heldBackInCapitals, resources)),
]
const table = [head, ...rows].join('\n')
writeFileSync(join(models, 'english-names.md'), card(table))
console.log(table)

/** The labelled texts, and texts made of them or for them. */
function documents(): { certain: Document[]; other: Document[] } {
  const own = (weight: number) => ({ weight, isPartial: false, isOwn: true })
  const certain = [
    ...labelled.flatMap((set) => textsOf(set.file).map((line) => label(line, set, words))),
    ...ours.train.map((line) => label(line, own(annotated.weight), words)),
  ]
  const next = random(2)
  const stock = readStock((name) => readFileSync(join(root, `resources/lexicons/en/${name}.txt`)))
  const made = fiction(written.count, stock, next).map((line) =>
    label(line, own(written.weight), words),
  )
  const renamed = swapped(certain, stock, next)
  return { certain, other: [...made, ...renamed, ...recased([...certain, ...made])] }
}

/** @returns bytes of the tagger's file */
function trainTagger(documents: readonly Document[]): Uint8Array {
  const { examples, rows: features } = makeExamples(documents, lexicons)
  return pack(train(examples, features.size, lexicons.vectors), features)
}

/** Has PyTorch train the encoder and write its file. */
async function trainEncoder(documents: readonly Document[], epochs: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'attest-train-'))
  try {
    dump(folder, documents, lexicons)
    const script = join(import.meta.dirname, 'network.py')
    const args = [script, folder, file('encoder'), String(epochs)]
    const [code] = (await once(spawn('/usr/bin/python3', args, { stdio: 'inherit' }), 'exit')) as [
      number | null,
    ]
    if (code !== 0) throw new Error('the encoder was not trained')
  } finally {
    rmSync(folder, { recursive: true })
  }
}
