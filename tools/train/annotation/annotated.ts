import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { NamedType } from '../../../src-main/pipeline/recognise/labels.ts'
import { type Line, readLines } from '../corpus.ts'
import { readReport } from './muc3.ts'

/** A line of `labels.jsonl`: the names of a text of a set, which stays where it is. */
type Labels = {
  set: string
  id: string
  /** Texts held back were set apart before the first was read. */
  part: 'train' | 'held-back'
  /** Of the text in UTF-8, hex. */
  sha256: string
  names: [start: number, end: number, type: NamedType][]
}

export type Annotated = {
  train: Line[]
  heldBack: Line[]
  /** Reports of muc3. */
  heldBackInCapitals: Line[]
  ids: ReadonlySet<string>
}

/**
 * The texts that were annotated by GUIDELINE.md, with their names.
 *
 * @param data the folder of the data
 * @throws Error if a text is not there or not the one that was read
 */
export function readAnnotated(data: string): Annotated {
  const labels = readFileSync(join(import.meta.dirname, 'labels.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Labels)
  const texts = new Map(
    [...new Set(labels.map(({ set }) => set))].flatMap((set) =>
      set === 'muc3'
        ? labels.filter((one) => one.set === set).map(({ id }) => [id, readReport(data, id)])
        : readLines(join(data, 'language/train', `${set}.jsonl`)).map(({ id, text }) => [id, text]),
    ),
  )
  const linesOf = (wanted: Labels['part'], inCapitals = false) =>
    labels
      .filter(({ part, set }) => part === wanted && (set === 'muc3') === inCapitals)
      .map(({ id, sha256, names }): Line => {
        const text = texts.get(id) ?? ''
        const found = createHash('sha256').update(text).digest('hex')
        if (found !== sha256) throw new Error(`not the text that was annotated: ${id}`)
        return { id, text, entities: names.map(([start, end, type]) => ({ start, end, type })) }
      })
  return {
    train: [...linesOf('train'), ...linesOf('train', true)],
    heldBack: linesOf('held-back'),
    heldBackInCapitals: linesOf('held-back', true),
    ids: new Set(labels.map(({ id }) => id)),
  }
}
