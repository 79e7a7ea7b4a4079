import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { NamedType } from '../../../src-main/pipeline/recognise/labels.ts'
import { type Line, readLines } from '../corpus.ts'

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

export type Annotated = { train: Line[]; heldBack: Line[]; ids: ReadonlySet<string> }

/**
 * The texts that were annotated by GUIDELINE.md, with their names.
 *
 * @param fileOf path of a set
 * @throws Error if a text is not there or not the one that was read
 */
export function readAnnotated(fileOf: (set: string) => string): Annotated {
  const labels = readFileSync(join(import.meta.dirname, 'labels.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Labels)
  const texts = new Map(
    [...new Set(labels.map(({ set }) => set))].flatMap((set) =>
      readLines(fileOf(set)).map(({ id, text }) => [id, text]),
    ),
  )
  const linesOf = (wanted: Labels['part']) =>
    labels
      .filter(({ part }) => part === wanted)
      .map(({ id, sha256, names }): Line => {
        const text = texts.get(id) ?? ''
        const found = createHash('sha256').update(text).digest('hex')
        if (found !== sha256) throw new Error(`not the text that was annotated: ${id}`)
        return { id, text, entities: names.map(([start, end, type]) => ({ start, end, type })) }
      })
  return {
    train: linesOf('train'),
    heldBack: linesOf('held-back'),
    ids: new Set(labels.map(({ id }) => id)),
  }
}
